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

export function areOfOneDocument(a: Reading, b: Reading): boolean {
	if (!a.mrz?.ok || !b.mrz?.ok) return false;
	return isSameDocument(a.mrz.fields, b.mrz.fields);
}

/**
 * Starts the inspection of a reading, with the documents that waited for it; what
 * cannot be looked up is shown at once.
 */
export function begin(
	desk: Desk,
	before: CrossingState,
	reading: Reading,
): Step {
	const { attached: agreeing, pending } = sortPending(reading, before.pending);
	const attached = [...(reading.joined ?? []), ...agreeing];
	const state: CrossingState = { ...before, pending, sight: null };
	const key = keyOf(reading.mrz);
	if (key) {
		return {
			state: { ...state, current: { phase: "checking", reading, attached } },
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
	return { state: { ...state, current }, effects: [] };
}

/** Goes on with the next waiting document, if there is one. */
export function beginNext(desk: Desk, state: CrossingState): Step {
	const [next, ...queue] = state.queue;
	if (!next) return { state, effects: [] };
	return begin(desk, { ...state, queue }, next);
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
		const others = queue.filter((other) => !areOfOneDocument(other, reading));
		// What had joined the one stays with the other: it is the same document.
		const joined = queue.find((other) => !others.includes(other))?.joined;
		const whole = joined === undefined ? reading : { ...reading, joined };
		const begun = begin(desk, { ...state, queue: others }, whole);
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
	// Whom a correction brings back has a place.
	const places = queueLimit - (state.last?.nextId ? 1 : 0);
	if (queue.length >= places) {
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
