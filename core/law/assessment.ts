import type { CheckResult } from "../checks/check-result.ts";
import type { EarlierFinding } from "../checks/earlier.ts";
import type { CheckName, TravellerFacts, VisaRecord } from "../checks/facts.ts";
import type { Freshness } from "../checks/freshness.ts";
import type { PossibleEntry } from "../checks/possible-entry.ts";
import type { Day } from "../day.ts";
import type { ComparedField } from "../document/compare-visa.ts";
import type { TravelDocument } from "../document/travel-document.ts";
import type { Phrase } from "../phrase.ts";
import type { Overstay } from "./overstay.ts";
import type { Rule, RulePack } from "./pack.ts";
import type { VisaOutcome } from "./visa-outcome.ts";

export type Verdict = "admit" | "refer" | "refuse";
export type Direction = "arrival" | "departure";

/** What the officer is told of the visa, or of a document that no visa can help. */
export type Situation =
	| VisaOutcome
	| "documentMisread"
	| "documentExpired"
	| "notATravelDocument"
	/** Of the days that the law allows in a period none is left. */
	| "daysSpent"
	/** No rule names this checkpoint: nobody here can tell whether the visa enters here. */
	| "placeUnknown"
	/** A list names the holder of a passport with a chip, and nobody has read one. */
	| "chipNotRead"
	/** A list names the holder, but not without an authorisation. */
	| "authorisationMissing"
	/** Of a stay that ends: in time, too late, or nobody here can tell. */
	| "stayKept"
	| "overstay"
	| "stayUnknown"
	/** What the stay was allowed on was cancelled. */
	| "stayCancelled";

export interface Question {
	readonly pack: RulePack;
	readonly document: TravelDocument;
	readonly facts: TravellerFacts;
	readonly freshness: Readonly<Record<CheckName, Freshness>>;
	readonly day: Day;
	readonly place: string;
	readonly direction: Direction;
	/** States whose residence permit an officer has seen. */
	readonly permits?: readonly string[] | undefined;
	/** Hits that a source reports without the record that explains them. */
	readonly reportedHits?: readonly CheckName[] | undefined;
}

/** The verdict with everything that led to it. */
export interface Assessment {
	readonly verdict: Verdict;
	readonly direction: Direction;
	/** A listed person or document: only a supervisor goes on. */
	readonly isLocked: boolean;
	readonly outcome: VisaOutcome;
	readonly situation: Situation;
	/** In the order of `checkNames`. */
	readonly checks: readonly CheckResult[];
	/** What happened to this document or person before. */
	readonly earlier: EarlierFinding;
	/** Entries of lists that may be this person, answered or not. */
	readonly possible: readonly PossibleEntry[];
	readonly visa: VisaRecord | null;
	/** The index of a visa-free entry, which has no visa to name it. */
	readonly freeIndex?: string | undefined;
	readonly compared: readonly ComparedField[];
	/** The most severe first: the headline of the verdict. */
	readonly reasons: readonly Phrase[];
	readonly nextStep: Phrase;
	/** What the traveller may hear; the same for every list there is. */
	readonly traveller: Phrase;
	/** Every rule that decided; never empty. */
	readonly because: readonly Rule[];
	/** Those of them that stand on less than a page of the authority. */
	readonly unverified: readonly Rule[];
	readonly permittedUntil: Day | null;
	readonly overstay: Overstay | null;
	readonly proof: Phrase | null;
}
