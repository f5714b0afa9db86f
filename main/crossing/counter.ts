import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import {
	type CrossingEffect,
	type CrossingEvent,
	type CrossingState,
	type Desk,
	idleState,
	type Reading,
} from "../../core/crossing/state.ts";
import { transition } from "../../core/crossing/transition.ts";
import { parseMrz } from "../../core/mrz/parse.ts";
import type { Phrase } from "../../core/phrase.ts";
import { log } from "../log.ts";
import { ulid } from "./ulid.ts";

export interface CounterPorts {
	readonly store: () => Client<typeof storeCalls> | null;
	readonly today: () => string;
	readonly nowMs: () => number;
	/** Something to show has changed. */
	readonly onChange: () => void;
	readonly onRemark: (remark: Phrase) => void;
	/** Why the journal could not be written. */
	readonly onRecordFailed: (code: string) => void;
	readonly onRecorded: () => void;
}

export interface Counter {
	state(): CrossingState;
	/** A frame from a reader, whatever it holds. */
	frame(text: string, deviceName: string, receivedAtMs: number): void;
	dispatch(event: CrossingEvent): boolean;
}

/** Runs the inspection machine: feeds it frames and answers, does what it asks. */
export function createCounter(desk: Desk, ports: CounterPorts): Counter {
	let state = idleState;

	async function lookUp(
		effect: Extract<CrossingEffect, { kind: "lookUp" }>,
	): Promise<void> {
		const reply = await ports.store()?.lookUp(effect.key);
		dispatch({
			kind: "factsArrived",
			inspectionId: effect.inspectionId,
			facts: reply?.ok ? reply.value : null,
			nowMs: ports.nowMs(),
		});
		if (!reply?.ok)
			log("lookUpFailed", { code: reply?.error.code ?? "host.gone" });
	}

	async function record(
		effect: Extract<CrossingEffect, { kind: "record" }>,
	): Promise<void> {
		const inspectionId = effect.crossing.crossingId;
		const reply = await ports.store()?.recordCrossing(effect.crossing);
		if (reply?.ok) {
			ports.onRecorded();
			dispatch({ kind: "recorded", inspectionId });
			log("recorded", { inspectionId, decision: effect.crossing.decision });
			return;
		}
		const code = reply?.error.code ?? "host.gone";
		log("recordFailed", { inspectionId, code });
		ports.onRecordFailed(code);
		dispatch({ kind: "recordFailed", inspectionId });
	}

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
			case "journalDiscard":
				void ports.store()?.appendEvent({
					kind: "discarded",
					atMs: ports.nowMs(),
					detail: { inspectionId: effect.reading.inspectionId },
				});
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
		frame(text, deviceName, receivedAtMs) {
			const day = ports.today();
			const mrz = parseMrz(text, day);
			const reading: Reading = {
				inspectionId: ulid(ports.nowMs()),
				deviceName,
				receivedAtMs,
				day,
				mrz: mrz.ok ? mrz.value : null,
				failure: mrz.ok ? null : { code: mrz.error.code },
			};
			log("document", {
				inspectionId: reading.inspectionId,
				format: reading.mrz?.format ?? null,
				ok: reading.mrz?.ok === true,
			});
			dispatch({ kind: "documentRead", reading });
		},
		dispatch,
	};
}
