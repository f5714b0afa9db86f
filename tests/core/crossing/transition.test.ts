import { describe, expect, test } from "vitest";
import {
	mayDecide,
	mayDiscard,
	needsReason,
} from "../../../core/crossing/allowed.ts";
import { queueLimit } from "../../../core/crossing/state.ts";
import {
	clear,
	type DocumentName,
	event,
	idOf,
	kinds,
	listed,
	run,
} from "./desk.ts";

const { read, facts, decide, release, about, storeReady } = event;

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
				reasons: [
					{ code: "source.storeDown" },
					{ code: "outcome.visaFree" },
					{ code: "source.missing" },
				],
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
		expect(kinds(run(...shown("free"), decide(1, "refer", "purpose")))).toEqual(
			["lookUp", "record"],
		);
		expect(kinds(run(...shown("foreign"), decide(1, "admit")))).toEqual([
			"lookUp",
			"ignored decided",
		]);
		expect(
			kinds(run(...shown("foreign"), decide(1, "admit", "visaSeen"))),
		).toEqual(["lookUp", "record"]);
	});

	test("a citizen cannot be refused", () => {
		const { state } = run(...shown("citizen"));
		expect(mayDecide(state.current)).toEqual(["admit", "refer"]);
		expect(kinds(run(...shown("citizen"), decide(1, "refuse", "any")))).toEqual(
			["lookUp", "ignored decided"],
		);
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
				because: ["idn.visaFree.2024-95", "idn.validity.passport"],
				permittedUntil: "2026-07-14",
				officerId: "officer-1",
				rulePack: "Indonesia 2026.1",
			},
		});
	});

	test("who is not admitted has no day to stay until", () => {
		const { effects } = run(...shown("free"), decide(1, "refer", "purpose"));
		expect(effects[1]).toMatchObject({
			crossing: { permittedUntil: null, reasonCode: "purpose" },
		});
	});

	test("twice is once", () => {
		const twice = run(
			...shown("free"),
			decide(1, "admit"),
			decide(1, "refer", "x"),
		);
		expect(kinds(twice)).toEqual(["lookUp", "record", "ignored decided"]);
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
				"ignored decided",
			]);
		}
		expect(kinds(run(...locked, about("discarded", 1)))).toEqual([
			"lookUp",
			"ignored discarded",
		]);
	});

	test("after it the record names the supervisor", () => {
		const { state } = run(...locked, release(1));
		expect(mayDecide(state.current)).toEqual(["admit", "refer", "refuse"]);
		const { effects } = run(...locked, release(1), decide(1, "refuse", "ban"));
		expect(effects[1]).toMatchObject({
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

describe("documents that wait", () => {
	test("the same document waits once", () => {
		const { state, effects } = run(
			read(1, "free", 9),
			read(2, "free", 9),
			read(3, "free", 8),
			read(4, "free", 8),
		);
		expect(state.queue.map(({ inspectionId }) => inspectionId)).toEqual([
			idOf(3),
		]);
		expect(effects.filter(({ kind }) => kind === "remark")).toHaveLength(2);
	});

	test("one too many is answered, not dropped", () => {
		const events = Array.from({ length: queueLimit + 2 }, (_, index) =>
			read(index + 1, "free"),
		);
		const { state, effects } = run(...events);
		expect(state.queue).toHaveLength(queueLimit);
		expect(effects.at(-1)).toEqual({
			kind: "remark",
			remark: { code: "remark.queueFull" },
		});
	});

	test("a misread document makes way for the next swipe and is kept in the journal", () => {
		const { state, effects } = run(read(1, "misread"), read(2, "free"));
		expect(state.current?.reading.inspectionId).toBe(idOf(2));
		expect(effects).toMatchObject([
			{ kind: "journalDiscard", reading: { inspectionId: idOf(1) } },
			{ kind: "lookUp" },
		]);
	});

	test("a misread document put aside lets the next one in", () => {
		const first = [
			read(1, "citizen"),
			read(2, "misread"),
			read(3, "free"),
			facts(1, clear),
		];
		const { state, effects } = run(
			...first,
			decide(1, "admit"),
			about("recorded", 1),
			about("discarded", 2),
		);
		expect(state).toMatchObject({
			current: { reading: { inspectionId: idOf(3) } },
			queue: [],
		});
		expect(effects.slice(-3)).toMatchObject([
			{ kind: "journalDiscard" },
			{ kind: "remark", remark: { code: "remark.discarded" } },
			{ kind: "lookUp", inspectionId: idOf(3) },
		]);
	});

	test("a document that waits is not inspected twice when it is swiped again", () => {
		const { state, effects } = run(
			read(1, "citizen"),
			read(2, "misread"),
			read(3, "free", 7),
			facts(1, clear),
			decide(1, "admit"),
			about("recorded", 1),
			read(4, "free", 7),
		);
		expect(state).toMatchObject({
			current: { reading: { inspectionId: idOf(4) } },
			queue: [],
		});
		expect(
			effects.filter((effect) => effect.kind === "remark").at(-1),
		).toMatchObject({
			remark: { code: "remark.duplicate" },
		});
	});
});

test("no reason is asked for while there is nothing to decide", () => {
	const { state } = run(read(1, "free"));
	if (state.current) expect(needsReason(state.current, "refer")).toBe(false);
	expect(mayDecide(null)).toEqual([]);
	expect(mayDiscard(null)).toBe(false);
	expect(state.current).not.toBeNull();
});
