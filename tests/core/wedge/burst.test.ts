import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Burst,
	type BurstEffect,
	deadlineMs,
	endGapMs,
	fastGapMs,
	fewestKeys,
	lateEnterMs,
	longestTyped,
	press,
	quiet,
	settle,
	type WedgeKey,
} from "../../../core/wedge/burst.ts";

const zone = "P;UTOERIKSSON\nL898902C36UTO\n";

interface Seen {
	readonly keys: string;
	readonly documents: string[];
	readonly effects: BurstEffect[];
	state: Burst;
	atMs: number;
}

const fresh = (): Seen => ({
	keys: "",
	documents: [],
	effects: [],
	state: quiet,
	atMs: 1000,
});

function keyOf(text: string, atMs: number): WedgeKey {
	return { text, atMs, isRepeat: false, mayBegin: !" \t".includes(text) };
}

/** Types at one pace, the first key after a pause; `p`, `h`, `s` a key. */
function type(seen: Seen, text: string, gapMs: number, pauseMs = 1000): Seen {
	let { state, keys, atMs } = seen;
	atMs += pauseMs - gapMs;
	for (const character of text) {
		atMs += gapMs;
		const pressed = press(state, keyOf(character, atMs));
		state = pressed.state;
		keys += pressed.key.slice(0, 1);
		take(seen, pressed.effects);
	}
	return { ...seen, state, keys, atMs };
}

function take(seen: Seen, effects: readonly BurstEffect[]): void {
	for (const effect of effects) {
		seen.effects.push(effect);
		if (effect.kind === "document") seen.documents.push(effect.text);
	}
}

function rest(seen: Seen, forMs: number): Seen {
	const atMs = seen.atMs + forMs;
	const { state, effects } = settle(seen.state, atMs);
	take(seen, effects);
	return { ...seen, state, atMs };
}

describe("a device that types", () => {
	it.each([0, 2, 16, fastGapMs])(
		"every %i ms: one document with its lines, no key passes",
		(gapMs) => {
			const seen = rest(type(fresh(), zone, gapMs), endGapMs + 1);
			expect(seen.documents).toEqual([zone]);
			expect(seen.keys).toMatch(/^h{7}s+$/);
			expect(seen.effects.map(({ kind }) => kind)).toEqual([
				"recognised",
				"document",
			]);
		},
	);

	it("rests between the lines", () => {
		const first = type(fresh(), "P;UTOERIKSSON\n", 2);
		const whole = rest(type(first, "L898902C36UTO\n", 2, endGapMs), 1000);
		expect(whole.documents).toEqual([zone]);
	});

	it("types two documents, one after the other", () => {
		const first = type(fresh(), zone, 2);
		const second = rest(type(first, zone, 2, endGapMs + 1), 1000);
		expect(second.documents).toEqual([zone, zone]);
	});

	it("begins with Enter: that Enter is its own as well", () => {
		const seen = rest(type(fresh(), `\n${zone}`, 2), 1000);
		expect(seen.documents).toEqual([`\n${zone}`]);
		expect(seen.keys).not.toContain("p");
	});

	it("types nothing but Enter: no document", () => {
		expect(rest(type(fresh(), "\n".repeat(20), 2), 1000).documents).toEqual([]);
	});

	it("types without end: bounded, and one character more says so", () => {
		const seen = rest(type(fresh(), "A".repeat(20_000), 2), 1000);
		expect(seen.documents.map(({ length }) => length)).toEqual([
			longestTyped + 1,
		]);
	});
});

describe("the Enter of a device that comes late", () => {
	const document = () => type(fresh(), "P;UTOERIKSSON", 2);

	it.each([
		[endGapMs + 1, "s"],
		[lateEnterMs - 1, "s"],
		[lateEnterMs, "h"],
	])("%i ms after the document: %s", (afterMs, expected) => {
		const seen = type(document(), "\n", 0, afterMs);
		expect(seen.keys.slice(-1)).toBe(expected);
		expect(seen.documents).toEqual(["P;UTOERIKSSON"]);
	});

	it("silence told by the clock or by the next key is the same", () => {
		const settled = type(rest(document(), 200), "\n", 0, 100);
		expect(settled.keys.slice(-1)).toBe("s");
		expect(settled.documents).toHaveLength(1);
	});
});

describe("a person who types", () => {
	it("one key: held, then released", () => {
		const held = type(fresh(), "1", 0);
		expect(held.keys).toBe("h");
		expect(deadlineMs(held.state)).toBe(held.atMs + fastGapMs);
		expect(rest(held, fastGapMs).effects).toEqual([]);
		expect(rest(held, fastGapMs + 1).effects).toEqual([{ kind: "release" }]);
	});

	it("a few fast keys are still a person's", () => {
		const seen = rest(type(fresh(), "A".repeat(fewestKeys - 1), 5), 100);
		expect(seen.effects).toEqual([{ kind: "release" }]);
		expect(seen.documents).toEqual([]);
	});

	it("a held key passes and never becomes a document", () => {
		let state: Burst = quiet;
		const keys: string[] = [];
		for (let count = 0; count < 50; count += 1) {
			const key = { ...keyOf("A", count * 30), isRepeat: count > 0 };
			const pressed = press(state, key);
			state = pressed.state;
			keys.push(pressed.key);
		}
		expect(keys).toEqual(["hold", ...Array(49).fill("pass")]);
		expect(state).toEqual(quiet);
	});

	it("a key that begins no document passes", () => {
		expect(type(fresh(), " ", 0).keys).toBe("p");
		expect(type(fresh(), "\t", 0).keys).toBe("p");
	});
});

const anyKey = fc.record({
	text: fc.oneof(
		fc.string({ unit: "binary", maxLength: 3 }),
		fc.constantFrom("\n", "A", "<", "\ufffd"),
	),
	gapMs: fc.oneof(
		fc.integer({ min: 0, max: 20 }),
		fc.integer({ min: -1000, max: 2000 }),
	),
	isRepeat: fc.boolean(),
	mayBegin: fc.boolean(),
});

it("any keys: bounded, never a throw, held keys are released or recognised", () => {
	fc.assert(
		fc.property(fc.array(anyKey, { maxLength: 200 }), (keys) => {
			let state: Burst = quiet;
			let atMs = 0;
			let held = 0;
			for (const { gapMs, ...key } of keys) {
				atMs += gapMs;
				const pressed = press(state, { ...key, atMs });
				for (const effect of pressed.effects) {
					if (effect.kind === "document") {
						expect(held).toBe(0);
						expect(effect.text.length).toBeLessThanOrEqual(longestTyped + 1);
					} else {
						expect(held).toBeGreaterThan(0);
						held = 0;
					}
				}
				if (pressed.key === "hold") held += 1;
				expect(held).toBeLessThan(fewestKeys);
				expect(held === 0).toBe(pressed.state.kind !== "maybe");
				if (pressed.state.kind === "burst") expect(pressed.key).toBe("swallow");
				state = pressed.state;
			}
			expect(deadlineMs(settle(state, atMs + 10_000).state)).toBeNull();
		}),
	);
});

it("a person slower than a device, whatever they type: every key arrives", () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.tuple(
					fc.constantFrom("A", "1", "\n", " ", "\t"),
					fc.integer({ min: fastGapMs + 1, max: 400 }),
				),
				{ maxLength: 100 },
			),
			(typed) => {
				let state: Burst = quiet;
				let atMs = 0;
				for (const [text, gapMs] of typed) {
					atMs += gapMs;
					const pressed = press(state, keyOf(text, atMs));
					expect(pressed.key).not.toBe("swallow");
					expect(pressed.effects.map(({ kind }) => kind)).toEqual(
						state.kind === "maybe" ? ["release"] : [],
					);
					state = pressed.state;
				}
			},
		),
	);
});
