import { describe, expect, test } from "vitest";
import {
	mayDecide,
	mayDiscard,
	needsReason,
} from "../../../core/crossing/allowed.ts";
import { clear, event, idOf, kinds, listed, run } from "./desk.ts";

const { read, facts, decide, release, discard, storeReady } = event;

describe("from the swipe to the verdict", () => {
	test("a readable document is looked up, then shown", () => {
		const asked = run(read(1, "free"));
		expect(asked.state.current?.phase).toBe("checking");
		expect(asked.effects).toMatchObject([
			{
				kind: "lookUp",
				inspectionId: idOf(1),
				key: { documentNumber: "F1", dateOfBirth: "1990-01-01" },
			},
		]);
		const shown = run(read(1, "free"), facts(1, clear));
		expect(shown.state.current).toMatchObject({
			phase: "shown",
			isWithoutFacts: false,
			assessment: { verdict: "admit", outcome: "visaFree" },
		});
	});

	test.each(["misread", "sticker", "noise"] as const)(
		"a %s is shown at once and asks nothing",
		(name) => {
			const { state, effects } = run(read(1, name));
			expect(state.current).toMatchObject({
				phase: "shown",
				assessment: { verdict: "refer" },
			});
			expect(effects).toEqual([]);
			expect(mayDecide(state.current)).toEqual([]);
			expect(mayDiscard(state.current)).toBe(true);
		},
	);

	test("without the store all is unknown, until it is back", () => {
		const down = run(read(1, "free"), facts(1, null));
		expect(down.state.current).toMatchObject({
			phase: "shown",
			isWithoutFacts: true,
			assessment: {
				verdict: "refer",
				reasons: [{ code: "source.storeDown" }, { code: "outcome.visaFree" }],
			},
		});
		const back = run(read(1, "free"), facts(1, null), storeReady);
		expect(kinds(back)).toEqual(["lookUp", "lookUp"]);
		const known = run(
			read(1, "free"),
			facts(1, null),
			storeReady,
			facts(1, listed),
		);
		expect(known.state.current?.phase).toBe("locked");
	});

	test("an answer that is late or of another inspection is ignored", () => {
		const { state, effects } = run(
			read(1, "free"),
			facts(1, clear),
			facts(1, listed),
			facts(7, listed),
		);
		expect(state.current?.phase).toBe("shown");
		expect(effects.slice(1).map(({ kind }) => kind)).toEqual([
			"ignored",
			"ignored",
		]);
	});
});

describe("locked", () => {
	const locked = [read(1, "foreign"), facts(1, listed)];

	test("nothing is decided before a supervisor releases", () => {
		const { state } = run(...locked);
		expect(state.current?.phase).toBe("locked");
		expect(mayDecide(state.current)).toEqual([]);
		for (const decision of ["admit", "refer", "refuse"] as const) {
			expect(kinds(run(...locked, decide(1, decision, "r")))).toEqual([
				"lookUp",
				"journalHit",
				"ignored decided",
			]);
		}
		expect(kinds(run(...locked, discard(1)))).toEqual([
			"lookUp",
			"journalHit",
			"ignored discarded",
		]);
	});

	test("after it the record names the supervisor", () => {
		const { state } = run(...locked, release(1));
		expect(mayDecide(state.current)).toEqual(["admit", "refer", "refuse"]);
		const { effects } = run(
			...locked,
			release(1),
			decide(1, "refuse", "art13a"),
		);
		expect(effects[2]).toMatchObject({
			crossing: {
				decision: "refuse",
				supervisorId: "supervisor-1",
				releaseReason: "checked",
			},
		});
	});

	test("a release of what is not locked is ignored", () => {
		expect(kinds(run(read(1, "free"), facts(1, clear), release(1)))).toEqual([
			"lookUp",
			"ignored released",
		]);
	});
});

test("no reason is asked for while there is nothing to decide", () => {
	const { state } = run(read(1, "free"));
	if (state.current) expect(needsReason(state.current, "refer")).toBe(false);
	expect(mayDecide(null)).toEqual([]);
	expect(mayDiscard(null)).toBe(false);
	expect(state.current).not.toBeNull();
});
