import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { askInTurn, askNow } from "../../../native/printing/commands.ts";
import { absentPrinter, type Printer } from "../../../native/printing/state.ts";
import {
	type PrinterEvent,
	printerDueAt,
	stepPrinter,
} from "../../../native/printing/step.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const unit = (name: string) => Uint8Array.from(Buffer.from(name));
const words = {
	fill: unit("fill"),
	wakeUp: unit("wake"),
	clearing: [unit("void"), unit("cut!")],
};
const names = new Map<string, string>([
	...["fill", "wake", "void", "cut!", "one", "two", "three"].map(
		(name): [string, string] => [hex(unit(name)), name],
	),
	[hex(askInTurn), "?"],
	...([2, 3, 4] as const).map((n): [string, string] => [
		hex(askNow(n)),
		`?${n}`,
	]),
]);

let printer: Printer;
let said: string[];
let nowMs: number;

type Happened = PrinterEvent extends infer Each
	? Each extends PrinterEvent
		? Omit<Each, "atMs">
		: never
	: never;

/** What the machine does about it. */
function on(event: Happened): string {
	const step = stepPrinter(printer, { ...event, atMs: nowMs }, words);
	printer = step.printer;
	const now = step.effects.map((effect) => {
		if (effect.kind === "write") return names.get(hex(effect.bytes)) ?? "??";
		return effect.kind === "told" ? `[${effect.state}]` : `{${effect.end}}`;
	});
	said.push(...now);
	return now.join(" ");
}

const answer = (byte: number) =>
	on({ kind: "answered", answer: { kind: "realTime", byte } });
const confirm = () => on({ kind: "answered", answer: { kind: "inTurn" } });
const later = (byMs: number) => {
	nowMs += byMs;
	return on({ kind: "due" });
};

/** A whole round of questions and its answers. */
function round({ cover = 0x12, fault = 0x12, paper = 0x12 } = {}): string {
	return [answer(cover), answer(fault), answer(paper)].join(" ").trim();
}

const print = (more = {}) =>
	on({
		kind: "print",
		slip: [unit("one"), unit("two"), unit("three")],
		patienceMs: 5000,
		isUnclean: false,
		...more,
	});

beforeEach(() => {
	printer = absentPrinter;
	said = [];
	nowMs = 1000;
});

function open(): void {
	expect(on({ kind: "opened" })).toBe("fill wake ?2");
	nowMs += 1;
	expect(round()).toBe("?3 ?4 [ready]");
	nowMs += 1;
}

describe("a printer", () => {
	it("is asked one thing at a time, then left in peace", () => {
		open();
		expect(printerDueAt(printer)).toBe(nowMs - 1 + 3000);
		expect(later(2000)).toBe("");
		expect(later(1000)).toBe("?2");
		expect(round({ paper: 0x1e })).toBe("?3 ?4 [paperLow]");
	});

	it("that does not answer is silent until it does, and is woken then", () => {
		on({ kind: "opened" });
		expect(later(999)).toBe("");
		expect(later(1)).toBe("[silent]");
		expect(later(1000)).toBe("?2");
		expect(round()).toBe("?3 ?4 wake [ready]");
	});

	it("a late answer is not taken for one to the next question", () => {
		on({ kind: "opened" });
		later(1000);
		expect(answer(0x16)).toBe("?2");
		expect(printer.status).toBeNull();
	});

	it("tells by itself what changed", () => {
		open();
		const status = { isCoverOpen: true, paper: "ok", hasFault: false } as const;
		expect(
			on({ kind: "answered", answer: { kind: "automatic", status } }),
		).toBe("[coverOpen]");
		expect(on({ kind: "lost" })).toBe("[gone]");
		expect(printerDueAt(printer)).toBe(Number.POSITIVE_INFINITY);
	});
});

describe("a slip", () => {
	it("is begun after a fresh look, two commands ahead, and ended after another", () => {
		open();
		expect(print()).toBe("?2");
		nowMs += 1;
		expect(round()).toBe("?3 ?4 one ? two ?");
		expect(confirm()).toBe("three ?");
		expect(confirm()).toBe("");
		expect(confirm()).toBe("");
		expect(later(250)).toBe("?2");
		expect(round()).toBe("?3 ?4 {printed}");
		expect(printer).toMatchObject({ job: null, isUnclean: false });
	});

	it("waits for a full buffer", () => {
		open();
		print();
		nowMs += 1;
		round();
		on({ kind: "answered", answer: { kind: "hold", isHeld: true } });
		expect(confirm()).toBe("");
		expect(
			on({ kind: "answered", answer: { kind: "hold", isHeld: false } }),
		).toBe("three ?");
	});

	it("without paper is not begun, and given up in time", () => {
		open();
		print({ patienceMs: 400 });
		nowMs += 1;
		expect(round({ paper: 0x7e })).toBe("?3 ?4 [paperOut]");
		later(250);
		expect(round({ paper: 0x7e })).toBe("?3 ?4");
		expect(later(150)).toContain("{paperOut}");
		expect(printer.isUnclean).toBe(false);
	});

	it("that was interrupted is drained, marked, cut off and begun again", () => {
		open();
		print();
		nowMs += 1;
		round();
		confirm();
		later(250);
		expect(round({ cover: 0x32, paper: 0x7e })).toBe("?3 ?4 [paperOut]");
		later(250);
		expect(round()).toBe("?3 ?4 [ready]");
		confirm();
		// The last of what it held.
		expect(confirm()).toBe("void ? cut! ?");
		expect(confirm()).toBe("one ?");
		confirm();
		confirm();
		confirm();
		confirm();
		later(250);
		expect(round()).toBe("?3 ?4 {printed}");
	});

	it("all of which had been sent is marked too: it may lie on two rolls", () => {
		open();
		print();
		nowMs += 1;
		round();
		confirm();
		later(250);
		round({ paper: 0x7e });
		confirm();
		confirm();
		expect(said).not.toContain("{printed}");
		later(250);
		round();
		expect(said.slice(-5).join(" ")).toBe("void ? cut! ? [ready]");
	});

	it("given up midway is marked and cut off when it can be, once", () => {
		open();
		print({ patienceMs: 300 });
		nowMs += 1;
		round();
		later(250);
		round({ paper: 0x7e });
		expect(later(250)).toContain("{paperOut}");
		round();
		expect(later(2500)).toContain("void ? cut! ?");
		round();
		confirm();
		confirm();
		expect(printer.isUnclean).toBe(false);
		expect(said.filter((each) => each.startsWith("{"))).toEqual(["{paperOut}"]);
	});

	it("asked for while the former one is cleared comes behind it", () => {
		open();
		print({ patienceMs: 300 });
		nowMs += 1;
		round();
		later(250);
		round({ paper: 0x7e });
		later(250);
		round();
		later(2500);
		round();
		print();
		expect(confirm()).toBe("one ?");
	});

	it("that nobody confirms is given up, and cleared before the next", () => {
		open();
		print();
		nowMs += 1;
		round();
		for (let ms = 0; ms < 4000; ms += 250) {
			later(250);
			round();
		}
		expect(said).toContain("{timedOut}");
		expect(said.at(-1)).not.toBe("void");
		print();
		nowMs += 1;
		round();
		later(3000);
		round();
		expect(said).toContain("void");
	});

	it("one at a time; none without a printer; after a fall the rest is cleared", () => {
		expect(print()).toBe("{gone}");
		open();
		print({ isUnclean: true });
		expect(print()).toBe("{busy}");
		nowMs += 1;
		expect(round()).toBe("?3 ?4 void ? cut! ?");
	});

	it("waits for its cable", () => {
		open();
		print();
		nowMs += 1;
		round();
		expect(on({ kind: "lost" })).toBe("[gone]");
		nowMs += 500;
		expect(on({ kind: "opened" })).toBe("fill wake ?2");
		nowMs += 1;
		round();
		expect(later(2500)).toContain("void ? cut! ?");
	});
});

it("whatever happens, at most two commands are unconfirmed, and a job ends once", () => {
	const event = fc.oneof<fc.Arbitrary<Happened>[]>(
		fc.constant({ kind: "opened" }),
		fc.constant({ kind: "lost" }),
		fc.constant({ kind: "due" }),
		fc.record({
			kind: fc.constant("answered" as const),
			answer: fc.oneof(
				fc.constant({ kind: "inTurn" } as const),
				fc.record({
					kind: fc.constant("realTime" as const),
					byte: fc.constantFrom(0x12, 0x16, 0x32, 0x1a, 0x7e),
				}),
				fc.record({
					kind: fc.constant("hold" as const),
					isHeld: fc.boolean(),
				}),
			),
		}),
		fc.record({
			kind: fc.constant("print" as const),
			slip: fc.constant([unit("one"), unit("two")]),
			patienceMs: fc.nat(6000),
			isUnclean: fc.boolean(),
		}),
	);
	const history = fc.array(fc.tuple(event, fc.nat(1500)), { maxLength: 60 });
	fc.assert(
		fc.property(history, (events) => {
			printer = absentPrinter;
			said = [];
			nowMs = 1000;
			let asked = 0;
			for (const [each, waitMs] of events) {
				nowMs += waitMs;
				const before = said.length;
				if (each.kind === "print") asked += 1;
				on(each);
				expect(
					said.slice(before).filter((word) => word === "?").length,
				).toBeLessThanOrEqual(2);
				expect(printerDueAt(printer)).not.toBeNaN();
				const { job } = printer;
				if (job) expect(job.sent - job.printed).toBeLessThanOrEqual(2);
			}
			const ended = said.filter((word) => word.startsWith("{")).length;
			expect(ended).toBe(asked - (printer.job?.kind === "slip" ? 1 : 0));
		}),
	);
});
