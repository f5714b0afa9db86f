import type { PastCrossing } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import { addDays, daysBetween, earlier } from "./days.ts";
import {
	inForce,
	type OverstayConsequence,
	type OverstayRule,
	type RollingWindow,
	type RulePack,
} from "./pack.ts";
import { lastDayInWindow, presencesBefore } from "./rolling-window.ts";

/** The last day of stay: the arrival day is day 1. */
export function permittedUntil(arrival: Day, stayDays: number): Day {
	return addDays(arrival, stayDays - 1);
}

export interface StayLimit {
	readonly stayDays: number;
	readonly window?: RollingWindow | undefined;
	/** A day that ends every stay, whatever the count. */
	readonly notAfter?: Day | undefined;
}

/**
 * The last day of a stay that begins on `arrival`, or null when not even that
 * day is allowed.
 */
export function lastDayOfStay(
	limit: StayLimit,
	arrival: Day,
	crossings: readonly PastCrossing[],
): Day | null {
	const { stayDays, window, notAfter } = limit;
	const counted =
		window === undefined
			? permittedUntil(arrival, stayDays)
			: lastDayInWindow(
					presencesBefore(crossings, arrival),
					arrival,
					stayDays,
					window,
				);
	if (counted === null || notAfter === undefined) return counted;
	if (notAfter < arrival) return null;
	return earlier(notAfter, counted);
}

export interface Overstay {
	readonly days: number;
	/** Null where days over are no longer a matter of money. */
	readonly charge: number | null;
	readonly currency: string;
	readonly consequence: OverstayConsequence;
	readonly rule: OverstayRule;
}

/** What follows where days over are no longer a matter of money. */
export function beyondOf({ beyond }: OverstayRule): OverstayConsequence {
	return beyond ?? "deportationAndBan";
}

/** Days after the last permitted day, or null when there are none. */
export function overstay(
	pack: RulePack,
	until: Day,
	departure: Day,
): Overstay | null {
	const days = daysBetween(until, departure);
	const rule = inForce(pack.overstay, departure)[0];
	if (days <= 0 || !rule) return null;
	const isCharged = days <= rule.chargedUpToDays;
	return {
		days,
		charge: isCharged ? days * rule.chargePerDay : null,
		currency: rule.currency,
		consequence: isCharged ? "charge" : beyondOf(rule),
		rule,
	};
}
