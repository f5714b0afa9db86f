import type { PastCrossing } from "../checks/facts.ts";
import { inOrder } from "../checks/last-crossing.ts";
import type { Day } from "../day.ts";
import { addDays, daysBetween, earlier, later } from "./days.ts";
import type { RollingWindow } from "./pack.ts";

/** A stay of the past; both days count as days of presence. */
export interface Presence {
	readonly from: Day;
	readonly to: Day;
}

/**
 * The stays that began before a day, none overlapping another. An arrival
 * without a departure counts until the next arrival, or until the day before.
 */
export function presencesBefore(
	crossings: readonly PastCrossing[],
	day: Day,
): Presence[] {
	const stays: Presence[] = [];
	let since: Day | null = null;
	let free: Day | null = null;
	const close = (to: Day) => {
		if (since === null) return;
		const from: Day = free === null ? since : later(free, since);
		if (from <= to) {
			stays.push({ from, to });
			free = addDays(to, 1);
		}
		since = null;
	};
	for (const crossing of inOrder(crossings)) {
		if (crossing.day >= day) break;
		if (crossing.direction === "departure") {
			close(crossing.day);
			continue;
		}
		close(addDays(crossing.day, -1));
		since = crossing.day;
	}
	close(addDays(day, -1));
	return stays;
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
