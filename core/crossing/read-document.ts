import { phrase } from "../phrase.ts";
import { mayDiscard } from "./allowed.ts";
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

function isSameDocument(a: Reading, b: Reading): boolean {
	if (!a.mrz?.ok || !b.mrz?.ok) return false;
	return (
		a.mrz.fields.documentNumber === b.mrz.fields.documentNumber &&
		a.mrz.fields.issuingState === b.mrz.fields.issuingState
	);
}

/** Starts the inspection of a reading; what cannot be looked up is shown at once. */
function begin(
	desk: Desk,
	reading: Reading,
	queue: readonly Reading[],
): {
	current: Inspection;
	queue: readonly Reading[];
	effects: CrossingEffect[];
} {
	const key = keyOf(reading.mrz);
	if (key) {
		return {
			current: { phase: "checking", reading },
			queue,
			effects: [{ kind: "lookUp", inspectionId: reading.inspectionId, key }],
		};
	}
	const assessment = judge(desk, reading, null, reading.receivedAtMs);
	return {
		current: {
			phase: "shown",
			reading,
			assessment,
			isWithoutFacts: false,
			release: null,
		},
		queue,
		effects: [],
	};
}

/** Goes on with the next waiting document, if there is one. */
export function beginNext(desk: Desk, state: CrossingState): Step {
	const [next, ...rest] = state.queue;
	if (!next) return { state, effects: [] };
	const { current, queue, effects } = begin(desk, next, rest);
	return { state: { current, queue }, effects };
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
	const { current, queue } = state;
	const isFree =
		current === null || current.phase === "recorded" || mayDiscard(current);
	if (isFree) {
		// A waiting reading of the same document would become a second crossing.
		const others = queue.filter((other) => !isSameDocument(other, reading));
		const begun = begin(desk, reading, others);
		const put: CrossingEffect[] =
			current && mayDiscard(current)
				? [{ kind: "journalDiscard", reading: current.reading }]
				: [];
		if (others.length < queue.length) put.push(duplicate);
		return {
			state: { current: begun.current, queue: begun.queue },
			effects: [...put, ...begun.effects],
		};
	}
	const waiting = [current.reading, ...queue];
	const isRepeated = waiting.some((other) => isSameDocument(other, reading));
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
	return { state: { current, queue: [...queue, reading] }, effects: [] };
}
