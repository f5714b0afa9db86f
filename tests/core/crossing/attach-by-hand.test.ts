import { describe, expect, test } from "vitest";
import { attachable } from "../../../core/crossing/attach-by-hand.ts";
import {
	clear,
	companion,
	event,
	idOf,
	kinds,
	listed,
	run,
	visaOf,
} from "./desk.ts";

const { read, facts, scan, attach, visas, decide, about } = event;
/** The seal of another passport, waiting beside a traveller whose verdict is green. */
const stranger = [read(1, "free"), facts(1, clear), scan(2, "seal", 9)];
/** A code that the store knows nothing of: nothing speaks for it and nothing against. */
const unknown = [
	read(1, "free"),
	facts(1, clear),
	scan(2, "code", 7),
	visas(2, []),
];

describe("a document that contradicts the passport", () => {
	test("is told with what differs", () => {
		const found = attachable(run(...stranger).state, idOf(2));
		expect(found?.differing.map(({ field }) => field)).toEqual([
			"documentNumber",
		]);
	});

	test("does not join unless that was confirmed", () => {
		const { state, effects } = run(...stranger, attach(1, 2));
		expect(state).toEqual(run(...stranger).state);
		expect(effects).toContainEqual({
			kind: "ignored",
			event: "attachedByHand",
		});
	});

	test.each([
		["after", [...stranger, attach(1, 2, true)]],
		[
			"before",
			[
				read(1, "free"),
				scan(2, "seal", 9),
				attach(1, 2, true),
				facts(1, clear),
			],
		],
	])("joined %s the facts takes the green verdict back", (_, events) => {
		const { state } = run(...events);
		expect(state.pending).toEqual([]);
		expect(state.current).toMatchObject({
			attached: [
				{
					documentId: idOf(2),
					byHand: { reasonCode: "handedOver", differing: ["documentNumber"] },
				},
			],
			assessment: {
				verdict: "refer",
				reasons: expect.arrayContaining([
					{
						code: "document.differsByHand",
						values: { field: "documentNumber" },
					},
				]),
			},
		});
	});
});

describe("a document that says nothing of the traveller", () => {
	test("joins without a confirmation and changes no verdict", () => {
		const before = run(...unknown).state.current;
		const { state } = run(...unknown, attach(1, 2));
		expect(state.pending).toEqual([]);
		expect(state.current).toMatchObject({
			attached: [{ byHand: { differing: [] } }],
		});
		expect(state.current).toMatchObject({
			assessment: before && "assessment" in before ? before.assessment : null,
		});
	});

	test("is recorded with the reason", () => {
		const { effects } = run(
			...unknown,
			attach(1, 2),
			decide(1, "refer", "visaDoubt"),
		);
		expect(effects.at(-1)).toMatchObject({
			kind: "record",
			crossing: { documents: [{ kind: "visaCode", byHand: "handedOver" }] },
		});
	});
});

test("a verdict never gets better by hand, whatever is attached", () => {
	for (const known of [clear, listed, null]) {
		for (const name of ["seal", "unknownSeal", "forgedSeal", "pass"] as const) {
			const events = [read(1, "foreign"), facts(1, known), scan(2, name, 9)];
			const before = run(...events).state.current;
			const after = run(...events, attach(1, 2, true)).state.current;
			const verdictOf = (it: typeof before) =>
				it && "assessment" in it ? it.assessment.verdict : null;
			if (verdictOf(before) !== "admit") {
				expect(verdictOf(after)).toBe(verdictOf(before));
			}
			expect(after?.phase).toBe(before?.phase);
		}
	}
});

test.each([
	["nobody is shown", [scan(2, "seal", 9)]],
	["the zone is misread", [read(1, "misread"), scan(2, "seal", 9)]],
	[
		"the crossing is decided",
		[...stranger, decide(1, "admit"), about("recorded", 1)],
	],
	[
		"the store is still being asked",
		[read(1, "free"), facts(1, clear), scan(2, "code", 7)],
	],
	["the document waits no longer", [...stranger, event.putAside(2)]],
])("nothing joins when %s", (_, events) => {
	const { state } = run(...events);
	expect(attachable(state, idOf(2))).toBeNull();
	const after = run(...events, attach(1, 2, true));
	expect(after.state).toEqual(state);
	expect(kinds(after).at(-1)).toBe("ignored attachedByHand");
});

test("what agrees needs no hand", () => {
	expect(companion(2, "seal", 1).byHand).toBeUndefined();
	const { state } = run(
		read(1, "free"),
		scan(2, "code", 1),
		visas(2, [visaOf(1)]),
	);
	expect(state.current?.attached[0]?.byHand).toBeUndefined();
});
