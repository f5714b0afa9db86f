import type { TravellerFacts } from "../checks/facts.ts";
import type { Reading } from "../crossing/state.ts";
import type { Companion } from "../document/attach-document.ts";
import type { KioskLanguage } from "../languages.ts";
import type { Route } from "./route.ts";

/** One document of a group that came together. */
export interface Member {
	readonly reading: Reading;
	/** Undefined: still being asked; null: nobody could answer. */
	readonly facts: TravellerFacts | null | undefined;
	/** When the facts were had; what was stale then stays stale. */
	readonly askedAtMs: number;
}

/** What a traveller sees and does now; one instruction each. */
export type KioskStep =
	| { readonly kind: "attract" }
	| { readonly kind: "closed" }
	| { readonly kind: "language" }
	| { readonly kind: "document"; readonly hint: DocumentHint | null }
	/** As long for everybody, whatever is found and however fast. */
	| { readonly kind: "checking" }
	/** A second passport where none was asked for. */
	| {
			readonly kind: "anotherDocument";
			readonly reading: Reading;
			readonly before: KioskStep;
	  }
	| { readonly kind: "visaCode"; readonly hint: CodeHint | null }
	| { readonly kind: "family" }
	| { readonly kind: "flight"; readonly hint: CodeHint | null }
	| { readonly kind: "chip" }
	| { readonly kind: "declaration"; readonly number: number }
	/** As long for everybody, like `checking`. */
	| { readonly kind: "preparing" }
	| { readonly kind: "result"; readonly route: Route; readonly slip: SlipState }
	/** An officer comes to the lane. */
	| { readonly kind: "help"; readonly before: KioskStep }
	| { readonly kind: "goodbye"; readonly slip: SlipState };

/** What went wrong at the reader, as a traveller can put it right. */
export type DocumentHint =
	| "notRead"
	| "tooShort"
	| "notPassport"
	| "sameAgain"
	| "boardingPass"
	| "code";
export type CodeHint = "notRead" | "otherPerson" | "thanks";
export type SlipState = "printing" | "printed" | "none" | "failed";

/** What an officer may like to know of how it went; no personal data. */
export interface Attempt {
	readonly code: string;
	readonly atMs: number;
}

/** How the screen is set for who stands there. */
export interface Modes {
	/** All controls in the lower part of the screen. */
	readonly reach: boolean;
	readonly contrast: boolean;
	readonly large: boolean;
	readonly speech: boolean;
}

export const plainModes: Modes = {
	reach: false,
	contrast: false,
	large: false,
	speech: false,
};

/** Why no traveller is taken. `officer`: nobody watches, or the lane was closed. */
export type ClosedFor = "officer" | "reader" | "store";

export interface KioskState {
	readonly step: KioskStep;
	readonly language: KioskLanguage;
	/** The traveller chose it; a passport does not change it any more. */
	readonly isLanguageChosen: boolean;
	readonly modes: Modes;
	/** On the slip and in the journal; says nothing of the person. */
	readonly caseNumber: string | null;
	readonly group: readonly Member[];
	/** Bar codes shown so far, whomever of the group they belong to. */
	readonly companions: readonly Companion[];
	readonly hasChip: boolean | null;
	/** By code of the question. */
	readonly answers: Readonly<Record<string, boolean>>;
	readonly attempts: readonly Attempt[];
	readonly isHelpCalled: boolean;
	/** A passport could not be read; an officer does it by hand. */
	readonly isGivenUp: boolean;
	readonly startedAtMs: number;
	readonly enteredAtMs: number;
	/** The last sign of life, or of somebody who gave more time. */
	readonly touchedAtMs: number;
	/** Since when the time-out is announced. */
	readonly warnedAtMs: number | null;
	readonly extensions: number;
	/** Set: no new traveller is taken until it is null again. */
	readonly closedFor: ClosedFor | null;
}

export const mostGroup = 6;
export const mostKioskCompanions = 12;
export const mostAttempts = 40;
/** After so many readings that gave nothing the counter does it. */
export const mostFailedReadings = 4;

/** A lane that waits for the next traveller, or is closed. */
export function emptyLane(
	language: KioskLanguage,
	closedFor: ClosedFor | null,
	atMs: number,
): KioskState {
	return {
		step: { kind: closedFor === null ? "attract" : "closed" },
		language,
		isLanguageChosen: false,
		modes: plainModes,
		caseNumber: null,
		group: [],
		companions: [],
		hasChip: null,
		answers: {},
		attempts: [],
		isHelpCalled: false,
		isGivenUp: false,
		startedAtMs: atMs,
		enteredAtMs: atMs,
		touchedAtMs: atMs,
		warnedAtMs: null,
		extensions: 0,
		closedFor,
	};
}
