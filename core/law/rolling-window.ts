import type { PastCrossing } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import { addDays, daysBetween, earlier, later } from "./days.ts";
import type { RollingWindow } from "./stay-rules.ts";
import { sojourns } from "./stays.ts";

/** A stay of the past; both days count as days of presence. */
export interface Presence {
	readonly from: Day;
	readonly to: Day;
}

export interface PastStay extends Presence {
	readonly arrival: PastCrossing;
}

/**
 * The stays that began before a day, none overlapping another. An arrival
 * without a departure counts until the next arrival, or until the day before.
 */
export function presencesBefore(
	crossings: readonly PastCrossing[],
	day: Day,
): PastStay[] {
	const stays: PastStay[] = [];
	let free: Day | null = null;
	const eve = addDays(day, -1);
	for (const { arrival, departure, nextArrival } of sojourns(crossings)) {
		if (arrival.day >= day) break;
		const end =
			departure ?? (nextArrival === null ? eve : addDays(nextArrival, -1));
		const to = earlier(end, eve);
		const from: Day = free === null ? arrival.day : later(free, arrival.day);
		if (from > to) continue;
		stays.push({ arrival, from, to });
		free = addDays(to, 1);
	}
	return stays;
}

/** The days of presences that lie in none of some other periods. */
export function daysOutside(
	presences: readonly Presence[],
	periods: readonly Presence[],
): Presence[] {
	return periods.reduce<Presence[]>(
		(left, period) =>
			left.flatMap(({ from, to }) =>
				[
					{ from, to: earlier(to, addDays(period.from, -1)) },
					{ from: later(from, addDays(period.to, 1)), to },
				].filter((piece) => piece.from <= piece.to),
			),
		[...presences],
	);
}

/** Days of presence within the window that ends with `last`. */
export function daysPresent(
	stays: readonly Presence[],
	last: Day,
	windowDays: number,
): number {
	const first = addDays(last, 1 - windowDays);
	return stays.reduce((sum, { from, to }) => {
		const start = later(from, first);
		const end = earlier(to, last);
		return start > end ? sum : sum + daysBetween(start, end) + 1;
	}, 0);
}

/**
 * The last day of a stay that begins on `arrival`, or null when the window is
 * full already. Days that leave the window on the way make room again.
 */
export function lastDayInWindow(
	stays: readonly Presence[],
	arrival: Day,
	mostDays: number,
	window: RollingWindow,
): Day | null {
	let last: Day | null = null;
	for (let count = 1; count <= mostDays; count++) {
		const day = addDays(arrival, count - 1);
		const here = { from: arrival, to: day };
		const used = daysPresent([...stays, here], day, window.days);
		if (used > window.maximumDays) break;
		last = day;
	}
	return last;
}
