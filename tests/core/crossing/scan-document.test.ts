import { describe, expect, test } from "vitest";
import { idleState, pendingLimit } from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import {
	clear,
	desk,
	event,
	idOf,
	kinds,
	listed,
	run,
	visaOf,
} from "./desk.ts";

const { read, facts, scan, visas, putAside, decide, about, storeReady } = event;

const ids = (companions: readonly { documentId: string }[] | undefined) =>
	companions?.map(({ documentId }) => documentId);

describe("a document that agrees", () => {
	test.each([
		["while the sources are asked", [read(1, "free"), scan(2, "seal", 1)]],
		[
			"while the traveller is shown",
			[read(1, "free"), facts(1, clear), scan(2, "seal", 1)],
		],
		[
			"while the traveller is locked",
			[read(1, "free"), facts(1, listed), scan(2, "seal", 1)],
		],
		["before its passport", [scan(2, "seal", 1), read(1, "free")]],
		[
			"before its passport, which waits behind another",
			[
				read(3, "foreign"),
				scan(2, "seal", 1),
				read(1, "free"),
				facts(3, clear),
				decide(3, "refer", "other"),
				about("recorded", 3),
			],
		],
	])("joins %s", (_, events) => {
		const { state } = run(...events);
		expect(state.current?.reading.inspectionId).toBe(idOf(1));
		expect(ids(state.current?.attached)).toEqual([idOf(2)]);
		expect(state.pending).toEqual([]);
	});

	test("a good seal leaves a green verdict as it is", () => {
		const { state } = run(read(1, "free"), facts(1, clear), scan(2, "seal", 1));
		expect(state.current).toMatchObject({ assessment: { verdict: "admit" } });
	});

	test("a seal that was changed on the way takes it back as well, without calling it forged", () => {
		const { state } = run(
			read(1, "free"),
			facts(1, clear),
			scan(2, "changedSeal", 1),
		);
		expect(state.current).toMatchObject({ assessment: { verdict: "refer" } });
		const said = JSON.stringify(state.current);
		expect(said).toContain("document.sealChanged");
		expect(said).not.toContain("document.forged");
	});

	test.each([
		["after", [read(1, "free"), facts(1, clear), scan(2, "forgedSeal", 1)]],
		["before", [scan(2, "forgedSeal", 1), read(1, "free"), facts(1, clear)]],
	])("a forged seal %s the facts takes the green verdict back", (_, events) => {
		const { state } = run(...events);
		expect(state.current).toMatchObject({
			phase: "shown",
			assessment: {
				verdict: "refer",
				nextStep: { code: "nextStep.documentDoubt" },
			},
		});
		const { current } = state;
		const assessment = current?.phase === "shown" ? current.assessment : null;
		expect(assessment?.reasons[0]).toEqual({ code: "document.forged" });
		expect(assessment?.because.length).toBeGreaterThan(1);
		const admitted = transition(desk, state, decide(1, "admit"));
		expect(admitted.effects).toMatchObject([{ kind: "ignored" }]);
	});

	test("a forged seal of a listed person leaves the lock and its step alone", () => {
		const { state } = run(
			scan(2, "forgedSeal", 1),
			read(1, "free"),
			facts(1, listed),
		);
		expect(state.current).toMatchObject({
			phase: "locked",
			assessment: { nextStep: { code: "nextStep.locked" } },
		});
	});

	test("the pass that ends here fills the flight of the crossing", () => {
		const { effects } = run(
			read(1, "free"),
			scan(2, "pass"),
			scan(3, "seal", 1),
			facts(1, clear),
			decide(1, "admit"),
		);
		expect(effects.at(-1)).toMatchObject({
			kind: "record",
			crossing: {
				flight: { carrier: "XX", number: "7", from: "SIN", to: "DPS" },
				documents: [
					{ kind: "boardingPass", trust: "unsigned" },
					{ kind: "seal", trust: "trusted" },
				],
			},
		});
	});

	test("a pass of another day is kept beside the passport, and its flight is not recorded", () => {
		const { effects } = run(
			read(1, "free"),
			scan(2, "oldPass"),
			facts(1, clear),
			decide(1, "admit"),
		);
		const recorded = effects.find(({ kind }) => kind === "record");
		const crossing = recorded?.kind === "record" ? recorded.crossing : {};
		expect(crossing).toMatchObject({ documents: [{ kind: "boardingPass" }] });
		expect(Object.keys(crossing)).not.toContain("flight");
	});

	test("a crossing without documents is what it was before there were any", () => {
		const { effects } = run(
			read(1, "free"),
			facts(1, clear),
			decide(1, "admit"),
		);
		const recorded = effects.find(({ kind }) => kind === "record");
		const crossing = recorded?.kind === "record" ? recorded.crossing : {};
		expect(Object.keys(crossing)).not.toContain("flight");
		expect(Object.keys(crossing)).not.toContain("documents");
		expect(Object.keys(crossing)).not.toContain("capture");
	});
});

describe("a document that does not agree", () => {
	test.each([
		["of another number", scan(2, "seal", 9)],
		["of a misread passport's holder", scan(2, "fakeCode")],
	])("%s waits and changes nothing of the traveller", (_, scanned) => {
		const before = run(read(1, "free"), facts(1, clear));
		const after = transition(desk, before.state, scanned);
		expect(after.state.current).toBe(before.state.current);
		expect(ids(after.state.pending)).toEqual([idOf(2)]);
	});

	test.each(["misread", "sticker", "noise"] as const)(
		"never joins a %s",
		(name) => {
			const { state } = run(read(1, name), scan(2, "pass"));
			expect(state.current?.attached).toEqual([]);
			expect(ids(state.pending)).toEqual([idOf(2)]);
		},
	);

	test.each([["recording"], ["recorded"]])(
		"comes too late while the crossing is %s",
		(phase) => {
			const events = [read(1, "free"), facts(1, clear), decide(1, "admit")];
			const late = phase === "recorded" ? [about("recorded", 1)] : [];
			const { state } = run(...events, ...late, scan(2, "seal", 1));
			expect(state.current?.attached).toEqual([]);
			expect(ids(state.pending)).toEqual([idOf(2)]);
		},
	);

	test("is put aside by the officer, once", () => {
		const aside = run(scan(2, "seal"), putAside(2), putAside(2));
		expect(aside.state.pending).toEqual([]);
		expect(kinds(aside)).toEqual([
			"journalPutAside",
			"remark.documentAside",
			"ignored putAside",
		]);
	});
});

describe("the same and too many", () => {
	test("a second scan counts once, waiting or joined", () => {
		const waiting = run(scan(2, "seal", 1), scan(3, "seal", 1));
		expect(ids(waiting.state.pending)).toEqual([idOf(2)]);
		expect(kinds(waiting)).toEqual(["remark.documentAgain"]);
		const joined = run(read(1, "free"), scan(2, "seal", 1), scan(3, "seal", 1));
		expect(ids(joined.state.current?.attached)).toEqual([idOf(2)]);
	});

	test("what is too much is not taken, and said", () => {
		const many = Array.from({ length: pendingLimit }, (_, index) =>
			scan(index + 1, "seal", index + 1),
		);
		const full = run(...many, scan(99, "seal", 99));
		expect(full.state.pending).toHaveLength(pendingLimit);
		expect(kinds(full)).toEqual(["remark.documentsFull"]);
	});
});

describe("a visa code", () => {
	test("asks the store and is kept for later", () => {
		const asked = run(scan(2, "code", 1));
		expect(asked.effects).toMatchObject([
			{ kind: "lookUpVisa", documentId: idOf(2), visaNumber: "V1" },
			{ kind: "journalVerifyLater" },
		]);
	});

	test("joins by what the store says, in either order", () => {
		const before = run(
			scan(2, "code", 1),
			visas(2, [visaOf(1)]),
			read(1, "free"),
		);
		const after = run(
			read(1, "free"),
			scan(2, "code", 1),
			visas(2, [visaOf(1)]),
		);
		for (const { state } of [before, after]) {
			expect(ids(state.current?.attached)).toEqual([idOf(2)]);
			expect(state.pending).toEqual([]);
		}
	});

	test.each([
		["nothing", []],
		["a visa of somebody else", [visaOf(4)]],
	])("waits when the store has %s", (_, found) => {
		const { state } = run(read(1, "free"), scan(2, "code", 1), visas(2, found));
		expect(state.current?.attached).toEqual([]);
		expect(ids(state.pending)).toEqual([idOf(2)]);
	});

	test("is asked for again when the store is back", () => {
		const back = run(scan(2, "code", 1), visas(2, null), storeReady);
		expect(kinds(back)).toEqual([
			"lookUpVisa",
			"journalVerifyLater",
			"lookUpVisa",
		]);
	});

	test("an answer for no code that waits is ignored", () => {
		expect(
			transition(desk, idleState, visas(7, [visaOf(1)])).effects,
		).toMatchObject([{ kind: "ignored" }]);
	});
});
