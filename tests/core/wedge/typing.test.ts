import fc from "fast-check";
import { expect, test } from "vitest";
import { belongsMs } from "../../../core/wedge/act.ts";
import { fastGapMs } from "../../../core/wedge/burst.ts";
import { noTyping, typeOn } from "../../../core/wedge/typing.ts";

function isSeen(text: string, gapMs: number): boolean {
	let typing = noTyping;
	return [...text].some((character, index) => {
		typing = typeOn(typing, character, index * gapMs);
		return typing.isDevice;
	});
}

test("what goes into no field is a device's, at every pace below that of a burst", () => {
	fc.assert(
		fc.property(
			fc.string({ minLength: 6, maxLength: 60 }),
			fc.integer({ min: fastGapMs + 1, max: 990 }),
			(text, gapMs) => {
				fc.pre([...text].length >= 6);
				expect(isSeen(text, gapMs)).toBe(true);
			},
		),
	);
});

test("the identifier before a bar code is enough", () => {
	expect(isSeen("]Q1", 990)).toBe(true);
	expect(isSeen("]1Q", 990)).toBe(false);
});

test("a burst is for the gatherer of bursts", () => {
	expect(isSeen("]Q1LTD0000002", fastGapMs)).toBe(false);
});

test("a device stays one while its keys come in a heap, until it pauses", () => {
	let typing = noTyping;
	const type = (atMs: number) => {
		typing = typeOn(typing, "4", atMs);
		return typing.isDevice;
	};
	expect([70, 140, 210, 280, 350, 420].map(type).at(-1)).toBe(true);
	expect([430, 431, 432].map(type)).toEqual([true, true, true]);
	expect(type(432 + belongsMs + 1)).toBe(false);
});

test("single keys of a person are none, however many in a shift", () => {
	expect(isSeen("1h2c3".repeat(100), belongsMs + 1)).toBe(false);
	expect(isSeen("12345", 100)).toBe(false);
});
