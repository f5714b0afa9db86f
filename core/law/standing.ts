import type { VisaRecord } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import type { ComparedField } from "../document/compare-visa.ts";
import type { TravelDocument } from "../document/travel-document.ts";
import { documentKindOf } from "../document/worth.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Situation } from "./assessment.ts";
import { daysBetween } from "./days.ts";
import type { Overstay } from "./overstay.ts";
import {
	type DocumentValidityRule,
	inForce,
	type NationalityRule,
	type Rule,
	type RulePack,
	type VisaIndexRule,
} from "./pack.ts";
import { daysPresent } from "./rolling-window.ts";
import { endless, type Past } from "./stay.ts";
import type { RollingWindow } from "./stay-rules.ts";
import type { VisaOutcome } from "./visa-outcome.ts";

/** What document and visa together allow, before any list is weighed. */
export interface Standing {
	readonly outcome: VisaOutcome;
	readonly situation: Situation;
	readonly because: readonly Rule[];
	readonly visa: VisaRecord | null;
	/** The index of a visa-free entry, which has no visa to name it. */
	readonly freeIndex?: string | undefined;
	readonly compared: readonly ComparedField[];
	readonly permittedUntil: Day | null;
	readonly overstay: Overstay | null;
	readonly proof: Phrase | null;
	/** The visa question could be answered without the visa source. */
	readonly needsNoVisaSource: boolean;
	/** False where the document is none that a source could be asked about. */
	readonly isAsked: boolean;
}

export const undecided: Standing = {
	outcome: "unknown",
	situation: "unknown",
	because: [],
	visa: null,
	compared: [],
	permittedUntil: null,
	overstay: null,
	proof: null,
	needsNoVisaSource: false,
	isAsked: true,
};

export interface StayedProof {
	readonly arrival: Day;
	readonly until: Day;
	readonly rule: Rule;
	readonly index: string;
	/** Of the days of the visa, those that earlier entries used. */
	readonly usedDays?: number | undefined;
	readonly past: Past;
}

function windowOf(rule: Rule): RollingWindow | undefined {
	return "window" in rule
		? (rule as VisaIndexRule | NationalityRule).window
		: undefined;
}

/**
 * The count of days as the traveller can repeat it: the arrival day is day 1;
 * in a moving window the days of earlier stays that still count are told.
 */
export function stayProof(given: StayedProof): Phrase {
	const { arrival, until, rule, index, usedDays = 0, past } = given;
	const basis = { arrival, rule: index, instrument: rule.instrument };
	if (until === endless) return phrase("proof.unlimited", basis);
	const days = daysBetween(arrival, until) + 1;
	const values = { ...basis, days, until };
	if (usedDays > 0) {
		return phrase("proof.entries", { ...values, used: usedDays });
	}
	const window = windowOf(rule);
	if (!window) return phrase("proof.stay", values);
	return phrase("proof.window", {
		...values,
		used: daysPresent(past(), arrival, window.days),
		windowDays: window.days,
		maximumDays: window.maximumDays,
	});
}

/** How long this kind of document must still be valid on a day, if any rule says so. */
export function validityRuleOf(
	pack: RulePack,
	document: TravelDocument,
	day: Day,
): DocumentValidityRule | undefined {
	const kind = documentKindOf(document);
	return inForce(pack.documentValidity, day).find(
		(rule) => rule.documentKind === kind,
	);
}

/** The last day of validity is still a good day. */
export function isExpired(document: TravelDocument, day: Day): boolean {
	return document.dateOfExpiry !== null && document.dateOfExpiry < day;
}
