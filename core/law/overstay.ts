import type { Day } from "../day.ts";
import { daysBetween } from "./days.ts";
import {
	inForce,
	type OverstayConsequence,
	type OverstayRule,
	type RulePack,
} from "./pack.ts";

/** Days after the last permitted day, and what follows from them. */
export interface Overstay {
	readonly days: number;
	/** Null where days over are no longer, or never were, a matter of money. */
	readonly charge: number | null;
	/** These are null where no rule says what follows. */
	readonly currency: string | null;
	readonly consequence: OverstayConsequence | null;
	readonly rule: OverstayRule | null;
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
	if (days <= 0) return null;
	const rule = inForce(pack.overstay, departure)[0];
	if (!rule)
		return {
			days,
			charge: null,
			currency: null,
			consequence: null,
			rule: null,
		};
	const isCharged = days <= rule.chargedUpToDays;
	return {
		days,
		charge: isCharged ? days * rule.chargePerDay : null,
		currency: rule.currency,
		consequence: isCharged ? "charge" : beyondOf(rule),
		rule,
	};
}
