import type { Day } from "../day.ts";

/** Where a rule comes from. A rule that nobody confirmed says so wherever it decides. */
export interface Rule {
	readonly ruleId: string;
	/** The legal instrument as it is cited. */
	readonly instrument: string;
	readonly verified: boolean;
	/** First day on which the rule is in force. */
	readonly from: Day;
	/** Last day; absent while the rule is in force. */
	readonly until?: Day | undefined;
}

export interface VisaIndexRule extends Rule {
	readonly index: string;
	readonly stayDays: number;
	readonly entries: "single" | "multiple";
	/** Last entry is issue day + this many days; the issue day is day 0. */
	readonly useByDays: number;
}

export interface NationalityRule extends Rule {
	readonly index: string;
	readonly nationalities: readonly string[];
	readonly stayDays: number;
}

export interface DocumentValidityRule extends Rule {
	readonly documentKind: DocumentKind;
	readonly months: number;
}

export interface EntryPointRule extends Rule {
	readonly indices: readonly string[];
	readonly places: readonly string[];
}

export interface OverstayRule extends Rule {
	readonly chargePerDay: number;
	readonly currency: string;
	/** Up to this many days a charge; beyond it deportation and a ban. */
	readonly chargedUpToDays: number;
}

/** passport: national passport · other: a travel document that is none. */
export type DocumentKind = "passport" | "other";

/** The law of one state as dated data; the engine knows no state by name. */
export interface RulePack {
	readonly name: string;
	readonly version: string;
	readonly citizen: Rule & { readonly nationality: string };
	/** That a foreigner needs a visa unless exempt. */
	readonly visaRequired: Rule;
	/** That an officer examines whatever is open. */
	readonly inspection: Rule;
	readonly visaIndices: readonly VisaIndexRule[];
	readonly visaFree: readonly NationalityRule[];
	readonly visaOnArrival: readonly NationalityRule[];
	readonly documentValidity: readonly DocumentValidityRule[];
	readonly entryPoints: readonly EntryPointRule[];
	readonly overstay: readonly OverstayRule[];
	/** Which difference between document and visa makes the visa useless. */
	readonly mismatch: Rule & {
		readonly fatal: readonly string[];
		readonly tolerable: readonly string[];
	};
	/** The grounds on which the counter is locked, by check. */
	readonly grounds: Readonly<Record<"ban" | "passports" | "interpol", Rule>>;
	/** Older data of a source than this is stale, in hours, by check. */
	readonly maximumAgeHours: Readonly<
		Record<"ban" | "visa" | "crossings" | "passports" | "interpol", number>
	>;
}

/** The rules of a list that are in force on a day. */
export function inForce<R extends Rule>(rules: readonly R[], day: Day): R[] {
	return rules.filter(
		(rule) =>
			rule.from <= day && (rule.until === undefined || day <= rule.until),
	);
}
