import type { FailureCode } from "../codes/failure-codes.ts";
import type { Companion } from "../document/attach-document.ts";
import { isSamePerson } from "../people/four-eyes.ts";
import { bringBack } from "./bring-forward.ts";
import type { DecidedCrossing } from "./decided-crossing.ts";
import type { HandEvent } from "./hand-events.ts";
import {
	type CrossingState,
	type Desk,
	ignored,
	queueLimit,
	type Reading,
	type Step,
} from "./state.ts";

/** So long a recorded decision can be taken back by whoever made it. */
export const undoMs = 10_000;

/** The decision that was recorded last, while it can be taken back. */
export interface LastDecision {
	readonly crossing: DecidedCrossing;
	readonly reading: Reading;
	readonly attached: readonly Companion[];
	/** Of a clock that nobody sets. */
	readonly recordedAtMs: number;
	/** The correcting row is being written: the inspection that then decides anew. */
	readonly nextId: string | null;
}

type About<K extends HandEvent["kind"]> = Extract<HandEvent, { kind: K }>;

/**
 * Why a decision is not taken back: `undo.late` (ten seconds, the next decision or the notice are
 * over it), `undo.notYours`, `undo.full`, `crossing.notNow`; null: it can be.
 */
export function undoFault(
	{ last, current, queue }: CrossingState,
	{ crossingId, officerId, atMs }: Omit<About<"undoAsked">, "kind" | "nextId">,
): FailureCode | null {
	if (last?.crossing.crossingId !== crossingId) return "undo.late";
	if (last.nextId !== null) return "crossing.notNow";
	if (atMs - last.recordedAtMs > undoMs) return "undo.late";
	if (!isSamePerson(officerId, last.crossing.officerId)) return "undo.notYours";
	const isOpen = current !== null && current.phase !== "recorded";
	return isOpen && queue.length >= queueLimit ? "undo.full" : null;
}

/** Nothing is taken off the screen or put on it before the correcting row stands. */
export function askUndo(state: CrossingState, event: About<"undoAsked">): Step {
	const fault = undoFault(state, event);
	if (fault !== null || state.last === null)
		return ignored(state, event, fault ?? undefined);
	const { crossing } = state.last;
	return {
		state: { ...state, last: { ...state.last, nextId: event.nextId } },
		effects: [{ kind: "correct", crossing, officerId: event.officerId }],
	};
}

/** The crossing is corrected: the same reading is inspected and decided anew, under an identity of its own. */
export function finishUndo(
	desk: Desk,
	state: CrossingState,
	event: About<"corrected" | "correctionRefused">,
): Step {
	const { last } = state;
	if (last?.crossing.crossingId !== event.crossingId || last.nextId === null)
		return ignored(state, event);
	const settled: CrossingState = { ...state, last: null };
	if (event.kind === "correctionRefused")
		return { state: settled, effects: [] };
	const anew: Reading = {
		...last.reading,
		inspectionId: last.nextId,
		corrects: last.crossing.crossingId,
		joined: last.attached,
	};
	return bringBack(desk, settled, anew);
}

/** Nothing takes the decision back any more; what is under way is finished. */
export function endUndo(
	state: CrossingState,
	event: About<"undoOver" | "noticeGiven">,
): Step {
	const { last } = state;
	if (last?.crossing.crossingId !== event.crossingId || last.nextId !== null)
		return ignored(state, event);
	return { state: { ...state, last: null }, effects: [] };
}
