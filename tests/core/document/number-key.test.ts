import fc from "fast-check";
import { expect, test } from "vitest";
import { numberKey } from "../../../core/document/number-key.ts";

test.each([
	["AB 123456", "AB123456"],
	["AB<123456", "AB123456"],
	["AB-123456", "AB123456"],
	["ab\u2013123\u00a0456", "AB123456"],
	["ＡＢ１２３４５６", "AB123456"],
	["L898902C<", "L898902C"],
	["592211700<182", "592211700182"],
	["0012", "0012"],
	["\u1100-\u1161", "\uac00"],
	["", ""],
])("%j is asked for as %s", (number, key) => {
	expect(numberKey(number)).toBe(key);
});

test("signs change nothing wherever they stand; letters and digits all do", () => {
	const sign = fc.constantFrom("", " ", "-", "<", ".", "/", "\u2010", "<<");
	const characters = fc.array(
		fc.tuple(fc.constantFrom(..."ABCOQZ01258"), sign),
		{ maxLength: 14 },
	);
	fc.assert(
		fc.property(characters, characters, (one, other) => {
			const bare = (list: typeof one) => list.map(([it]) => it).join("");
			const signed = (list: typeof one) => list.flat().join("");
			expect(numberKey(signed(one))).toBe(bare(one));
			expect(numberKey(signed(one)) === numberKey(signed(other))).toBe(
				bare(one) === bare(other),
			);
		}),
	);
});

test("a key is its own key, whatever was written", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 24 }), (text) => {
			expect(numberKey(numberKey(text))).toBe(numberKey(text));
		}),
		{ numRuns: 2000 },
	);
});
