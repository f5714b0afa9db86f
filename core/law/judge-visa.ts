import type { VisaRecord } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import { compareWithVisa } from "../document/compare-visa.ts";
import { isSameNumber } from "../document/document-key.ts";
import { addDays } from "./days.ts";
import { entryPoint } from "./entry-points.ts";
import {
	inForce,
	type Rule,
	type RulePack,
	type VisaIndexRule,
} from "./pack.ts";
import type { ResidencePermitRule } from "./pack-extras.ts";
import { lastDayOfStay, type StayLimit } from "./stay.ts";
import type { VisaFinding, VisaOutcome, VisaQuestion } from "./visa-outcome.ts";

/** The last day of entry: as recorded, else issue day + the rule's days. */
export function lastEntryDay(visa: VisaRecord, useByDays: number): Day {
	return visa.useBy ?? addDays(visa.issuedOn, useByDays);
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

/** Days of stay with every extension granted. */
export function stayDaysOf(visa: VisaRecord, ruleDays: number): number {
	const extended = (visa.extensions ?? []).reduce(
		(sum, extension) => sum + extension.days,
		0,
	);
	return (visa.stayDays ?? ruleDays) + extended;
}

/** What bounds a stay on a visa, given its days. */
export function limitOf(
	rule: VisaIndexRule,
	visa: VisaRecord,
	stayDays: number,
): StayLimit {
	return {
		stayDays,
		window: rule.window,
		notAfter: rule.endsWithUseBy ? visa.useBy : undefined,
	};
}

/** What one visa or permit says on the day of arrival. */
export function judgeVisa(
	question: VisaQuestion,
	visa: VisaRecord,
): VisaFinding {
	const { pack, day, place, crossings } = question;
	const compared = compareWithVisa(question.document, visa, pack.mismatch);
	const found = (
		outcome: VisaOutcome,
		because: readonly Rule[],
		until: Day | null = null,
	): VisaFinding => ({ outcome, visa, compared, until, because });

	if (visa.status === "cancelled") return found("noVisa", [pack.visaRequired]);
	if (visa.status === "applied") {
		return found("appliedNotIssued", [pack.visaRequired]);
	}
	if (compared.some((field) => field.severity === "fatal")) {
		return found("mismatch", [pack.mismatch]);
	}
	const rule = indexRuleOf(pack, visa);
	const permit = permitRuleOf(pack, visa);
	const because = [permit ?? rule ?? pack.visaRequired];
	const arrivals = crossings.filter(
		(crossing) =>
			crossing.direction === "arrival" &&
			crossing.visaNumber !== undefined &&
			isSameNumber(crossing.visaNumber, visa.visaNumber),
	);
	const isUsed =
		visa.status === "used" ||
		(visa.entries === "single" && arrivals.length > 0);
	if (isUsed) return found("used", because);
	if (day < visa.issuedOn) return found("notYetValid", because);
	if (permit) {
		// A permit whose last day nobody tells cannot be relied on.
		if (visa.useBy === undefined) return found("unknown", because);
		return visa.useBy < day
			? found("expired", because)
			: found("residencePermit", because, visa.useBy);
	}
	if (!rule) return found("unknown", because);
	// The use-by day is for the first entry; later entries of a multiple visa
	// are bound only by a day that the record itself states.
	const isBoundByUseBy = arrivals.length === 0 || visa.useBy !== undefined;
	if (isBoundByUseBy && lastEntryDay(visa, rule.useByDays) < day) {
		return found("expired", because);
	}
	const entry = entryPoint(pack, visa.index, place, day);
	if (entry.is === "closed") return found("wrongEntryPoint", entry.because);
	if (entry.is === "unknown") {
		return {
			...found("unknown", [...because, ...entry.because]),
			isPlaceUnknown: true,
		};
	}
	// Extensions belong to the stay in which they were granted, not to the next.
	const stayDays =
		arrivals.length === 0
			? stayDaysOf(visa, rule.stayDays)
			: (visa.stayDays ?? rule.stayDays);
	// A visa that states no day of stay would end before it began.
	if (stayDays < 1) return found("unknown", because);
	const until = lastDayOfStay(limitOf(rule, visa, stayDays), day, crossings);
	// The days of the window are spent: the visa is good, but not for today.
	return until === null
		? { ...found("used", because), isSpent: true }
		: found("visaValid", because, until);
}
