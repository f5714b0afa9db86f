import fc from "fast-check";
import { lookMs } from "../../../core/crossing/sight.ts";
import {
	type CrossingEffect,
	type CrossingEvent,
	type CrossingState,
	idleState,
} from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import type { Verdict } from "../../../core/law/assessment.ts";
import {
	alike,
	clear,
	companionNames,
	type DocumentName,
	desk,
	event,
	idOf,
	listed,
	nowMs,
	visaOf,
} from "./desk.ts";

/** Aims at the inspection that is open, or at any other. */
type Aim = "current" | number;
/** What the trace knows when a move is made; times are of the desk's steady clock. */
interface Moment {
	readonly atMs: number;
	/** The number of the view that stands on the screen. */
	readonly view: number;
	readonly verdict: Verdict;
	/** The decision that can be taken back; empty: none. */
	readonly lastId: string;
}
export type Move = (
	currentId: number,
	nextId: number,
	moment: Moment,
) => CrossingEvent;

const aim = fc.oneof(
	{ weight: 12, arbitrary: fc.constant<Aim>("current") },
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
/** Null: the verdict that stands. */
const paintedAs = fc.oneof(
	{ weight: 8, arbitrary: fc.constant(null) },
	decision,
);
/** How many views ago a key or click was begun. */
const viewsAgo = fc.oneof(
	{ weight: 8, arbitrary: fc.constant(0) },
	fc.integer({ min: 1, max: 3 }),
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
		weight: 7,
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
					undefined,
					undefined,
				),
				fc.constantFrom("Specimen agency", " ", undefined),
				viewsAgo,
			)
			.map(
				([target, what, reason, agency, ago]): Move =>
					(id, _, { view }) =>
						event.decide(at(target, id), what, reason, agency, view - ago),
			),
	},
	{
		weight: 6,
		arbitrary: fc.tuple(aim, paintedAs).map(
			([target, what]): Move =>
				(id, _, { atMs, verdict }) =>
					event.painted(at(target, id), what ?? verdict, atMs),
		),
	},
	{
		weight: 6,
		arbitrary: aim.map(
			(target): Move =>
				(id, _, { atMs, view }) =>
					event.lookDue(at(target, id), atMs, view + 1),
		),
	},
	fc.tuple(aim, viewsAgo).map(
		([target, ago]): Move =>
			(id, _, { view }) => ({
				kind: "setAside",
				inspectionId: idOf(at(target, id)),
				seenView: view - ago,
				reasonCode: "wrongSwipe",
			}),
	),
	fc.integer({ min: 1, max: 30 }).map(
		(id): Move =>
			() => ({ kind: "broughtForward", waitingId: idOf(id) }),
	),
	fc.tuple(fc.integer({ min: 1, max: 30 }), factsOf).map(
		([id, facts]): Move =>
			() => ({
				kind: "removed",
				waitingId: idOf(id),
				reasonCode: "walkedOff",
				facts,
				nowMs,
			}),
	),
	{
		weight: 5,
		arbitrary: fc
			.constantFrom(
				"undoAsked" as const,
				"undoAsked" as const,
				"undoAsked" as const,
				"undoAsked" as const,
				"corrected" as const,
				"corrected" as const,
				"corrected" as const,
				"correctionRefused" as const,
				"undoOver" as const,
				"noticeGiven" as const,
			)
			.map(
				(kind): Move =>
					(_, next, { atMs, lastId }) =>
						kind === "undoAsked"
							? {
									kind,
									crossingId: lastId,
									nextId: idOf(next),
									officerId: "officer-1",
									atMs,
								}
							: { kind, crossingId: lastId },
			),
	},
	fc.tuple(aim, viewsAgo).map(
		([target, ago]): Move =>
			(id, _, { view }) =>
				event.discard(at(target, id), view - ago),
	),
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
					"recorded" as const,
					"recorded" as const,
					"recordFailed" as const,
					"retryDue" as const,
					"screenDue" as const,
				),
			)
			.map(
				([target, kind]): Move =>
					(id, _, { atMs }) =>
						event.about(kind, at(target, id), atMs),
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
	readonly atMs: number;
	/** The number of the view that showed `before`. */
	readonly view: number;
}

function idNumber(id: string): number {
	return Number(id.slice(3));
}

const takesAnId: readonly CrossingEvent["kind"][] = [
	"documentRead",
	"documentScanned",
	"undoAsked",
];

/** A move, and how long after the one before. */
export interface Timed {
	readonly move: Move;
	readonly afterMs: number;
}

export const timed: fc.Arbitrary<Timed> = fc.record({
	move,
	afterMs: fc.oneof(
		fc.integer({ min: 0, max: 300 }),
		fc.constantFrom(lookMs - 1, lookMs),
		fc.integer({ min: lookMs, max: 1500 }),
	),
});

/** The moves one after another; every reading has an id of its own, every step makes a view. */
export function traceOf(moves: readonly Timed[]): Trace[] {
	let state = idleState;
	let reads = 0;
	let atMs = 0;
	return moves.map(({ move: make, afterMs }, view) => {
		atMs += afterMs;
		const { current } = state;
		const currentId = current ? idNumber(current.reading.inspectionId) : 0;
		const verdict =
			current === null || current.phase === "checking"
				? "admit"
				: current.assessment.verdict;
		const lastId = state.last?.crossing.crossingId ?? "";
		const made = make(currentId, reads + 1, { atMs, view, verdict, lastId });
		if (takesAnId.includes(made.kind)) reads += 1;
		const step = transition(desk, state, made);
		const { effects } = step;
		const trace = { before: state, event: made, after: step.state, effects };
		state = step.state;
		return { ...trace, atMs, view };
	});
}
