import { isSameDocument } from "../document/document-key.ts";
import { phrase } from "../phrase.ts";
import { mayDiscard } from "./allowed.ts";
import { sortPending, withCompanions } from "./attach-companion.ts";
import { withRestoredLock } from "./hold-lock.ts";
import { judge, keyOf } from "./judge.ts";
import {
	type CrossingEffect,
	type CrossingState,
	type Desk,
	type Inspection,
	queueLimit,
	type Reading,
	type Step,
} from "./state.ts";

const duplicate: CrossingEffect = {
	kind: "remark",
	remark: phrase("remark.duplicate"),
};

function areOfOneDocument(a: Reading, b: Reading): boolean {
	if (!a.mrz?.ok || !b.mrz?.ok) return false;
	return isSameDocument(a.mrz.fields, b.mrz.fields);
}

/**
 * Starts the inspection of a reading, with the documents that waited for it; what
 * cannot be looked up is shown at once.
 */
function begin(
	desk: Desk,
	reading: Reading,
	queue: readonly Reading[],
	waiting: CrossingState["pending"],
): Step {
	const { attached, pending } = sortPending(reading, waiting);
	const key = keyOf(reading.mrz);
	if (key) {
		return {
			state: {
				current: { phase: "checking", reading, attached },
				queue,
				pending,
			},
			effects: [{ kind: "lookUp", inspectionId: reading.inspectionId, key }],
		};
	}
	const assessment = judge(desk, reading, null, reading.receivedAtMs);
	const current: Inspection = {
		phase: reading.isLockRestored ? "locked" : "shown",
		reading,
		attached,
		assessment: withCompanions(
			withRestoredLock(assessment, reading),
			reading,
			attached,
		),
		facts: null,
		judgedAtMs: reading.receivedAtMs,
		isWithoutFacts: false,
		release: null,
	};
	return { state: { current, queue, pending }, effects: [] };
}

/** Goes on with the next waiting document, if there is one. */
export function beginNext(desk: Desk, state: CrossingState): Step {
	const [next, ...rest] = state.queue;
	if (!next) return { state, effects: [] };
	return begin(desk, next, rest, state.pending);
}

/**
 * A document arrives: it is begun when the desk is free (a misread one makes
 * way), is queued while another is open, and is answered with a remark when it
 * already waits or the queue is full.
 */
export function readDocument(
	desk: Desk,
	state: CrossingState,
	reading: Reading,
): Step {
	const { current, queue, pending } = state;
	const isFree =
		current === null || current.phase === "recorded" || mayDiscard(current);
	if (isFree) {
		// A waiting reading of the same document would become a second crossing.
		const others = queue.filter((other) => !areOfOneDocument(other, reading));
		const begun = begin(desk, reading, others, pending);
		const put: CrossingEffect[] =
			current && mayDiscard(current)
				? [{ kind: "journalDiscard", reading: current.reading }]
				: [];
		if (others.length < queue.length) put.push(duplicate);
		return {
			state: begun.state,
			effects: [...put, ...begun.effects],
		};
	}
	const waiting = [current.reading, ...queue];
	const isRepeated = waiting.some((other) => areOfOneDocument(other, reading));
	if (isRepeated) {
		return {
			state,
			effects: [duplicate],
		};
	}
	if (queue.length >= queueLimit) {
		return {
			state,
			effects: [{ kind: "remark", remark: phrase("remark.queueFull") }],
		};
	}
	return {
		state: { ...state, queue: [...queue, reading] },
		effects: [],
	};
}
