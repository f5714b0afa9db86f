import type { Day } from "../day.ts";
import { addDays, daysBetween, earlier, lastDayOfMonths } from "./days.ts";
import { lastDayInWindow, type Presence } from "./rolling-window.ts";
import type { LongestStay, RollingWindow, StayLength } from "./stay-rules.ts";

/** The last day of stay: the arrival day is day 1. */
export function permittedUntil(arrival: Day, stayDays: number): Day {
	return addDays(arrival, stayDays - 1);
}

/** Stands for the last day of a stay that has none: no day comes after it. */
export const endless: Day = "9999-12-31";

/** The last day as it is told: null where there is none. */
export function toldDay(until: Day | null): Day | null {
	return until === endless ? null : until;
}

/** The last day of a stay by its length alone. */
export function lastDayOfLength(
	{ stayDays, calendarMonths }: StayLength,
	arrival: Day,
): Day {
	if (stayDays !== undefined) return permittedUntil(arrival, stayDays);
	return calendarMonths === undefined
		? endless
		: lastDayOfMonths(arrival, calendarMonths);
}

export interface StayLimit extends StayLength {
	readonly window?: RollingWindow | undefined;
	/** A day that ends every stay, whatever the count. */
	readonly notAfter?: Day | undefined;
	readonly longestStay?: LongestStay | undefined;
	/** Of its days, those that earlier entries have used. */
	readonly usedDays?: number | undefined;
}

/** Counted only where a window needs them. */
export type Past = () => readonly Presence[];

/** No later day than the law allows in one stay that began on `arrival`; null: not even that day. */
export function withinLimit(
	{ window, notAfter, longestStay }: StayLimit,
	arrival: Day,
	last: Day,
	past: Past,
): Day | null {
	const longest = longestStay ? lastDayOfLength(longestStay, arrival) : endless;
	const bound = [longest, notAfter ?? endless].reduce(earlier, last);
	if (bound < arrival) return null;
	return window === undefined
		? bound
		: lastDayInWindow(past(), arrival, daysBetween(arrival, bound) + 1, window);
}

/**
 * The last day of a stay that begins on `arrival`, or null when not even that
 * day is allowed.
 */
export function lastDayOfStay(
	limit: StayLimit,
	arrival: Day,
	past: Past,
): Day | null {
	const own = lastDayOfLength(limit, arrival);
	const { usedDays = 0 } = limit;
	return withinLimit(limit, arrival, addDays(own, -usedDays), past);
}
