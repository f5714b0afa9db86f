import type { PastCrossing, VisaRecord } from "../checks/facts.ts";
import type { Freshness } from "../checks/freshness.ts";
import type { Day } from "../day.ts";
import {
	type ComparedField,
	compareWithVisa,
} from "../document/compare-visa.ts";
import { stateKey } from "../document/state-key.ts";
import {
	documentKindOf,
	type TravelDocument,
} from "../document/travel-document.ts";
import { judgeVisa } from "./judge-visa.ts";
import {
	inForce,
	type NationalityRule,
	type Rule,
	type RulePack,
} from "./pack.ts";

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
	/** The index of a visa-free entry, which has no visa to name it. */
	readonly freeIndex?: string;
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

/** What the visas of a traveller who is no citizen say on the day of arrival. */
export function visaOutcome(question: VisaQuestion): VisaFinding {
	const { pack, document, day } = question;
	const isOnThisDocument = (visa: VisaRecord) =>
		visa.documentNumber === document.documentNumber &&
		stateKey(visa.issuingState) === stateKey(document.issuingState);
	const isListed = (rule: NationalityRule) =>
		rule.nationalities.map(stateKey).includes(stateKey(document.nationality));
	const judged = question.visas
		.filter(isOnThisDocument)
		.map((visa) => judgeVisa(question, visa))
		.sort(
			(a, b) => preference.indexOf(a.outcome) - preference.indexOf(b.outcome),
		);
	const best = judged[0];
	if (best?.outcome === "visaValid") return best;

	const none = { visa: null, compared: [], stayDays: null } as const;
	const isPassport = documentKindOf(document) === "passport";
	const free = inForce(pack.visaFree, day).find(isListed);
	if (isPassport && free) {
		return {
			...none,
			outcome: "visaFree",
			stayDays: free.stayDays,
			because: [free],
			freeIndex: free.index,
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
	const onArrival = inForce(pack.visaOnArrival, day).find(isListed);
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
