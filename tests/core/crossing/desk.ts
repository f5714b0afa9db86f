import type { TravellerFacts } from "../../../core/checks/facts.ts";
import {
	type CrossingEffect,
	type CrossingEvent,
	type CrossingState,
	type Desk,
	idleState,
	type Reading,
} from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { nothingKnown, pack } from "../law/cases.ts";
import { td3Of } from "../mrz/build.ts";

export const nowMs = Date.UTC(2026, 5, 15);
const day = "2026-06-15";

export const desk: Desk = {
	name: "1",
	place: "DPS",
	direction: "arrival",
	pack,
};

/** ULID-shaped and in order. */
export function idOf(number: number): string {
	return `01J${String(number).padStart(23, "0")}`;
}

/** Documents that a swipe may give; the number makes each another passport. */
export const documents = {
	free: (number: number) => td3Of({ number: `F${number}`, nationality: "SGP" }),
	foreign: (number: number) => td3Of({ number: `T${number}` }),
	citizen: (number: number) =>
		td3Of({ number: `C${number}`, state: "IDN", nationality: "IDN" }),
	misread: (number: number) =>
		td3Of({ number: `M${number}`, numberCheck: "Z" }),
	sticker: () =>
		"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
	noise: () => "not a zone",
} as const;
export type DocumentName = keyof typeof documents;

export function reading(id: number, name: DocumentName, number = id): Reading {
	const mrz = parseMrz(documents[name](number), day);
	return {
		inspectionId: idOf(id),
		deviceName: "Reader",
		receivedAtMs: nowMs,
		day,
		mrz: mrz.ok ? mrz.value : null,
		failure: mrz.ok ? null : mrz.error,
	};
}

const stamp = { source: "specimen", asOfMs: nowMs };
const sources = {
	ban: stamp,
	visa: stamp,
	crossings: stamp,
	passports: stamp,
	interpol: stamp,
};
export const clear: TravellerFacts = { ...nothingKnown, sources };
export const listed: TravellerFacts = {
	...clear,
	interpol: [{ entryId: "I-1", kind: "sltd" }],
};

export const event = {
	read: (id: number, name: DocumentName, number = id): CrossingEvent => ({
		kind: "documentRead",
		reading: reading(id, name, number),
	}),
	facts: (id: number, facts: TravellerFacts | null): CrossingEvent => ({
		kind: "factsArrived",
		inspectionId: idOf(id),
		facts,
		nowMs,
	}),
	decide: (
		id: number,
		decision: "admit" | "refer" | "refuse",
		reasonCode?: string,
	): CrossingEvent => ({
		kind: "decided",
		inspectionId: idOf(id),
		decision,
		reasonCode,
		officerId: "officer-1",
		atMs: nowMs + 1000,
	}),
	release: (id: number): CrossingEvent => ({
		kind: "released",
		inspectionId: idOf(id),
		release: {
			supervisorId: "supervisor-1",
			supervisorName: "Specimen",
			reason: "checked",
		},
	}),
	about: (
		kind: "discarded" | "recorded" | "recordFailed" | "retryDue",
		id: number,
	): CrossingEvent => ({ kind, inspectionId: idOf(id) }),
	storeReady: { kind: "storeReady" } as CrossingEvent,
};

export interface Run {
	readonly state: CrossingState;
	readonly effects: CrossingEffect[];
}

/** The events one after another, with the effects of all. */
export function run(...events: CrossingEvent[]): Run {
	let state = idleState;
	const effects: CrossingEffect[] = [];
	for (const next of events) {
		const step = transition(desk, state, next);
		state = step.state;
		effects.push(...step.effects);
	}
	return { state, effects };
}

export function kinds({ effects }: Run): string[] {
	return effects.map((effect) =>
		effect.kind === "remark"
			? effect.remark.code
			: effect.kind === "ignored"
				? `ignored ${effect.event}`
				: effect.kind,
	);
}
