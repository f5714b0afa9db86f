import type {
	ListAnswer,
	ListName,
	TravellerFacts,
	TravellerKey,
	VisaRecord,
} from "../checks/facts.ts";
import type { Day } from "../day.ts";
import type { Companion } from "../document/attach-document.ts";
import type { Assessment, Direction } from "../law/assessment.ts";
import type { PackInForce } from "../law/pack.ts";
import type { Mrz } from "../mrz/mrz.ts";
import type { Phrase } from "../phrase.ts";
import type { Failure } from "../result.ts";
import type { ReasonFor } from "./coded-reasons.ts";
import type { DecidedCrossing } from "./decided-crossing.ts";
import type { HandEffect, HandEvent } from "./hand-events.ts";
import type { Sight } from "./sight.ts";
import type { LastDecision } from "./undo.ts";

/** What does not change while the desk is open. */
export interface Desk {
	readonly name: string;
	readonly place: string;
	readonly direction: Direction;
}

/** How a zone came about, where no reader gave it as it is. */
export type Capture =
	| { readonly kind: "repaired"; readonly characters: number }
	| {
			readonly kind: "typed";
			readonly reasonCode: ReasonFor<"keyIn">;
			readonly note?: string | undefined;
	  };

/**
 * One swipe, with what it gave. The pack is the one in force on its day when
 * the document was read; it decides to the end.
 */
export interface Reading extends PackInForce {
	/** ULID; becomes the crossing's identity, so that it is recorded once. */
	readonly inspectionId: string;
	readonly deviceName: string;
	readonly receivedAtMs: number;
	readonly day: Day;
	/** Null: the frame was no machine readable zone at all. */
	readonly mrz: Mrz | null;
	readonly failure: Failure | null;
	/** Absent: as the reader sent it. */
	readonly capture?: Capture | undefined;
	/** The desk ended while this traveller was locked: only a supervisor goes on. */
	readonly isLockRestored?: boolean | undefined;
	/** What a visit at a kiosk found, for the officer; absent: swiped at the counter. */
	readonly brought?: readonly Phrase[] | undefined;
	/** Documents that had joined before it went back among those who wait. */
	readonly joined?: readonly Companion[] | undefined;
	/** The recorded crossing that it was decided with, and that was taken back. */
	readonly corrects?: string | undefined;
}

/** A lock as the journal keeps it: of the traveller, what makes the lock anew, and nobody else. */
export interface Hit {
	readonly inspectionId: string;
	readonly day: Day;
	readonly lines: readonly string[];
	readonly capture?: Capture | undefined;
	readonly lists: readonly ListName[];
	readonly entryIds: readonly string[];
	/** How many entries had been answered: two locks of one inspection differ in it. */
	readonly answers: number;
}

export interface Release {
	readonly supervisorId: string;
	readonly supervisorName: string;
	readonly reason: string;
}

interface Inspected {
	readonly reading: Reading;
	/** Documents that agree with the passport, in the order of their scans. */
	readonly attached: readonly Companion[];
}

interface Judged extends Inspected {
	readonly assessment: Assessment;
	/** Null: the sources could not be asked; they are asked again when they are back. */
	readonly facts: TravellerFacts | null;
	/** Wall clock of their answer. */
	readonly judgedAtMs: number;
	/** The sources could not be asked, and might be. */
	readonly isWithoutFacts: boolean;
	readonly release: Release | null;
}

export type Inspection =
	| (Inspected & { readonly phase: "checking" })
	| (Judged & { readonly phase: "shown" | "locked" })
	| (Judged & {
			readonly phase: "recording" | "recordFailed" | "recorded";
			readonly crossing: DecidedCrossing;
			readonly attempts: number;
			/** Recorded so long ago that nobody's data stands on the screen; its notice can be made. */
			readonly isOffScreen?: boolean | undefined;
	  });

export interface CrossingState {
	readonly current: Inspection | null;
	/** Documents swiped meanwhile, oldest first; at most `queueLimit`. */
	readonly queue: readonly Reading[];
	/** Scanned documents that belong to nobody shown, oldest first; at most `pendingLimit`. */
	readonly pending: readonly Companion[];
	/** Of whom the page has painted last; null: of nobody. */
	readonly sight: Sight | null;
	/** What can still be taken back; null: nothing. */
	readonly last: LastDecision | null;
}

/** After so long a recorded traveller leaves the screen. */
export const shownAfterRecordMs = 20_000;
export const queueLimit = 8;
export const pendingLimit = 8;
/** More documents than these are not held of one traveller. */
export const attachedLimit = 8;
export const idleState: CrossingState = {
	current: null,
	queue: [],
	pending: [],
	sight: null,
	last: null,
};

export type CrossingEvent =
	| HandEvent
	| { readonly kind: "documentRead"; readonly reading: Reading }
	| { readonly kind: "documentScanned"; readonly companion: Companion }
	| {
			readonly kind: "visasFound";
			readonly documentId: string;
			/** Null: the store could not answer. */
			readonly visas: readonly VisaRecord[] | null;
	  }
	| { readonly kind: "putAside"; readonly documentId: string }
	| {
			readonly kind: "attachedByHand";
			readonly inspectionId: string;
			readonly documentId: string;
			readonly reasonCode: ReasonFor<"attach">;
			/** The officer saw what differs and said that it belongs all the same. */
			readonly isConfirmed: boolean;
	  }
	| {
			readonly kind: "factsArrived";
			readonly inspectionId: string;
			/** Null: the store could not answer. */
			readonly facts: TravellerFacts | null;
			readonly nowMs: number;
	  }
	| {
			/** In the journal already. */
			readonly kind: "entryAnswered";
			readonly inspectionId: string;
			readonly answer: ListAnswer;
	  }
	| {
			readonly kind: "released";
			readonly inspectionId: string;
			readonly release: Release;
	  }
	| {
			readonly kind: "recorded";
			readonly inspectionId: string;
			/** Of a clock that nobody sets. */
			readonly steadyMs: number;
	  }
	| { readonly kind: "recordFailed"; readonly inspectionId: string }
	| { readonly kind: "retryDue"; readonly inspectionId: string }
	| { readonly kind: "screenDue"; readonly inspectionId: string }
	| { readonly kind: "storeReady" };

export type CrossingEffect =
	| HandEffect
	| {
			readonly kind: "lookUp";
			readonly inspectionId: string;
			readonly key: TravellerKey;
	  }
	| {
			readonly kind: "lookUpVisa";
			readonly documentId: string;
			readonly visaNumber: string;
	  }
	/** What nobody here can verify is kept for when the network is back. */
	| { readonly kind: "journalVerifyLater"; readonly companion: Companion }
	| { readonly kind: "journalPutAside"; readonly companion: Companion }
	| { readonly kind: "record"; readonly crossing: DecidedCrossing }
	/** Stands in the journal before anybody can look away from the lock. */
	| { readonly kind: "journalHit"; readonly hit: Hit }
	| {
			readonly kind: "retryRecord";
			readonly inspectionId: string;
			readonly afterMs: number;
	  }
	/** The data of a recorded traveller leaves the screen. */
	| {
			readonly kind: "clearScreen";
			readonly inspectionId: string;
			readonly afterMs: number;
	  }
	| { readonly kind: "remark"; readonly remark: Phrase }
	| {
			readonly kind: "ignored";
			readonly event: CrossingEvent["kind"];
			/** Why, where it is more than that the time for it is over. */
			readonly code?: string | undefined;
	  };

export interface Step {
	readonly state: CrossingState;
	readonly effects: readonly CrossingEffect[];
}

/** The answer to an event that means nothing now: no change, but not lost. */
export function ignored(
	state: CrossingState,
	event: CrossingEvent,
	code?: string,
): Step {
	return { state, effects: [{ kind: "ignored", event: event.kind, code }] };
}
