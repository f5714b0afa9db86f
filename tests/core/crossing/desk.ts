import type { TravellerFacts, VisaRecord } from "../../../core/checks/facts.ts";
import { lookMs } from "../../../core/crossing/sight.ts";
import {
	type CrossingEffect,
	type CrossingEvent,
	type CrossingState,
	type Desk,
	idleState,
	type Reading,
} from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import {
	type Claims,
	type Companion,
	noClaims,
	type Trust,
} from "../../../core/document/attach-document.ts";
import type { Verdict } from "../../../core/law/assessment.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { nothingKnown, pack } from "../law/cases.ts";
import { td3Of } from "../mrz/build.ts";

export const nowMs = Date.UTC(2026, 5, 15);
const day = "2026-06-15";

export const desk: Desk = {
	name: "1",
	place: "DPS",
	direction: "arrival",
};

/** ULID-shaped and in order. */
export function idOf(number: number): string {
	return `01J${String(number).padStart(23, "0")}`;
}

/** Documents that a swipe may give; the number makes each another passport. */
export const documents = {
	free: (number: number) =>
		td3Of({ number: `F${number}`, state: "SGP", nationality: "SGP" }),
	foreign: (number: number) =>
		td3Of({ number: `T${number}`, state: "BWA", nationality: "BWA" }),
	citizen: (number: number) =>
		td3Of({ number: `C${number}`, state: "IDN", nationality: "IDN" }),
	misread: (number: number) =>
		td3Of({ number: `M${number}`, numberCheck: "Z" }),
	sticker: () =>
		"V<BWAERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
	noise: () => "not a zone",
} as const;
export type DocumentName = keyof typeof documents;

export const packDigest = "d1".repeat(32);

export function reading(id: number, name: DocumentName, number = id): Reading {
	const mrz = parseMrz(documents[name](number), day);
	return {
		inspectionId: idOf(id),
		deviceName: "Reader",
		receivedAtMs: nowMs,
		day,
		pack,
		packDigest,
		mrz: mrz.ok ? mrz.value : null,
		failure: mrz.ok ? null : mrz.error,
	};
}

/** Bar codes that a scan may give; those of one number are of the passport of that number. */
export const companionNames = [
	"seal",
	"forgedSeal",
	"changedSeal",
	"unknownSeal",
	"code",
	"fakeCode",
	"pass",
	"oldPass",
] as const;
export type CompanionName = (typeof companionNames)[number];

/** All specimens above are of Anna Tester, born on 1 January 1990. */
const anna: Claims = {
	...noClaims,
	names: {
		surname: "TESTER",
		givenNames: "ANNA",
		surnameTruncated: false,
		givenNamesTruncated: false,
	},
	dateOfBirth: "1990-01-01",
	sex: "F",
};

function seal(documentNumber: string, verdict: Trust): Companion["content"] {
	return {
		kind: "seal",
		format: "VDS",
		documentType: "VISA",
		issuer: "BWA",
		proof: {
			verdict,
			reason: null,
			signer: null,
			signedOn: null,
			certificate: null,
			anchor: null,
			revocation: "notChecked",
		},
		claims: { ...anna, documentNumber },
		visa: null,
		fields: [],
		remarks: [],
	};
}

function contentOf(name: CompanionName, number: number): Companion["content"] {
	switch (name) {
		case "seal":
			return seal(`F${number}`, "trusted");
		case "forgedSeal":
			return seal(`F${number}`, "invalid");
		case "changedSeal":
			return seal(`F${number}`, "changed");
		case "unknownSeal":
			return seal(`T${number}`, "unknownSigner");
		case "code":
		case "fakeCode": {
			const isAlert = name === "fakeCode";
			return {
				kind: "visaCode",
				text: `V${number}`,
				match: isAlert ? null : { kind: "visa", reference: `V${number}` },
				host: null,
				hostClass: null,
				isAlert,
				warnings: [],
				search: isAlert ? "notAsked" : "asking",
				records: [],
			};
		}
		case "pass":
		case "oldPass": {
			const date = name === "pass" ? day : "2019-04-01";
			return {
				kind: "boardingPass",
				passengerName: "TESTER/ANNA MS",
				flights: [
					{ carrier: "XX", number: "7", date, from: "SIN", to: "DPS" },
					{ carrier: "XX", number: "8", date, from: "DPS", to: "CGK" },
				],
				trust: "unsigned",
				problems: [],
				isWhole: true,
			};
		}
	}
}

export function companion(
	id: number,
	name: CompanionName,
	number = id,
): Companion {
	return {
		documentId: idOf(id),
		deviceName: "Scanner",
		receivedAtMs: nowMs,
		contentKey: `${name} ${number}`,
		content: contentOf(name, number),
	};
}

/** What the store holds under the number of a code. */
export function visaOf(number: number): VisaRecord {
	return {
		visaNumber: `V${number}`,
		index: "B1",
		documentNumber: `F${number}`,
		issuingState: "SGP",
		nationality: "SGP",
		surname: "TESTER",
		givenNames: "ANNA",
		dateOfBirth: "1990-01-01",
		sex: "F",
		issuedOn: "2026-06-01",
		entries: "single",
		status: "issued",
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

/** Two entries of the ban list that may be Anna Tester. */
export const alike: TravellerFacts = {
	...clear,
	bans: ["B-1", "B-2"].map((banId) => ({
		banId,
		kind: "tangkal",
		surname: "TESTOR",
		givenNames: "ANNA",
		dateOfBirth: "1990",
		requestedBy: "specimen",
		from: "2020-01-01",
	})),
};

export const event = {
	read: (id: number, name: DocumentName, number = id): CrossingEvent => ({
		kind: "documentRead",
		reading: reading(id, name, number),
	}),
	scan: (id: number, name: CompanionName, number = id): CrossingEvent => ({
		kind: "documentScanned",
		companion: companion(id, name, number),
	}),
	visas: (id: number, visas: readonly VisaRecord[] | null): CrossingEvent => ({
		kind: "visasFound",
		documentId: idOf(id),
		visas,
	}),
	putAside: (id: number): CrossingEvent => ({
		kind: "putAside",
		documentId: idOf(id),
	}),
	attach: (
		inspection: number,
		id: number,
		isConfirmed = false,
	): CrossingEvent => ({
		kind: "attachedByHand",
		inspectionId: idOf(inspection),
		documentId: idOf(id),
		reasonCode: "handedOver",
		isConfirmed,
	}),
	facts: (id: number, facts: TravellerFacts | null): CrossingEvent => ({
		kind: "factsArrived",
		inspectionId: idOf(id),
		facts,
		nowMs,
	}),
	answer: (
		id: number,
		entryId: string,
		answer: "same" | "notSame",
	): CrossingEvent => ({
		kind: "entryAnswered",
		inspectionId: idOf(id),
		answer: {
			check: "ban",
			entryId,
			answer,
			reasonCode: answer === "same" ? "faceAgrees" : "faceDiffers",
			officerName: "Specimen",
			day,
		},
	}),
	painted: (id: number, verdict: Verdict, atMs: number): CrossingEvent => ({
		kind: "painted",
		inspectionId: idOf(id),
		verdict,
		atMs,
	}),
	lookDue: (id: number, atMs: number, view: number): CrossingEvent => ({
		kind: "lookDue",
		inspectionId: idOf(id),
		atMs,
		view,
	}),
	decide: (
		id: number,
		decision: Verdict,
		reasonCode?: string,
		agency?: string,
		seenView = 1,
	): CrossingEvent => ({
		kind: "decided",
		inspectionId: idOf(id),
		seenView,
		decision,
		reasonCode,
		...(reasonCode === "other" ? { note: "Specimen words" } : {}),
		agency,
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
	discard: (id: number, seenView = 1): CrossingEvent => ({
		kind: "discarded",
		inspectionId: idOf(id),
		seenView,
	}),
	about: (
		kind: "recorded" | "recordFailed" | "retryDue" | "screenDue",
		id: number,
		steadyMs = 0,
	): CrossingEvent =>
		kind === "recorded"
			? { kind, inspectionId: idOf(id), steadyMs }
			: { kind, inspectionId: idOf(id) },
	storeReady: { kind: "storeReady" } as CrossingEvent,
};

export interface Run {
	readonly state: CrossingState;
	readonly effects: CrossingEffect[];
}

/** The officer looks at whoever is shown, from view 1 on, long enough to decide. */
export function lookedAt(state: CrossingState): CrossingState {
	const { current } = state;
	if (current === null || current.phase === "checking") return state;
	const { inspectionId } = current.reading;
	const { verdict } = current.assessment;
	const painted = { kind: "painted", inspectionId, verdict, atMs: 0 } as const;
	const due = { kind: "lookDue", inspectionId, atMs: lookMs, view: 1 } as const;
	const seen = transition(desk, state, painted).state;
	return transition(desk, seen, due).state;
}

const ofTheHand: readonly CrossingEvent["kind"][] = [
	"decided",
	"discarded",
	"setAside",
];

/** The events one after another, with the effects of all; nothing is decided without a look. */
export function run(...events: CrossingEvent[]): Run {
	let state = idleState;
	const effects: CrossingEffect[] = [];
	for (const next of events) {
		if (ofTheHand.includes(next.kind)) state = lookedAt(state);
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
