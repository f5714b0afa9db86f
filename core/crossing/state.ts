import type { TravellerFacts, TravellerKey } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import type { Assessment, Direction, Verdict } from "../law/assessment.ts";
import type { RulePack } from "../law/pack.ts";
import type { Mrz } from "../mrz/mrz.ts";
import type { Phrase } from "../phrase.ts";
import type { Failure } from "../result.ts";
import type { DecidedCrossing } from "./decided-crossing.ts";

/** What does not change while the desk is open. */
export interface Desk {
	readonly name: string;
	readonly place: string;
	readonly direction: Direction;
	readonly pack: RulePack;
}

/** One swipe, with what it gave. */
export interface Reading {
	/** ULID; becomes the crossing's identity, so that it is recorded once. */
	readonly inspectionId: string;
	readonly deviceName: string;
	readonly receivedAtMs: number;
	readonly day: Day;
	/** Null: the frame was no machine readable zone at all. */
	readonly mrz: Mrz | null;
	readonly failure: Failure | null;
}

export interface Release {
	readonly supervisorId: string;
	readonly supervisorName: string;
	readonly reason: string;
}

interface Judged {
	readonly reading: Reading;
	readonly assessment: Assessment;
	/** The sources could not be asked; they are asked again when they are back. */
	readonly isWithoutFacts: boolean;
	readonly release: Release | null;
}

export type Inspection =
	| { readonly phase: "checking"; readonly reading: Reading }
	| (Judged & { readonly phase: "shown" | "locked" })
	| (Judged & {
			readonly phase: "recording" | "recordFailed" | "recorded";
			readonly crossing: DecidedCrossing;
			readonly attempts: number;
	  });

export interface CrossingState {
	readonly current: Inspection | null;
	/** Documents swiped meanwhile, oldest first; at most `queueLimit`. */
	readonly queue: readonly Reading[];
}

export const queueLimit = 8;
export const idleState: CrossingState = { current: null, queue: [] };

export type CrossingEvent =
	| { readonly kind: "documentRead"; readonly reading: Reading }
	| {
			readonly kind: "factsArrived";
			readonly inspectionId: string;
			/** Null: the store could not answer. */
			readonly facts: TravellerFacts | null;
			readonly nowMs: number;
	  }
	| {
			readonly kind: "decided";
			readonly inspectionId: string;
			readonly decision: Verdict;
			readonly reasonCode?: string | undefined;
			readonly note?: string | undefined;
			readonly officerId: string;
			readonly atMs: number;
	  }
	| {
			readonly kind: "released";
			readonly inspectionId: string;
			readonly release: Release;
	  }
	| { readonly kind: "discarded"; readonly inspectionId: string }
	| { readonly kind: "recorded"; readonly inspectionId: string }
	| { readonly kind: "recordFailed"; readonly inspectionId: string }
	| { readonly kind: "retryDue"; readonly inspectionId: string }
	| { readonly kind: "storeReady" };

export type CrossingEffect =
	| {
			readonly kind: "lookUp";
			readonly inspectionId: string;
			readonly key: TravellerKey;
	  }
	| { readonly kind: "record"; readonly crossing: DecidedCrossing }
	| {
			readonly kind: "retryRecord";
			readonly inspectionId: string;
			readonly afterMs: number;
	  }
	| { readonly kind: "journalDiscard"; readonly reading: Reading }
	| { readonly kind: "remark"; readonly remark: Phrase }
	| { readonly kind: "ignored"; readonly event: CrossingEvent["kind"] };

export interface Step {
	readonly state: CrossingState;
	readonly effects: readonly CrossingEffect[];
}

/** The answer to an event that means nothing now: no change, but not lost. */
export function ignored(state: CrossingState, event: CrossingEvent): Step {
	return { state, effects: [{ kind: "ignored", event: event.kind }] };
}
