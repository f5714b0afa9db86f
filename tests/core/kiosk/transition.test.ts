import { describe, expect, test } from "vitest";
import { dueAt } from "../../../core/kiosk/clock.ts";
import { plainLane } from "../../../core/kiosk/lane.ts";
import { clear, listed, nowMs } from "../crossing/desk.ts";
import { pack } from "../law/cases.ts";
import {
	caseNumber,
	closedCase,
	goodAnswers,
	type Move,
	move,
	visit,
	walk,
} from "./lane.ts";

const { begin, language, read, spoiled, scan, facts, answer, together, due } =
	move;
const plain = move.plain;
const last = (moves: readonly (Move | number)[]) => walk(moves).state.step;

const refusedBefore = {
	kind: "referred" as const,
	atMs: nowMs,
	day: "2026-06-15",
	desk: "7",
	officer: "Sari",
	reason: "other",
	documentNumber: "C1",
	issuingState: "IDN",
	isAdmittedSince: false,
};

describe("the whole way", () => {
	test("of a citizen ends at the gate", () => {
		const { state, effects } = walk(visit("citizen"));
		expect(state.step).toEqual({
			kind: "result",
			route: "gate",
			slip: "printing",
		});
		expect(effects.map(({ kind }) => kind)).toContain("printSlip");
	});

	test("of somebody without visa goes by the visa code and ends at the counter", () => {
		const { state, effects } = walk(visit("foreign"));
		expect(state.step).toMatchObject({ kind: "result", route: "counter" });
		const asked = effects.flatMap((effect) =>
			effect.kind === "measured" ? [effect.step] : [],
		);
		expect(asked).toEqual([
			"language",
			"document",
			"checking",
			"visaCode",
			"family",
			"flight",
			"chip",
			"declaration",
			"preparing",
		]);
	});

	test.each([
		["no chip", visit("free", clear, { chip: false }), "autogate.chip"],
		["a listed document", visit("citizen", listed), "autogate.officer"],
		[
			"a refusal at a counter before",
			visit("citizen", { ...clear, earlier: [refusedBefore] }),
			"autogate.officer",
		],
		["sources that do not answer", visit("citizen", null), "autogate.officer"],
	])("%s leads to the counter", (_, moves, reason) => {
		const found = closedCase(walk(moves));
		expect(found?.route).toBe("counter");
		expect(found?.members[0]?.reasons).toContain(reason);
	});

	test.each([
		["arrivalCard", 0, false],
		["health", 1, true],
		["cash", 4, true],
	])("the answer to %s leads to the counter", (code, at, wrong) => {
		const answers = [...goodAnswers];
		answers[at] = answer(wrong);
		const found = closedCase(walk(visit("citizen", clear, { answers })));
		expect(found).toMatchObject({
			route: "counter",
			reasons: [`kiosk.declared.${code}`],
		});
	});

	test("a question of the law that the kiosk has no words for is an officer's", () => {
		const rule = pack.declarations[0];
		if (!rule) throw new Error("no declaration");
		const newer = {
			...pack,
			declarations: [
				{ ...rule, ruleId: "idn.declare.drones", code: "drones" },
				...pack.declarations,
			],
		};
		const run = walk(
			visit("citizen").map((one) =>
				typeof one === "object" && one.kind === "documentRead"
					? { ...one, reading: { ...one.reading, pack: newer } }
					: one,
			),
		);
		expect(closedCase(run)).toMatchObject({
			route: "counter",
			reasons: ["kiosk.declared.drones"],
		});
		expect(run.screens.join()).not.toContain("drones");
	});

	test("chance sends some of those to the counter who could go to the gate", () => {
		const draw = plainLane.routineShare / 2;
		expect(closedCase(walk(visit("citizen", clear, { draw })))).toMatchObject({
			route: "counter",
			reasons: ["kiosk.routine"],
		});
	});

	test("a child alone goes to an officer, with an adult it does not", () => {
		const young = {
			...pack,
			autogate: pack.autogate.map((rule) => ({ ...rule, adultAgeYears: 90 })),
		};
		const alone = visit("citizen").map((one) =>
			typeof one === "object" && one.kind === "documentRead"
				? { ...one, reading: { ...one.reading, pack: young } }
				: one,
		);
		expect(closedCase(walk(alone))?.reasons).toContain("kiosk.minorAlone");
	});
});

describe("the reader", () => {
	test("a passport begins the visit in the language of its state", () => {
		const { state } = walk([read(1, "citizen")]);
		expect(state).toMatchObject({ language: "id", caseNumber });
		expect(
			walk([begin, language("ar"), read(1, "citizen")]).state.language,
		).toBe("ar");
	});

	test.each<[string, Move, string]>([
		["upside down", read(1, "noise"), "notRead"],
		["misread", read(1, "misread"), "notRead"],
		["a visa sticker", read(1, "sticker"), "notPassport"],
		["removed too early", spoiled("tooShort"), "tooShort"],
		["a boarding pass", scan(1, "pass"), "boardingPass"],
		["a visa code", scan(1, "code"), "code"],
	])("%s: the screen says how to put it right", (_, wrong, hint) => {
		expect(last([begin, language("en"), wrong])).toEqual({
			kind: "document",
			hint,
		});
		expect(last([wrong])).toEqual({ kind: "document", hint });
	});

	test("what cannot be read four times goes to the counter", () => {
		const tries = [1, 2, 3, 4].map(() => spoiled("notRead"));
		const run = walk([begin, language("en"), ...tries, due()]);
		expect(run.state.step).toMatchObject({ kind: "result", route: "counter" });
		expect(closedCase(run)?.reasons).toEqual(["kiosk.notRead"]);
	});

	test("the passport of somebody else midway is asked about", () => {
		const asked = [read(1, "citizen"), facts(1), due(), together(false)];
		const run = walk([...asked, read(2, "free")]);
		expect(run.state.step.kind).toBe("anotherDocument");
		expect(
			walk([...asked, read(2, "free"), together(false)]).state,
		).toMatchObject({ step: { kind: "flight" }, group: [{}] });
		expect(
			walk([...asked, read(2, "free"), together(true)]).state,
		).toMatchObject({
			step: { kind: "checking" },
			group: [{}, {}],
		});
	});

	test("the same passport twice is one traveller", () => {
		const { state } = walk([
			read(1, "citizen"),
			due(),
			together(true),
			read(2, "citizen", 1),
		]);
		expect(state.group).toHaveLength(1);
		expect(state.step).toEqual({ kind: "document", hint: "sameAgain" });
	});

	test("a boarding pass shown first is not asked for again", () => {
		const run = walk([
			scan(9, "pass"),
			read(1, "citizen"),
			facts(1),
			due(),
			together(false),
		]);
		expect(run.state.step).toEqual({ kind: "declaration", number: 0 });
	});

	test("a code of another passport is not taken", () => {
		const { state } = walk([
			read(1, "foreign"),
			facts(1),
			due(),
			scan(3, "seal", 2),
		]);
		expect(state.step).toEqual({ kind: "visaCode", hint: "otherPerson" });
		expect(state.companions).toEqual([]);
	});

	test("a forged seal leads to the counter", () => {
		const run = walk([scan(4, "forgedSeal", 1), ...visit("free").slice(2)]);
		expect(closedCase(run)).toMatchObject({
			route: "counter",
			reasons: ["kiosk.doubtfulCode"],
		});
	});
});

describe("time", () => {
	const here = [begin, language("en")];

	test("silence warns, then wipes", () => {
		const warned = walk([...here, plainLane.idleMs, due()]);
		expect(warned.state).toMatchObject({
			step: { kind: "document" },
			warnedAtMs: warned.atMs,
		});
		const { state, effects } = walk([
			...here,
			plainLane.idleMs,
			due(),
			plainLane.warningMs,
			due(),
		]);
		expect(state.step.kind).toBe("attract");
		expect(effects.map(({ kind }) => kind)).toEqual([
			"measured",
			"measured",
			"visitEnded",
			"wipe",
		]);
	});

	test("more time is given at least ten times, by an officer always", () => {
		const round = [plainLane.idleMs, due(), plain("moreTime")];
		const rounds = Array.from(
			{ length: plainLane.mostExtensions },
			() => round,
		);
		const { state } = walk([...here, ...rounds.flat()]);
		expect(plainLane.mostExtensions).toBeGreaterThanOrEqual(10);
		expect(state).toMatchObject({
			step: { kind: "document" },
			warnedAtMs: null,
		});
		const spent = [...here, ...rounds.flat(), plainLane.idleMs, due()];
		expect(walk([...spent, plain("moreTime")]).state.warnedAtMs).not.toBeNull();
		expect(walk([...spent, plain("timeGiven")]).state.warnedAtMs).toBeNull();
	});

	test("a touch puts the warning off, but does not take it back", () => {
		const { state, atMs } = walk([...here, 20_000, plain("touched")]);
		expect(dueAt(plainLane, state)).toBe(atMs + plainLane.idleMs);
		const warned = walk([
			...here,
			plainLane.idleMs,
			due(),
			plain("touched"),
		]).state;
		expect(warned.warnedAtMs).not.toBeNull();
	});

	test("who called for help is waited for, also when the time-out was running", () => {
		const called = walk([
			...here,
			plainLane.idleMs,
			due(),
			plain("helpCalled"),
		]);
		expect(called.state).toMatchObject({
			isHelpCalled: true,
			warnedAtMs: null,
		});
		const dueMs = dueAt(plainLane, called.state) ?? 0;
		expect(dueMs - called.atMs).toBeGreaterThanOrEqual(180_000);
	});

	test("who has the screen read aloud gets three times as long", () => {
		const spoken: Move = {
			kind: "modesChosen",
			modes: { reach: false, contrast: false, large: false, speech: true },
		};
		const shown = visit("citizen");
		for (const [moves, durationMs] of [
			[here, plainLane.idleMs],
			[shown, plainLane.resultMs],
			[[...shown, plain("finished")], plainLane.goodbyeMs],
		] as const) {
			const { state, atMs } = walk([...moves, spoken]);
			const asked = walk(moves);
			expect(dueAt(plainLane, asked.state)).toBe(asked.atMs + durationMs);
			const sinceMs = state.step.kind === "goodbye" ? asked.atMs : atMs;
			expect(dueAt(plainLane, state)).toBe(sinceMs + 3 * durationMs);
		}
	});

	test("another language is a sign of life", () => {
		const { state } = walk([...here, plainLane.idleMs, due(), language("ar")]);
		expect(state).toMatchObject({ language: "ar", warnedAtMs: null });
	});

	test("the clock before its time changes nothing", () => {
		const before = walk(here).state;
		expect(walk([...here, due()]).state).toEqual(before);
	});

	test("result and goodbye go by themselves", () => {
		const shown = visit("citizen");
		expect(last([...shown, plainLane.resultMs, due()]).kind).toBe("goodbye");
		expect(
			last([...shown, plain("finished"), plainLane.goodbyeMs, due()]).kind,
		).toBe("attract");
	});
});

describe("the officer", () => {
	const midway = [read(1, "citizen"), facts(1), due()];

	test("takes a case over: the traveller goes to the counter", () => {
		const run = walk([...midway, plain("takenOver")]);
		expect(run.state.step).toMatchObject({ kind: "result", route: "counter" });
		expect(closedCase(run)?.reasons[0]).toBe("kiosk.takenOver");
	});

	test("who has a result keeps it", () => {
		const run = walk([...visit("citizen"), plain("takenOver")]);
		expect(run.state.step).toMatchObject({ route: "gate" });
	});

	test("comes to the lane", () => {
		const helped = [...midway, plain("helpCalled"), plain("officerComing")];
		expect(last(helped).kind).toBe("help");
		// Twice is once, and who was helped goes on where the officer came.
		const { state } = walk([
			...helped,
			plain("officerComing"),
			plain("finished"),
		]);
		expect(state).toMatchObject({
			step: { kind: "family" },
			isHelpCalled: false,
			group: [{}],
		});
	});

	test("closes the lane: who stands there is served, nobody else begins", () => {
		const closing: Move = { kind: "laneClosed", closedFor: "officer" };
		expect(last([closing])).toEqual({ kind: "closed" });
		expect(last([closing, begin])).toEqual({ kind: "closed" });
		expect(last([closing, read(1, "citizen")])).toEqual({ kind: "closed" });
		expect(last([closing, plain("laneOpened")])).toEqual({ kind: "attract" });
		const served = [...visit("citizen").slice(0, 4), closing];
		expect(last(served).kind).toBe("checking");
		expect(
			last([...midway, closing, plain("back"), 40_000, due(), 20_000, due()])
				.kind,
		).toBe("closed");
	});

	test("without a journal nobody is sent to the gate", () => {
		const down: Move = { kind: "laneClosed", closedFor: "store" };
		const run = walk([...visit("citizen").slice(0, -1), down, due()]);
		expect(closedCase(run)).toMatchObject({
			route: "counter",
			reasons: ["kiosk.store"],
		});
	});

	test("a dead reader does not keep anybody waiting", () => {
		const dead: Move = { kind: "laneClosed", closedFor: "reader" };
		const run = walk([begin, language("en"), dead, due()]);
		expect(run.state.step).toMatchObject({ kind: "result", route: "counter" });
		expect(walk([...midway, dead]).state.step.kind).toBe("family");
		const others = walk([...midway, dead, together(true), due()]);
		expect(others.state.step).toMatchObject({ route: "counter" });
	});
});

test("going back asks again what was asked before", () => {
	const asked = visit("free").slice(0, -2);
	const { state } = walk([...asked, plain("back"), plain("back")]);
	expect(state.step).toMatchObject({ kind: "declaration", number: 2 });
	const until = [begin, language("en"), plain("back"), plain("back")];
	const { state: home, effects } = walk(until);
	expect(home.step.kind).toBe("attract");
	expect(effects.at(-1)).toEqual({ kind: "wipe" });
});

test("a full group is asked for nobody else, on the way back neither", () => {
	const six = [1, 2, 3, 4, 5, 6].flatMap((id) => [
		...(id === 1 ? [] : [together(true)]),
		read(id, "citizen"),
		facts(id),
		due(),
	]);
	const { state } = walk([...six, plain("back")]);
	expect(state.step.kind).toBe("flight");
	expect(state.group).toHaveLength(6);
});

test("every step is measured in its own visit", () => {
	const { effects } = walk([
		...visit("citizen"),
		plain("finished"),
		plain("finished"),
	]);
	const told = effects.map(({ kind }) => kind);
	expect(told.lastIndexOf("measured")).toBeLessThan(told.indexOf("visitEnded"));
});

test("nothing of a visit is left at its end", () => {
	const { state, atMs } = walk([
		...visit("citizen"),
		plain("finished"),
		plain("finished"),
	]);
	expect(state).toEqual({
		...walk([]).state,
		startedAtMs: atMs,
		enteredAtMs: atMs,
		touchedAtMs: atMs,
	});
	expect(nowMs).toBeLessThan(atMs);
});
