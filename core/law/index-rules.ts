import type { VisaRecord } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import { addDays, earlier, lastDayOfMonths } from "./days.ts";
import { inForce, type RulePack, type VisaIndexRule } from "./pack.ts";
import type { ResidencePermitRule } from "./pack-extras.ts";
import { endless } from "./stay.ts";

/** The last day of the first entry: as recorded, else issue day + the rule's days. */
export function lastEntryDay(visa: VisaRecord, useByDays: number): Day {
	return visa.useBy ?? addDays(visa.issuedOn, useByDays);
}

/** The days after which nobody enters on a visa; they differ where nobody tells for how long it was given. */
export interface LastEntry {
	readonly certainly: Day;
	readonly atMost: Day;
}

/**
 * The use-by day is for the first entry; later entries of a multiple visa are bound by the day
 * that the record states, else by the terms for which its index is given.
 */
export function lastEntryOf(
	visa: VisaRecord,
	rule: VisaIndexRule,
	isFirst: boolean,
): LastEntry {
	const { validUntil, useBy, issuedOn } = visa;
	const on = (day: Day): LastEntry => ({ certainly: day, atMost: day });
	if (isFirst) {
		const first = lastEntryDay(visa, rule.useByDays);
		return on(earlier(first, validUntil ?? endless));
	}
	const stated = validUntil ?? useBy;
	if (stated !== undefined) return on(stated);
	const ends = (rule.validityYears ?? [])
		.map((years) => lastDayOfMonths(issuedOn, 12 * years))
		.sort();
	return {
		certainly: ends[0] ?? endless,
		atMost: ends.at(-1) ?? endless,
	};
}

/** The index rule under which the visa was issued; old indices stay good. */
export function indexRuleOf(
	pack: RulePack,
	visa: VisaRecord,
): VisaIndexRule | undefined {
	return inForce(pack.visaIndices, visa.issuedOn).find(
		(rule) => rule.index === visa.index,
	);
}

/** The rule of a record that is no visa but a permit to live in the state. */
export function permitRuleOf(
	pack: RulePack,
	visa: VisaRecord,
): ResidencePermitRule | undefined {
	return inForce(pack.residencePermits, visa.issuedOn).find(
		(rule) => rule.index === visa.index,
	);
}

/** The last day of a permit as its record states it; null: nobody can tell. */
export function permitEnd(
	{ unlimitedWithoutUseBy }: ResidencePermitRule,
	{ useBy }: Pick<VisaRecord, "useBy">,
): Day | null {
	return useBy ?? (unlimitedWithoutUseBy ? endless : null);
}
