import fc from "fast-check";
import {
	type CrossingEffect,
	type CrossingEvent,
	type CrossingState,
	idleState,
} from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import {
	alike,
	clear,
	companionNames,
	type DocumentName,
	desk,
	event,
	listed,
	visaOf,
} from "./desk.ts";

/** Aims at the inspection that is open, or at any other. */
type Aim = "current" | number;
export type Move = (currentId: number, nextId: number) => CrossingEvent;

const aim = fc.oneof(
	{ weight: 6, arbitrary: fc.constant<Aim>("current") },
	fc.integer({ min: 0, max: 12 }),
);
const at = (target: Aim, currentId: number) =>
	target === "current" ? currentId : target;
const documentName = fc.constantFrom<DocumentName>(
	"free",
	"foreign",
	"citizen",
	"misread",
	"sticker",
	"noise",
);
const companionName = fc.constantFrom(...companionNames);
const factsOf = fc.constantFrom(clear, clear, listed, alike, alike, null);
const decision = fc.constantFrom(
	"admit" as const,
	"refer" as const,
	"refuse" as const,
);

/** Any event at any time, more often one that fits. */
export const move: fc.Arbitrary<Move> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.tuple(documentName, fc.integer({ min: 1, max: 5 })).map(
			([name, number]): Move =>
				(_, next) =>
					event.read(next, name, number),
		),
	},
	{
		weight: 4,
		arbitrary: fc.tuple(aim, factsOf).map(
			([target, facts]): Move =>
				(id) =>
					event.facts(at(target, id), facts),
		),
	},
	{
		weight: 3,
		arbitrary: fc
			.tuple(
				aim,
				decision,
				fc.constantFrom(
					"art13d",
					"art13h",
					"visaUsed",
					"other",
					"unlisted",
					undefined,
				),
				fc.constantFrom("Specimen agency", " ", undefined),
			)
			.map(
				([target, what, reason, agency]): Move =>
					(id) =>
						event.decide(at(target, id), what, reason, agency),
			),
	},
	{
		weight: 5,
		arbitrary: fc
			.tuple(
				aim,
				fc.constantFrom("B-1", "B-2", "B-1", "B-2", "B-9"),
				fc.constantFrom(
					"same" as const,
					"notSame" as const,
					"notSame" as const,
				),
			)
			.map(
				([target, entryId, answer]): Move =>
					(id) =>
						event.answer(at(target, id), entryId, answer),
			),
	},
	{
		weight: 2,
		arbitrary: aim.map(
			(target): Move =>
				(id) =>
					event.release(at(target, id)),
		),
	},
	{
		weight: 4,
		arbitrary: fc
			.tuple(
				aim,
				fc.constantFrom(
					"discarded" as const,
					"recorded" as const,
					"recorded" as const,
					"recordFailed" as const,
					"retryDue" as const,
					"screenDue" as const,
				),
			)
			.map(
				([target, kind]): Move =>
					(id) =>
						event.about(kind, at(target, id)),
			),
	},
	{
		weight: 2,
		arbitrary: fc.tuple(companionName, fc.integer({ min: 1, max: 5 })).map(
			([name, number]): Move =>
				(_, next) =>
					event.scan(next, name, number),
		),
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(
				fc.integer({ min: 0, max: 3 }),
				fc.constantFrom("found", "found", "none", "silent"),
				fc.integer({ min: 1, max: 5 }),
			)
			.map(
				([back, answer, number]): Move =>
					(_, next) =>
						event.visas(
							Math.max(1, next - back),
							answer === "silent"
								? null
								: answer === "none"
									? []
									: [visaOf(number)],
						),
			),
	},
	{
		weight: 1,
		arbitrary: fc.integer({ min: 1, max: 12 }).map(
			(id): Move =>
				() =>
					event.putAside(id),
		),
	},
	{ weight: 1, arbitrary: fc.constant<Move>(() => event.storeReady) },
	{
		weight: 2,
		arbitrary: fc.tuple(aim, fc.integer({ min: 1, max: 12 }), fc.boolean()).map(
			([target, document, isConfirmed]): Move =>
				(id) =>
					event.attach(at(target, id), document, isConfirmed),
		),
	},
);

/** One event with what it did. */
export interface Trace {
	readonly before: CrossingState;
	readonly event: CrossingEvent;
	readonly after: CrossingState;
	readonly effects: readonly CrossingEffect[];
}

function idNumber(id: string): number {
	return Number(id.slice(3));
}

/** The moves one after another; every reading has an id of its own. */
export function traceOf(moves: readonly Move[]): Trace[] {
	let state = idleState;
	let reads = 0;
	return moves.map((make) => {
		const currentId = state.current
			? idNumber(state.current.reading.inspectionId)
			: 0;
		const made = make(currentId, reads + 1);
		if (made.kind === "documentRead" || made.kind === "documentScanned") {
			reads += 1;
		}
		const step = transition(desk, state, made);
		const trace = {
			before: state,
			event: made,
			after: step.state,
			effects: step.effects,
		};
		state = step.state;
		return trace;
	});
}
