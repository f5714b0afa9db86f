import type { PastCrossing, VisaRecord } from "../checks/facts.ts";
import type { Freshness } from "../checks/freshness.ts";
import type { Day } from "../day.ts";
import {
	type ComparedField,
	compareWithVisa,
} from "../document/compare-visa.ts";
import { isSameDocument } from "../document/document-key.ts";
import type { TravelDocument } from "../document/travel-document.ts";
import type { Situation } from "./assessment.ts";
import { entryPoint } from "./entry-points.ts";
import { freeEntry } from "./free-entry.ts";
import { judgeVisa } from "./judge-visa.ts";
import { listing } from "./listed.ts";
import type { Rule, RulePack } from "./pack.ts";

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
	/** The last day of stay that the outcome gives; `endless`: it has none. */
	readonly until: Day | null;
	readonly because: readonly Rule[];
	/** The index of a visa-free entry, which has no visa to name it. */
	readonly freeIndex?: string;
	/** What an officer is told, where the outcome does not tell it. */
	readonly situation?: Situation;
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
	/** States whose residence permit an officer has seen. */
	readonly permits?: readonly string[] | undefined;
}

/** Of several visas the one that helps most decides; of none that help, the one that explains most. */
const preference: readonly VisaOutcome[] = [
	"residencePermit",
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

const none = {
	visa: null,
	compared: [],
	until: null,
} as const;

/** Whether a visa can be bought on arrival, at this checkpoint. */
function onArrivalList(question: VisaQuestion): VisaFinding | null {
	const { pack, day, place } = question;
	const rule = listing(pack.visaOnArrival, question);
	if (!rule) return null;
	const entry = entryPoint(pack, rule.index, place, day);
	const outcomes = {
		open: "visaOnArrivalPossible",
		closed: "wrongEntryPoint",
		unknown: "unknown",
	} as const;
	return {
		...none,
		outcome: outcomes[entry.is],
		because: [rule, ...entry.because],
		...(entry.is === "unknown" ? { situation: "placeUnknown" } : {}),
	};
}

/** An authorisation and a permit of a stay let nobody in by themselves. */
function mayLetIn(pack: RulePack, { index }: VisaRecord): boolean {
	return (
		!pack.stayPermits.some((rule) => rule.index === index) &&
		!pack.visaFree.some((rule) => rule.authorisation === index)
	);
}

/** What the visas of a traveller who is no citizen say on the day of arrival. */
export function visaOutcome(question: VisaQuestion): VisaFinding {
	const { pack, document } = question;
	const judged = question.visas
		.filter((visa) => isSameDocument(visa, document) && mayLetIn(pack, visa))
		.map((visa) => judgeVisa(question, visa))
		.sort(
			(a, b) => preference.indexOf(a.outcome) - preference.indexOf(b.outcome),
		);
	const best = judged[0];
	if (best && best.until !== null) return best;
	const free = freeEntry(question);
	if (free) return free;
	const isBehind = question.freshness !== "fresh";
	if (best) {
		return best.outcome === "appliedNotIssued" && isBehind
			? { ...best, outcome: "notYetSynced" }
			: best;
	}
	const elsewhere = question.visas.find(
		(visa) => visa.status === "issued" && mayLetIn(pack, visa),
	);
	if (elsewhere) {
		return {
			...none,
			outcome: "otherDocument",
			visa: elsewhere,
			compared: compareWithVisa(document, elsewhere, pack.mismatch),
			because: [pack.mismatch],
		};
	}
	const onArrival = onArrivalList(question);
	if (onArrival) return onArrival;
	const because = [pack.visaRequired];
	if (question.freshness === "missing") {
		return { ...none, outcome: "unknown", because };
	}
	return { ...none, outcome: isBehind ? "notYetSynced" : "noVisa", because };
}
