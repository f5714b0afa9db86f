import type { TravellerFacts } from "../checks/facts.ts";
import type { Verdict } from "../law/assessment.ts";
import type { ReasonFor } from "./coded-reasons.ts";
import type { DecidedCrossing, Decision } from "./decided-crossing.ts";
import type { Reading } from "./state.ts";

/** What a key or click was meant for: whom, and the number of the view in which it was begun. */
export interface Meant {
	readonly inspectionId: string;
	readonly seenView: number;
}

/** Why a document that can be read is left without a decision. */
export interface AsideReason {
	readonly reasonCode: ReasonFor<"setAside">;
	readonly note?: string | undefined;
}

/** What the officer's hand and eye do; `atMs` is of a clock that nobody sets. */
export type HandEvent =
	| {
			/** The page has painted this verdict on this person. */
			readonly kind: "painted";
			readonly inspectionId: string;
			readonly verdict: Verdict;
			readonly atMs: number;
	  }
	/** Nobody sits before the screen any more. */
	| { readonly kind: "lookedAway" }
	| {
			readonly kind: "lookDue";
			readonly inspectionId: string;
			readonly atMs: number;
			/** The number of the next view. */
			readonly view: number;
	  }
	| (Meant & Decision & { readonly kind: "decided" })
	| (Meant & { readonly kind: "discarded" })
	| (Meant & AsideReason & { readonly kind: "setAside" })
	| { readonly kind: "broughtForward"; readonly waitingId: string }
	| (AsideReason & {
			readonly kind: "removed";
			readonly waitingId: string;
			/** What is known of whoever waits; null: nothing could be asked. */
			readonly facts: TravellerFacts | null;
			readonly nowMs: number;
	  })
	| {
			readonly kind: "undoAsked";
			readonly crossingId: string;
			/** ULID of the inspection that decides anew. */
			readonly nextId: string;
			readonly officerId: string;
			readonly atMs: number;
	  }
	/** The correcting row stands, or is refused for good. */
	| {
			readonly kind: "corrected" | "correctionRefused";
			readonly crossingId: string;
	  }
	/** The time for it is over, or the traveller holds a paper that says so. */
	| { readonly kind: "undoOver" | "noticeGiven"; readonly crossingId: string };

export type HandEffect =
	| {
			/** Ask again then whether the officer has looked long enough. */
			readonly kind: "arm";
			readonly inspectionId: string;
			readonly afterMs: number;
	  }
	| { readonly kind: "journalDiscard"; readonly reading: Reading }
	| (AsideReason & {
			readonly kind: "journalSetAside";
			readonly reading: Reading;
	  })
	/** The row that corrects a crossing is written, again until it stands. */
	| {
			readonly kind: "correct";
			readonly crossing: DecidedCrossing;
			readonly officerId: string;
	  }
	| {
			readonly kind: "undoEnds";
			readonly crossingId: string;
			readonly afterMs: number;
	  };
