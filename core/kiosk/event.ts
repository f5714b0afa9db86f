import type { TravellerFacts } from "../checks/facts.ts";
import type { Reading } from "../crossing/state.ts";
import type { Companion } from "../document/attach-document.ts";
import type { KioskLanguage } from "../languages.ts";
import type { Case } from "./route.ts";
import type { ClosedFor, KioskStep, Modes, SlipState } from "./state.ts";

/** What happens at a lane; every one carries the wall clock. */
export type KioskEvent = { readonly atMs: number } & (
	| { readonly kind: "begun"; readonly caseNumber: string }
	/** A sign of life without a meaning of its own. */
	| { readonly kind: "touched" }
	| { readonly kind: "languageChosen"; readonly language: KioskLanguage }
	| { readonly kind: "modesChosen"; readonly modes: Modes }
	| {
			readonly kind: "documentRead";
			readonly reading: Reading;
			/** Used where the passport itself begins a case. */
			readonly caseNumber: string;
	  }
	/** The reader gave less than a document, or nothing that can be read. */
	| {
			readonly kind: "documentSpoiled";
			readonly hint: "notRead" | "tooShort";
			readonly caseNumber: string;
	  }
	| {
			readonly kind: "codeScanned";
			readonly companion: Companion;
			readonly caseNumber: string;
	  }
	| { readonly kind: "codeSpoiled" }
	| {
			readonly kind: "factsArrived";
			readonly inspectionId: string;
			readonly facts: TravellerFacts | null;
	  }
	/** No code, no boarding pass: go on without. */
	| { readonly kind: "skipped" }
	| { readonly kind: "answered"; readonly answer: boolean }
	| { readonly kind: "back" }
	/** They travel together; or the second passport was a mistake. */
	| { readonly kind: "togetherAnswered"; readonly together: boolean }
	| { readonly kind: "moreTime" }
	| { readonly kind: "helpCalled" }
	| { readonly kind: "finished" }
	| { readonly kind: "slip"; readonly state: SlipState }
	/** `draw` in [0, 1): chance comes from outside. */
	| { readonly kind: "due"; readonly draw: number }
	| { readonly kind: "laneOpened" }
	| { readonly kind: "laneClosed"; readonly closedFor: ClosedFor }
	/** The officer who watches took the case over, or comes to the lane. */
	| { readonly kind: "takenOver" }
	/** The officer gives more time, however often it was asked for. */
	| { readonly kind: "timeGiven" }
	| { readonly kind: "officerComing" }
);

export type KioskEffect =
	| {
			readonly kind: "lookUp";
			readonly reading: Reading;
	  }
	| { readonly kind: "printSlip"; readonly case: Case }
	/** The group is through, was called to a counter or went: for officer and journal. */
	| { readonly kind: "caseClosed"; readonly case: Case }
	| {
			readonly kind: "measured";
			readonly step: KioskStep["kind"];
			readonly durationMs: number;
	  }
	/** How the visit ended; nothing of the person. */
	| {
			readonly kind: "visitEnded";
			readonly how: "gate" | "counter" | "helped" | "abandoned";
			readonly lastStep: KioskStep["kind"];
			readonly travellers: number;
			readonly durationMs: number;
			readonly language: KioskLanguage;
	  }
	/** Nothing of the last traveller may stay in the window. */
	| { readonly kind: "wipe" }
	| { readonly kind: "ignored"; readonly event: KioskEvent["kind"] };
