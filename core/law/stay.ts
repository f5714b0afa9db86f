import type { Day } from "../day.ts";
import { addDays, daysBetween } from "./days.ts";
import { inForce, type OverstayRule, type RulePack } from "./pack.ts";

/** The last day of stay: the arrival day is day 1. */
export function permittedUntil(arrival: Day, stayDays: number): Day {
	return addDays(arrival, stayDays - 1);
}

export interface Overstay {
	readonly days: number;
	/** Null where days over are no longer a matter of money. */
	readonly charge: number | null;
	readonly currency: string;
	readonly consequence: "charge" | "deportationAndBan";
	readonly rule: OverstayRule;
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
		consequence: isCharged ? "charge" : "deportationAndBan",
		rule,
	};
}
