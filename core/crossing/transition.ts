import { phrase } from "../phrase.ts";
import { assertNever } from "../result.ts";
import { mayDiscard } from "./allowed.ts";
import { answerEntry } from "./answer-entry.ts";
import { attachByHand } from "./attach-by-hand.ts";
import { withCompanions } from "./attach-companion.ts";
import { bringForward } from "./bring-forward.ts";
import { clearScreen } from "./clear-screen.ts";
import { hitEffects, withRestoredLock } from "./hold-lock.ts";
import { judge, keyOf } from "./judge.ts";
import { beginNext, readDocument } from "./read-document.ts";
import { decide, settleRecord } from "./record-decision.ts";
import {
	askAgain,
	putAside,
	receiveVisas,
	scanDocument,
} from "./scan-document.ts";
import { removeWaiting, setAside } from "./set-aside.ts";
import { beginLook, endLook, handFault } from "./sight.ts";
import {
	type CrossingEffect,
	type CrossingEvent,
	type CrossingState,
	type Desk,
	type Inspection,
	ignored,
	type Step,
} from "./state.ts";
import { askUndo, endUndo, finishUndo } from "./undo.ts";

function receiveFacts(
	desk: Desk,
	state: CrossingState,
	event: Extract<CrossingEvent, { kind: "factsArrived" }>,
): Step {
	const { current } = state;
	const isWaiting =
		current?.phase === "checking" ||
		(current?.phase === "shown" && current.isWithoutFacts);
	if (!current || !isWaiting) return ignored(state, event);
	const { reading, attached } = current;
	const judged = judge(desk, reading, event.facts, event.nowMs);
	const assessment = withCompanions(
		withRestoredLock(judged, reading),
		reading,
		attached,
	);
	// What a supervisor has released stays so, unless the lists now speak against it.
	const release =
		current.phase === "shown" && !judged.isLocked ? current.release : null;
	const isLocked = assessment.isLocked && release === null;
	const next: Inspection = {
		phase: isLocked ? "locked" : "shown",
		reading,
		attached,
		assessment,
		facts: event.facts,
		judgedAtMs: event.nowMs,
		isWithoutFacts: event.facts === null,
		release,
	};
	return {
		state: { ...state, current: next },
		effects: hitEffects(current, next),
	};
}

/**
 * The inspection at one desk as a pure machine. An event that means nothing
 * now changes nothing and is returned as `ignored`; a document is never
 * dropped without a remark; a decided crossing is recorded before the next
 * inspection begins.
 */
export function transition(
	desk: Desk,
	state: CrossingState,
	event: CrossingEvent,
): Step {
	const { current } = state;
	if (
		"inspectionId" in event &&
		current?.reading.inspectionId !== event.inspectionId
	) {
		return ignored(state, event);
	}
	switch (event.kind) {
		case "documentRead":
			return readDocument(desk, state, event.reading);
		case "documentScanned":
			return scanDocument(state, event.companion);
		case "visasFound":
			return receiveVisas(state, event);
		case "putAside":
			return putAside(state, event);
		case "attachedByHand":
			return attachByHand(state, event);
		case "factsArrived":
			return receiveFacts(desk, state, event);
		case "entryAnswered":
			return answerEntry(desk, state, event);
		case "painted":
			return beginLook(state, event);
		case "setAside":
			return setAside(desk, state, event);
		case "removed":
			return removeWaiting(desk, state, event);
		case "broughtForward":
			return bringForward(desk, state, event);
		case "undoAsked":
			return askUndo(state, event);
		case "corrected":
		case "correctionRefused":
			return finishUndo(desk, state, event);
		case "undoOver":
		case "noticeGiven":
			return endUndo(state, event);
		case "lookedAway":
			return state.sight === null
				? ignored(state, event)
				: { state: { ...state, sight: null }, effects: [] };
		case "lookDue":
			return endLook(state, event);
		case "decided":
			return decide(desk, state, event);
		case "released":
			return current?.phase === "locked"
				? {
						state: {
							...state,
							current: { ...current, phase: "shown", release: event.release },
						},
						effects: [],
					}
				: ignored(state, event);
		case "discarded": {
			const fault = handFault(state, event);
			if (fault !== null) return ignored(state, event, fault);
			if (!current || !mayDiscard(current)) return ignored(state, event);
			const next = beginNext(desk, { ...state, current: null });
			return {
				state: next.state,
				effects: [
					{ kind: "journalDiscard", reading: current.reading },
					{ kind: "remark", remark: phrase("remark.discarded") },
					...next.effects,
				],
			};
		}
		case "screenDue":
			return clearScreen(state, event);
		case "recorded":
		case "recordFailed":
		case "retryDue":
			return settleRecord(desk, state, event);
		case "storeReady": {
			const key = current ? keyOf(current.reading.mrz) : null;
			const isOpen =
				current?.phase === "checking" ||
				(current?.phase === "shown" && current.isWithoutFacts);
			const asked = askAgain(state);
			const lookUp: CrossingEffect[] =
				current && key && isOpen
					? [
							{
								kind: "lookUp",
								inspectionId: current.reading.inspectionId,
								key,
							},
						]
					: [];
			return { state: asked.state, effects: [...lookUp, ...asked.effects] };
		}
		default:
			return assertNever(event);
	}
}
