import type { TravellerFacts } from "../checks/facts.ts";
import type { FailureCode } from "../codes/failure-codes.ts";
import { phrase } from "../phrase.ts";
import { mayDiscard, openEntries } from "./allowed.ts";
import { reasonFault } from "./coded-reasons.ts";
import { giveBack } from "./give-back.ts";
import type { HandEvent } from "./hand-events.ts";
import { judge, keyOf } from "./judge.ts";
import { beginNext } from "./read-document.ts";
import { handFault } from "./sight.ts";
import {
	type CrossingState,
	type Desk,
	type Inspection,
	ignored,
	type Step,
} from "./state.ts";

type About<K extends HandEvent["kind"]> = Extract<HandEvent, { kind: K }>;

const remark = { kind: "remark", remark: phrase("remark.setAside") } as const;

/**
 * Why whoever is shown is not put aside without a decision: `crossing.listed` (also once released),
 * `crossing.possibleOpen`, `crossing.unasked` (no list was asked about them), `crossing.notNow`;
 * null: they may be.
 */
export function setAsideFault(
	inspection: Inspection | null,
): FailureCode | null {
	if (inspection?.phase === "locked") return "crossing.listed";
	if (inspection?.phase !== "shown" || mayDiscard(inspection))
		return "crossing.notNow";
	if (inspection.assessment.isLocked) return "crossing.listed";
	if (openEntries(inspection).length > 0) return "crossing.possibleOpen";
	return inspection.facts === null ? "crossing.unasked" : null;
}

export function setAside(
	desk: Desk,
	state: CrossingState,
	event: About<"setAside">,
): Step {
	const { current } = state;
	const { reasonCode, note } = event;
	const fault =
		handFault(state, event) ??
		setAsideFault(current) ??
		reasonFault(reasonCode, note);
	if (fault !== null || current === null)
		return ignored(state, event, fault ?? undefined);
	const { reading, attached } = current;
	const back = giveBack(state.pending, attached);
	const { pending } = back;
	const next = beginNext(desk, { ...state, current: null, pending });
	return {
		state: next.state,
		effects: [
			{ kind: "journalSetAside", reading, reasonCode, note },
			remark,
			...back.effects,
			...next.effects,
		],
	};
}

/**
 * Why one who waits is not removed: a list speaks, or may speak, against them, so that they are
 * opened first; nothing may be hidden by never having been looked at. Codes as `setAsideFault`.
 */
export function removeFault(
	desk: Desk,
	{ queue }: CrossingState,
	waitingId: string,
	facts: TravellerFacts | null,
	nowMs: number,
): FailureCode | null {
	const reading = queue.find(({ inspectionId }) => inspectionId === waitingId);
	if (!reading) return "crossing.notNow";
	if (reading.isLockRestored) return "crossing.listed";
	if (keyOf(reading.mrz) === null) return null;
	if (facts === null) return "crossing.unasked";
	const { isLocked, possible } = judge(desk, reading, facts, nowMs);
	if (isLocked) return "crossing.listed";
	return possible.some(({ answer }) => answer === null)
		? "crossing.possibleOpen"
		: null;
}

export function removeWaiting(
	desk: Desk,
	state: CrossingState,
	event: About<"removed">,
): Step {
	const { waitingId, facts, nowMs, reasonCode, note } = event;
	const reading = state.queue.find(
		({ inspectionId }) => inspectionId === waitingId,
	);
	const fault =
		removeFault(desk, state, waitingId, facts, nowMs) ??
		reasonFault(reasonCode, note);
	if (fault !== null || !reading)
		return ignored(state, event, fault ?? undefined);
	const queue = state.queue.filter((other) => other !== reading);
	const { pending, effects } = giveBack(state.pending, reading.joined ?? []);
	return {
		state: { ...state, queue, pending },
		effects: [
			{ kind: "journalSetAside", reading, reasonCode, note },
			remark,
			...effects,
		],
	};
}
