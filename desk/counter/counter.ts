import type { Client } from "../../contract/define.ts";
import { storeCalls } from "../../contract/store.ts";
import {
	type CrossingEffect,
	type CrossingEvent,
	type CrossingState,
	type Desk,
	idleState,
} from "../../core/crossing/state.ts";
import { transition } from "../../core/crossing/transition.ts";
import type { Verdict } from "../../core/law/assessment.ts";
import type { Phrase } from "../../core/phrase.ts";
import { ok } from "../../core/result.ts";
import { log } from "../log.ts";
import type { Steady } from "../steady.ts";
import { carryHand } from "./carry-hand.ts";
import { companionEvent } from "./companion-event.ts";
import { hitRow } from "./hit-row.ts";
import { keepRows } from "./keep-rows.ts";

export interface CounterPorts {
	readonly store: () => Client<typeof storeCalls> | null;
	readonly today: () => string;
	readonly nowMs: () => number;
	readonly steady: Steady;
	/** The number of the next view that is shown. */
	readonly nextView: () => number;
	/** Who is signed in; null: nobody. */
	readonly officerId: () => string | null;
	/** Something to show has changed. */
	readonly onChange: () => void;
	readonly onRemark: (remark: Phrase) => void;
	/** Why the journal could not be written. */
	readonly onRecordFailed: (code: string) => void;
	readonly onRecorded: () => void;
	/** A crossing of a traveller is in the journal. */
	readonly onDecided: (decision: Verdict) => void;
}

export interface Counter {
	state(): CrossingState;
	dispatch(event: CrossingEvent): boolean;
}

/** Runs the inspection machine: feeds it events and answers, does what it asks. */
export function createCounter(desk: Desk, ports: CounterPorts): Counter {
	let state = idleState;
	const rows = keepRows(ports.store, ports.onRecordFailed, ports.onRecorded);

	async function lookUp(
		effect: Extract<CrossingEffect, { kind: "lookUp" }>,
	): Promise<void> {
		const reply = await ports.store()?.lookUp(effect.key);
		const event: CrossingEvent = {
			kind: "factsArrived",
			inspectionId: effect.inspectionId,
			facts: reply?.ok ? reply.value : null,
			nowMs: ports.nowMs(),
		};
		// A hit is in the journal before it is on the screen.
		for (const next of transition(desk, state, event).effects)
			if (next.kind === "journalHit") await journalHit(next);
		dispatch(event);
		if (!reply?.ok)
			log("lookUpFailed", { code: reply?.error.code ?? "host.gone" });
	}

	function journalHit({
		hit,
	}: Extract<CrossingEffect, { kind: "journalHit" }>): Promise<void> {
		const { inspectionId, answers } = hit;
		return rows.write(`hit ${inspectionId} ${answers}`, () =>
			hitRow(hit, ports.nowMs(), ports.officerId()),
		);
	}

	async function lookUpVisa(
		effect: Extract<CrossingEffect, { kind: "lookUpVisa" }>,
	): Promise<void> {
		const { documentId, visaNumber } = effect;
		// A reference that no visa number can be is nowhere in the store.
		const reply = storeCalls.visaByNumber.input.safeParse({ visaNumber })
			.success
			? await ports.store()?.visaByNumber({ visaNumber })
			: ok([]);
		dispatch({
			kind: "visasFound",
			documentId,
			visas: reply?.ok ? reply.value : null,
		});
		log("visaCode", {
			documentId,
			found: reply?.ok ? reply.value.length : null,
		});
	}

	async function record(
		effect: Extract<CrossingEffect, { kind: "record" }>,
	): Promise<void> {
		const inspectionId = effect.crossing.crossingId;
		const reply = await ports.store()?.recordCrossing(effect.crossing);
		if (reply?.ok) {
			ports.onRecorded();
			ports.onDecided(effect.crossing.decision);
			const steadyMs = ports.steady.nowMs();
			dispatch({ kind: "recorded", inspectionId, steadyMs });
			log("recorded", { inspectionId, decision: effect.crossing.decision });
			return;
		}
		const code = reply?.error.code ?? "host.gone";
		log("recordFailed", { inspectionId, code });
		ports.onRecordFailed(code);
		dispatch({ kind: "recordFailed", inspectionId });
	}

	const hand = carryHand({ desk, ports, rows, state: () => state, dispatch });

	function carryOut(effect: CrossingEffect): void {
		switch (effect.kind) {
			case "lookUp":
				void lookUp(effect);
				break;
			case "record":
				void record(effect);
				break;
			case "retryRecord":
				setTimeout(
					() =>
						dispatch({ kind: "retryDue", inspectionId: effect.inspectionId }),
					effect.afterMs,
				);
				break;
			case "clearScreen":
				setTimeout(
					() =>
						dispatch({ kind: "screenDue", inspectionId: effect.inspectionId }),
					effect.afterMs,
				);
				break;
			case "arm":
			case "journalDiscard":
			case "journalSetAside":
			case "correct":
			case "undoEnds":
				hand(effect);
				break;
			case "journalHit":
				void journalHit(effect);
				break;
			case "lookUpVisa":
				void lookUpVisa(effect);
				break;
			case "journalVerifyLater":
			case "journalPutAside":
				void rows.write(`${effect.kind} ${effect.companion.documentId}`, () =>
					companionEvent(effect, ports.nowMs(), ports.officerId()),
				);
				break;
			case "remark":
				ports.onRemark(effect.remark);
				break;
			case "ignored":
				log("ignored", { kind: effect.event });
				break;
		}
	}

	/** Returns false when the event meant nothing now. */
	function dispatch(event: CrossingEvent): boolean {
		const step = transition(desk, state, event);
		state = step.state;
		for (const effect of step.effects) carryOut(effect);
		ports.onChange();
		return !step.effects.some((effect) => effect.kind === "ignored");
	}

	return {
		state: () => state,
		dispatch,
	};
}
