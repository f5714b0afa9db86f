import { describe, expect, test } from "vitest";
import {
	type CrossingEvent,
	type CrossingState,
	queueLimit,
} from "../../../core/crossing/state.ts";
import { undoFault, undoMs } from "../../../core/crossing/undo.ts";
import { clear, event, idOf, kinds, listed, run } from "./desk.ts";

const { read, facts, scan, decide, about, release } = event;

const aside = (
	id: number,
	reasonCode: "wrongSwipe" | "otherAside" = "wrongSwipe",
	note?: string,
): CrossingEvent => ({
	kind: "setAside",
	inspectionId: idOf(id),
	seenView: 1,
	reasonCode,
	note,
});
const forward = (id: number): CrossingEvent => ({
	kind: "broughtForward",
	waitingId: idOf(id),
});
const removed = (id: number, known: typeof clear | null): CrossingEvent => ({
	kind: "removed",
	waitingId: idOf(id),
	reasonCode: "walkedOff",
	facts: known,
	nowMs: 0,
});
const undo = (
	id: number,
	nextId: number,
	{ officerId = "officer-1", atMs = 0 } = {},
): CrossingEvent => ({
	kind: "undoAsked",
	crossingId: idOf(id),
	nextId: idOf(nextId),
	officerId,
	atMs,
});
const corrected = (id: number): CrossingEvent => ({
	kind: "corrected",
	crossingId: idOf(id),
});

const idsOf = ({ current, queue }: CrossingState) => [
	current?.reading.inspectionId ?? null,
	...queue.map(({ inspectionId }) => inspectionId),
];
const shown = [read(1, "free"), facts(1, clear)];
const last = (events: readonly CrossingEvent[]) =>
	run(...events).effects.at(-1);

describe("a document that can be read is put aside", () => {
	test("with a coded reason, and the next one is begun", () => {
		const { state, effects } = run(...shown, read(2, "foreign"), aside(1));
		expect(idsOf(state)).toEqual([idOf(2)]);
		expect(effects).toContainEqual({
			kind: "journalSetAside",
			reading: expect.objectContaining({ inspectionId: idOf(1) }),
			reasonCode: "wrongSwipe",
			note: undefined,
		});
	});

	test.each<[string, readonly CrossingEvent[], string]>([
		[
			"while its lists are asked",
			[read(1, "free"), aside(1)],
			"crossing.notNow",
		],
		[
			"while locked",
			[read(1, "free"), facts(1, listed), aside(1)],
			"crossing.listed",
		],
		[
			"once a supervisor released it",
			[read(1, "free"), facts(1, listed), release(1), aside(1)],
			"crossing.listed",
		],
		[
			"while no list could be asked",
			[read(1, "free"), facts(1, null), aside(1)],
			"crossing.unasked",
		],
		[
			"for another reason that nobody says",
			[...shown, aside(1, "otherAside", "x")],
			"crossing.wordsMissing",
		],
	])("not %s", (_, events, code) => {
		expect(last(events)).toMatchObject({ kind: "ignored", code });
	});
});

describe("who waits", () => {
	const three = [...shown, read(2, "foreign"), read(3, "citizen")];

	test("is brought forward, and whoever was shown waits as the next, with what had joined", () => {
		const { state } = run(...three, scan(9, "seal", 1), forward(3));
		expect(idsOf(state)).toEqual([idOf(3), idOf(1), idOf(2)]);
		expect(state.queue[0]?.joined).toHaveLength(1);
		const back = run(
			...three,
			scan(9, "seal", 1),
			forward(3),
			facts(3, clear),
			forward(1),
		);
		expect(back.state.current?.attached).toHaveLength(1);
		expect(back.state.pending).toEqual([]);
	});

	test("comes not before a lock, nor before what a supervisor released", () => {
		const locked = [read(1, "free"), facts(1, listed), read(2, "foreign")];
		for (const events of [locked, [...locked, release(1)]])
			expect(last([...events, forward(2)])).toMatchObject({
				kind: "ignored",
				code: "crossing.held",
			});
	});

	test("is looked at anew, whoever was looked at before", () => {
		const { state } = run(...three, aside(9), forward(2), facts(2, clear));
		expect(state.sight).toBe(null);
	});

	test("is removed with a reason", () => {
		const { state, effects } = run(...three, removed(2, clear));
		expect(idsOf(state)).toEqual([idOf(1), idOf(3)]);
		expect(effects.map(({ kind }) => kind)).toContain("journalSetAside");
	});

	test.each([
		["a list speaks against", listed, "crossing.listed"],
		["no list could be asked about", null, "crossing.unasked"],
	])("is not removed when %s them", (_, known, code) => {
		expect(last([...three, removed(2, known)])).toMatchObject({ code });
	});
});

describe("a decision is taken back", () => {
	const admitted = [...shown, decide(1, "admit"), about("recorded", 1, 5000)];

	test("the same person is inspected anew, under an identity that names the first", () => {
		const { state, effects } = run(...admitted, undo(1, 7), corrected(1));
		expect(state.current).toMatchObject({
			phase: "checking",
			reading: { inspectionId: idOf(7), corrects: idOf(1) },
		});
		expect(effects).toContainEqual(
			expect.objectContaining({ kind: "correct", officerId: "officer-1" }),
		);
		const again = run(
			...admitted,
			undo(1, 7),
			corrected(1),
			facts(7, clear),
			decide(7, "refer", "documentDoubt"),
		);
		expect(again.effects.at(-1)).toMatchObject({
			kind: "record",
			crossing: { crossingId: idOf(7), corrects: idOf(1), decision: "refer" },
		});
	});

	test("beside the next person, who waits then", () => {
		const { state } = run(
			...shown,
			read(2, "foreign"),
			decide(1, "admit"),
			about("recorded", 1),
			undo(1, 7),
			corrected(1),
		);
		expect(idsOf(state)).toEqual([idOf(7), idOf(2)]);
	});

	test("but a lock stays on the screen before them", () => {
		const { state } = run(
			...shown,
			read(2, "foreign"),
			decide(1, "admit"),
			about("recorded", 1),
			facts(2, listed),
			undo(1, 7),
			corrected(1),
		);
		expect(idsOf(state)).toEqual([idOf(2), idOf(7)]);
	});

	test("of the same passport swiped again only one is left", () => {
		const { state, effects } = run(
			...admitted,
			read(2, "free", 1),
			undo(1, 7),
			corrected(1),
		);
		expect(idsOf(state)).toEqual([idOf(7)]);
		expect(kinds({ state, effects })).toContain("remark.duplicate");
	});

	const fault = (
		events: readonly CrossingEvent[],
		{ officerId = "officer-1", atMs = 5000 } = {},
	) =>
		undoFault(run(...events).state, {
			crossingId: idOf(1),
			officerId,
			atMs,
		});
	test.each<[string, readonly CrossingEvent[], object, string | null]>([
		["in time", admitted, {}, null],
		["in the last moment", admitted, { atMs: 5000 + undoMs }, null],
		["later", admitted, { atMs: 5001 + undoMs }, "undo.late"],
		["by somebody else", admitted, { officerId: "budi" }, "undo.notYours"],
		[
			"once the notice is given",
			[...admitted, { kind: "noticeGiven", crossingId: idOf(1) }],
			{},
			"undo.late",
		],
		[
			"once the next is decided",
			[...admitted, read(2, "free"), facts(2, clear), decide(2, "admit")],
			{},
			"undo.late",
		],
		["a second time", [...admitted, undo(1, 7)], {}, "crossing.notNow"],
		[
			"with no place to wait",
			[
				...admitted,
				...Array.from({ length: queueLimit + 1 }, (_, at) =>
					read(20 + at, "free"),
				),
			],
			{},
			"undo.full",
		],
	])("%s", (_, events, who, expected) => {
		expect(fault(events, who)).toBe(expected);
	});

	test("nobody else is decided before the correcting row stands", () => {
		const under = [
			...admitted,
			read(2, "free"),
			facts(2, clear),
			undo(1, 7),
			decide(2, "admit"),
		];
		expect(last(under)).toMatchObject({ kind: "ignored" });
	});

	test("what is refused for good leaves everything as it was", () => {
		const { state } = run(...admitted, undo(1, 7), {
			kind: "correctionRefused",
			crossingId: idOf(1),
		});
		expect(state).toMatchObject({ last: null, current: { phase: "recorded" } });
	});
});
