import type { FailureCode } from "../codes/failure-codes.ts";
import { phrase } from "../phrase.ts";
import { giveBack, joinTogether } from "./give-back.ts";
import type { HandEvent } from "./hand-events.ts";
import { areOfOneDocument, begin } from "./read-document.ts";
import {
	type CrossingEffect,
	type CrossingState,
	type Desk,
	type Inspection,
	ignored,
	type Reading,
	type Step,
} from "./state.ts";

/** Whoever is shown goes back among those who wait, with the documents that joined. */
function waiting({ reading, attached }: Inspection): Reading {
	return attached.length === 0 ? reading : { ...reading, joined: attached };
}

/** A lock, and what a supervisor released, stays on the screen until it is decided. */
function mayGoBack(current: Inspection): boolean {
	if (current.phase === "checking") return !current.reading.isLockRestored;
	return current.phase === "shown" && !current.assessment.isLocked;
}

/** `crossing.held`: whoever is shown is decided first; `crossing.notNow`: nobody of this name waits. */
export function forwardFault(
	{ current, queue }: CrossingState,
	waitingId: string,
): FailureCode | null {
	if (!queue.some(({ inspectionId }) => inspectionId === waitingId))
		return "crossing.notNow";
	const isFree = current === null || current.phase === "recorded";
	return isFree || mayGoBack(current) ? null : "crossing.held";
}

/** One who waits is inspected now; whoever was shown waits as the next. */
export function bringForward(
	desk: Desk,
	state: CrossingState,
	event: Extract<HandEvent, { kind: "broughtForward" }>,
): Step {
	const { waitingId } = event;
	const fault = forwardFault(state, waitingId);
	const chosen = state.queue.find(
		({ inspectionId }) => inspectionId === waitingId,
	);
	if (fault !== null || !chosen)
		return ignored(state, event, fault ?? undefined);
	const others = state.queue.filter((other) => other !== chosen);
	const { current } = state;
	const back =
		current === null || current.phase === "recorded" ? [] : [waiting(current)];
	return begin(desk, { ...state, queue: [...back, ...others] }, chosen);
}

/**
 * Somebody who was decided is to be decided anew: at once, or next after a lock. A reading of the
 * same document that was taken meanwhile would become a second crossing.
 */
export function bringBack(
	desk: Desk,
	state: CrossingState,
	anew: Reading,
): Step {
	const { current } = state;
	const queue = state.queue.filter((other) => !areOfOneDocument(other, anew));
	const isOpen = current !== null && current.phase !== "recorded";
	const isAgain = isOpen && areOfOneDocument(current.reading, anew);
	const dropped = state.queue.filter((other) => areOfOneDocument(other, anew));
	const { joined, left } = joinTogether(
		anew.joined ?? [],
		isAgain ? current.attached : [],
		...dropped.map((other) => other.joined ?? []),
	);
	const whole: Reading = { ...anew, joined };
	const { pending, effects } = giveBack(state.pending, left);
	const remarks: CrossingEffect[] =
		dropped.length > 0 || isAgain
			? [{ kind: "remark", remark: phrase("remark.duplicate") }, ...effects]
			: [...effects];
	if (isOpen && !isAgain && !mayGoBack(current)) {
		const next = { ...state, pending, queue: [whole, ...queue] };
		return { state: next, effects: remarks };
	}
	const back = isOpen && !isAgain ? [waiting(current)] : [];
	const begun = begin(
		desk,
		{ ...state, pending, queue: [...back, ...queue] },
		whole,
	);
	return { state: begun.state, effects: [...remarks, ...begun.effects] };
}
