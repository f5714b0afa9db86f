import type { PastCrossing, VisaRecord } from "../checks/facts.ts";
import type { Freshness } from "../checks/freshness.ts";
import type { Day } from "../day.ts";
import {
	type ComparedField,
	compareWithVisa,
} from "../document/compare-visa.ts";
import {
	documentKindOf,
	type TravelDocument,
} from "../document/travel-document.ts";
import { addDays } from "./days.ts";
import { inForce, type Rule, type RulePack } from "./pack.ts";

/** The visa results of `lintas verify`; each has its own next step. */
export type VisaOutcome =
	| "visaFree"
	| "visaValid"
	| "visaOnArrivalPossible"
	| "noVisa"
	| "appliedNotIssued"
	| "notYetSynced"
	| "used"
	| "expired"
	| "notYetValid"
	| "otherDocument"
	| "mismatch"
	| "wrongEntryPoint"
	| "documentTooShort"
	| "residencePermit"
	| "citizen"
	| "unknown";

export interface VisaFinding {
	readonly outcome: VisaOutcome;
	readonly visa: VisaRecord | null;
	readonly compared: readonly ComparedField[];
	/** Days of stay that the outcome gives, arrival day included. */
	readonly stayDays: number | null;
	readonly because: readonly Rule[];
}

export interface VisaQuestion {
	readonly pack: RulePack;
	readonly document: TravelDocument;
	readonly visas: readonly VisaRecord[];
	readonly crossings: readonly PastCrossing[];
	readonly day: Day;
	readonly place: string;
	/** Of the visa source: what it lacks may only not have arrived yet. */
	readonly freshness: Freshness;
}

/** Of several visas the one that helps most decides; of none that help, the one that explains most. */
const preference: readonly VisaOutcome[] = [
	"visaValid",
	"wrongEntryPoint",
	"notYetValid",
	"mismatch",
	"appliedNotIssued",
	"used",
	"expired",
	"unknown",
	"noVisa",
];

/** The last day of entry: as recorded, else issue day + the rule's days. */
export function lastEntryDay(visa: VisaRecord, useByDays: number): Day {
	return visa.useBy ?? addDays(visa.issuedOn, useByDays);
}

/** The index rule under which the visa was issued; old indices stay good. */
export function indexRuleOf(pack: RulePack, visa: VisaRecord) {
	return inForce(pack.visaIndices, visa.issuedOn).find(
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

function judge(question: VisaQuestion, visa: VisaRecord): VisaFinding {
	const { pack, day, place, crossings } = question;
	const compared = compareWithVisa(question.document, visa, pack.mismatch);
	const found = (
		outcome: VisaOutcome,
		because: readonly Rule[] = [],
		stayDays: number | null = null,
	): VisaFinding => ({ outcome, visa, compared, stayDays, because });

	if (visa.status === "cancelled") return found("noVisa", [pack.visaRequired]);
	if (visa.status === "applied") {
		return found("appliedNotIssued", [pack.visaRequired]);
	}
	if (compared.some((field) => field.severity === "fatal")) {
		return found("mismatch", [pack.mismatch]);
	}
	const rule = indexRuleOf(pack, visa);
	if (!rule) return found("unknown", [pack.visaRequired]);
	const arrivals = crossings.filter(
		(crossing) =>
			crossing.direction === "arrival" &&
			crossing.visaNumber === visa.visaNumber,
	);
	const isUsed =
		visa.status === "used" ||
		(visa.entries === "single" && arrivals.length > 0);
	if (isUsed) return found("used", [rule]);
	if (day < visa.issuedOn) return found("notYetValid", [rule]);
	// The use-by day is for the first entry; later entries of a multiple visa
	// are bound only by a day that the record itself states.
	const isBoundByUseBy = arrivals.length === 0 || visa.useBy !== undefined;
	if (isBoundByUseBy && lastEntryDay(visa, rule.useByDays) < day) {
		return found("expired", [rule]);
	}
	const points = inForce(pack.entryPoints, day).filter((entry) =>
		entry.indices.includes(visa.index),
	);
	if (
		points.length > 0 &&
		!points.some((entry) => entry.places.includes(place))
	) {
		return found("wrongEntryPoint", points);
	}
	return found("visaValid", [rule], stayDaysOf(visa, rule.stayDays));
}

/** What the visas of a traveller who is no citizen say on the day of arrival. */
export function visaOutcome(question: VisaQuestion): VisaFinding {
	const { pack, document, day } = question;
	const isOnThisDocument = (visa: VisaRecord) =>
		visa.documentNumber === document.documentNumber &&
		visa.issuingState === document.issuingState;
	const judged = question.visas
		.filter(isOnThisDocument)
		.map((visa) => judge(question, visa))
		.sort(
			(a, b) => preference.indexOf(a.outcome) - preference.indexOf(b.outcome),
		);
	const best = judged[0];
	if (best?.outcome === "visaValid") return best;

	const none = { visa: null, compared: [], stayDays: null } as const;
	const isPassport = documentKindOf(document) === "passport";
	const free = inForce(pack.visaFree, day).find((rule) =>
		rule.nationalities.includes(document.nationality),
	);
	if (isPassport && free) {
		return {
			...none,
			outcome: "visaFree",
			stayDays: free.stayDays,
			because: [free],
		};
	}
	const isBehind = question.freshness !== "fresh";
	if (best) {
		return best.outcome === "appliedNotIssued" && isBehind
			? { ...best, outcome: "notYetSynced" }
			: best;
	}
	const elsewhere = question.visas.find((visa) => visa.status === "issued");
	if (elsewhere) {
		return {
			outcome: "otherDocument",
			visa: elsewhere,
			compared: compareWithVisa(document, elsewhere, pack.mismatch),
			stayDays: null,
			because: [pack.mismatch],
		};
	}
	const onArrival = inForce(pack.visaOnArrival, day).find((rule) =>
		rule.nationalities.includes(document.nationality),
	);
	if (isPassport && onArrival) {
		return {
			...none,
			outcome: "visaOnArrivalPossible",
			because: [onArrival],
		};
	}
	const because = [pack.visaRequired];
	if (question.freshness === "missing") {
		return { ...none, outcome: "unknown", because };
	}
	return { ...none, outcome: isBehind ? "notYetSynced" : "noVisa", because };
}
