import { describe, expect, test } from "vitest";
import { mayDecide } from "../../../core/crossing/allowed.ts";
import {
	clear,
	type DocumentName,
	event,
	idOf,
	kinds,
	packDigest,
	run,
} from "./desk.ts";

const { read, facts, decide, about } = event;

describe("deciding", () => {
	const shown = (name: DocumentName, found = clear) => [
		read(1, name),
		facts(1, found),
	];

	test("the proposed admission needs no reason, anything else does", () => {
		expect(kinds(run(...shown("free"), decide(1, "admit")))).toEqual([
			"lookUp",
			"record",
		]);
		expect(kinds(run(...shown("free"), decide(1, "refer")))).toEqual([
			"lookUp",
			"ignored decided",
		]);
		expect(
			kinds(run(...shown("free"), decide(1, "refer", "interviewNeeded"))),
		).toEqual(["lookUp", "record"]);
		expect(kinds(run(...shown("foreign"), decide(1, "admit")))).toEqual([
			"lookUp",
			"ignored decided",
		]);
		expect(
			kinds(run(...shown("foreign"), decide(1, "admit", "verifiedByHand"))),
		).toEqual(["lookUp", "record"]);
	});

	test("a citizen cannot be refused", () => {
		const { state } = run(...shown("citizen"));
		expect(mayDecide(state.current)).toEqual(["admit", "refer"]);
		expect(
			kinds(run(...shown("citizen"), decide(1, "refuse", "art13b"))),
		).toEqual(["lookUp", "ignored decided"]);
	});

	test("the record says what was seen, decided and by whom", () => {
		const { effects } = run(...shown("free"), decide(1, "admit"));
		expect(effects[1]).toMatchObject({
			kind: "record",
			crossing: {
				crossingId: idOf(1),
				day: "2026-06-15",
				place: "DPS",
				direction: "arrival",
				document: {
					documentNumber: "F1",
					nationality: "SGP",
					dateOfBirth: "1990-01-01",
				},
				verdict: "admit",
				decision: "admit",
				because: ["idn.visaFree.2025-10", "idn.validity.passport"],
				permittedUntil: "2026-07-14",
				officerId: "officer-1",
				rulePack: "Indonesia 2026.11",
				rulePackDigest: packDigest,
			},
		});
	});

	test("who is not admitted has no day to stay until", () => {
		const { effects } = run(
			...shown("free"),
			decide(1, "refer", "interviewNeeded"),
		);
		expect(effects[1]).toMatchObject({
			crossing: { permittedUntil: null, reasonCode: "interviewNeeded" },
		});
	});

	test("twice is once", () => {
		const twice = run(
			...shown("free"),
			decide(1, "admit"),
			decide(1, "refer", "other"),
		);
		expect(kinds(twice)).toEqual(["lookUp", "record", "ignored decided"]);
	});
});

describe("recording", () => {
	const recording = [read(1, "free"), facts(1, clear), decide(1, "admit")];

	test("is tried again, later each time, until it is written", () => {
		const failing = [...recording];
		const waits: number[] = [];
		for (let attempt = 0; attempt < 6; attempt++) {
			failing.push(about("recordFailed", 1));
			const last = run(...failing).effects.at(-1);
			waits.push(last?.kind === "retryRecord" ? last.afterMs : -1);
			failing.push(about("retryDue", 1));
			expect(run(...failing).effects.at(-1)?.kind).toBe("record");
		}
		expect(waits).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
		const done = run(...failing, about("recorded", 1));
		expect(done.state.current?.phase).toBe("recorded");
		expect(kinds(done).at(-1)).toBe("remark.recorded");
	});

	test("a stray timer does not write twice", () => {
		const { state, effects } = run(...recording, about("retryDue", 1));
		expect(state.current?.phase).toBe("recording");
		expect(effects.at(-1)?.kind).toBe("ignored");
	});

	test("the next document begins only after it", () => {
		const two = [...recording, read(2, "citizen")];
		expect(run(...two).state.queue).toHaveLength(1);
		const next = run(...two, about("recorded", 1));
		expect(next.state.current).toMatchObject({
			phase: "checking",
			reading: { inspectionId: idOf(2) },
		});
		expect(kinds(next).slice(-2)).toEqual(["remark.recorded", "lookUp"]);
	});
});
