import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	dropHeld,
	heldMs,
	type Keys,
	keyDown,
	keyUp,
	noKeys,
} from "../../../core/wedge/act.ts";

/** One press as it happened; repeats are the system's while the key is down. */
interface Press {
	readonly code: string;
	readonly isAct: boolean;
	readonly isTyped?: boolean;
	readonly downMs: number;
	readonly afterMs: number;
}

interface Repeats {
	readonly delayMs: number;
	readonly everyMs: number;
}

/** Presses one after another; returns which of them acted, and how the last ended. */
function typed(
	presses: readonly Press[],
	repeats: Repeats | null,
	from: Keys = noKeys,
): { acted: string[]; last: string | null } {
	let keys = from;
	let nowMs = 10_000;
	const acted: string[] = [];
	let last: string | null = null;
	for (const { code, isAct, isTyped = true, downMs, afterMs } of presses) {
		const hear = (heard: ReturnType<typeof keyUp>) => {
			keys = heard.keys;
			last = heard.outcome;
			if (heard.outcome === "acts") acted.push(code);
		};
		const event = (atMs: number) => ({ code, atMs, isAct, isTyped });
		hear(keyDown(keys, event(nowMs), false));
		if (repeats)
			for (let at = repeats.delayMs; at < downMs; at += repeats.everyMs)
				hear(keyDown(keys, event(nowMs + at), true));
		hear(keyUp(keys, event(nowMs + downMs)));
		nowMs += downMs + afterMs;
	}
	return { acted, last };
}

const repeats = fc.option(
	fc.record({
		delayMs: fc.integer({ min: 150, max: 1000 }),
		everyMs: fc.integer({ min: 10, max: 120 }),
	}),
);
const suffix = fc.array(fc.constantFrom("Enter", "F2", "F3", "Space", "Tab"), {
	maxLength: 4,
});
const text = fc.array(fc.constantFrom("KeyP", "Digit1", "Comma"), {
	minLength: 1,
	maxLength: 30,
});
const isActing = (code: string) => /^(Enter|Space|F\d)/.test(code);

describe("a device", () => {
	test("at 1 to 990 ms a key, half of it down: no key acts, wherever it stands", () => {
		fc.assert(
			fc.property(
				suffix,
				text,
				suffix,
				fc.integer({ min: 1, max: 990 }),
				fc.double({ min: 0, max: 0.5, noNaN: true }),
				repeats,
				(prefix, body, ends, paceMs, share, repeated) => {
					const presses = [...prefix, ...body, ...ends].map((code) => ({
						code,
						isAct: isActing(code),
						downMs: paceMs * share,
						afterMs: paceMs * (1 - share),
					}));
					expect(typed(presses, repeated).acted).toEqual([]);
				},
			),
		);
	});

	test("whose keys are down all the time: none behind its text acts", () => {
		fc.assert(
			fc.property(
				text,
				suffix,
				fc.integer({ min: 1, max: 990 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				repeats,
				(body, ends, paceMs, share, repeated) => {
					const presses = [...body, ...ends].map((code) => ({
						code,
						isAct: isActing(code),
						downMs: paceMs * share,
						afterMs: paceMs * (1 - share),
					}));
					expect(typed(presses, repeated).acted).toEqual([]);
				},
			),
		);
	});
});

test("a device that sends no end of its keys: the last acts not, though the system repeats it", () => {
	fc.assert(
		fc.property(
			text,
			fc.constantFrom("Enter", "F2"),
			fc.integer({ min: 1, max: 990 }),
			(body, end, paceMs) => {
				let keys = noKeys;
				let nowMs = 10_000;
				for (const code of [...body, end]) {
					nowMs += paceMs;
					const isAct = isActing(code);
					const event = { code, atMs: nowMs, isAct, isTyped: !isAct };
					keys = keyDown(keys, event, false).keys;
				}
				for (let repeat = 0; repeat < 100; repeat += 1) {
					nowMs += 40;
					const event = { code: end, atMs: nowMs, isAct: true, isTyped: false };
					const heard = keyDown(keys, event, true);
					expect(heard.outcome).toBeNull();
					keys = heard.keys;
				}
			},
		),
	);
});

describe("a person", () => {
	const tap = fc.record({
		code: fc.constantFrom("KeyP", "Digit1", "Enter"),
		downMs: fc.integer({ min: 20, max: 300 }),
		afterMs: fc.integer({ min: 0, max: 2000 }),
	});

	test("who types as they please and then holds: acts, once, on every system", () => {
		fc.assert(
			fc.property(
				fc.array(tap, { maxLength: 20 }),
				fc.integer({ min: heldMs, max: 3000 }),
				repeats,
				(before, downMs, repeated) => {
					const presses = [
						...before.map((one) => ({ ...one, isAct: isActing(one.code) })),
						{ code: "F2", isAct: true, downMs, afterMs: 0 },
					];
					expect(typed(presses, repeated).acted).toEqual(["F2"]);
				},
			),
		);
	});

	test("who has held one key holds the next at once", () => {
		const hold = { isAct: true, downMs: 700, afterMs: 50 };
		const { acted } = typed(
			[
				{ code: "F4", ...hold },
				{ code: "Digit1", isAct: false, downMs: 90, afterMs: 60 },
				{ code: "Enter", ...hold },
				{ code: "F2", ...hold },
			],
			null,
		);
		expect(acted).toEqual(["F4", "Enter", "F2"]);
	});

	test("who has rested on Backspace sends the form", () => {
		const { acted } = typed(
			[
				{
					code: "Backspace",
					isAct: false,
					isTyped: false,
					downMs: 2500,
					afterMs: 100,
				},
				{ code: "Enter", isAct: true, downMs: 650, afterMs: 0 },
			],
			{ delayMs: 500, everyMs: 30 },
		);
		expect(acted).toEqual(["Enter"]);
	});

	test("whose tap was too short is told so", () => {
		expect(
			typed([{ code: "F2", isAct: true, downMs: 599, afterMs: 0 }], null),
		).toEqual({ acted: [], last: "tapped" });
	});
});

const act = (atMs: number) => ({
	code: "F2",
	atMs,
	isAct: true,
	isTyped: false,
});

test("another key ends what is held, and so does another window", () => {
	const { keys } = keyDown(noKeys, act(0), false);
	const other = keyDown(
		keys,
		{ code: "KeyA", atMs: 300, isAct: false, isTyped: true },
		false,
	);
	expect(keyDown(other.keys, act(700), true).outcome).toBeNull();
	expect(keyUp(dropHeld(keys), act(900)).outcome).toBeNull();
});

test("keys whose end never came are bounded, and hold nobody up", () => {
	let keys = noKeys;
	for (let index = 0; index < 50; index += 1)
		keys = keyDown(
			keys,
			{ code: `Key${index}`, atMs: index, isAct: false, isTyped: true },
			false,
		).keys;
	expect(keys.down.length).toBeLessThanOrEqual(10);
	keys = keyDown(keys, act(5000), false).keys;
	expect(keyUp(keys, act(5600)).outcome).toBe("acts");
});
