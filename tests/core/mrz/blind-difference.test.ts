import fc from "fast-check";
import { expect, test } from "vitest";
import { blindDifference } from "../../../core/mrz/blind-difference.ts";
import { buildCheckDigit } from "../../../core/mrz/check-digit.ts";

test.each([
	["X6000001", "XG000001", [{ position: 2, one: "6", other: "G" }]],
	[
		"XG00000K",
		"X600000<",
		[
			{ position: 2, one: "G", other: "6" },
			{ position: 8, one: "K", other: "<" },
		],
	],
	["X6000001", "X6000001", null],
	// A check digit sees 0 for O, and nobody takes 0 for A.
	["X0000001", "XO000001", null],
	["X0000001", "XA000001", null],
	["X6000001", "XG000002", null],
	["X6000001", "XG00001", null],
	["", "", null],
])("%s and %s", (one, other, expected) => {
	expect(blindDifference(one, other)).toEqual(expected);
});

test("what it names has the same check digit, whatever the rest is", () => {
	fc.assert(
		fc.property(
			fc.stringMatching(/^[0-9A-Z<]{1,9}$/),
			fc.stringMatching(/^[0-9A-Z<]{1,9}$/),
			(start, end) => {
				const [one, other] = [`${start}6${end}`, `${start}G${end}`];
				expect(blindDifference(one, other)).toHaveLength(1);
				expect(buildCheckDigit(one)).toBe(buildCheckDigit(other));
			},
		),
		{ numRuns: 200 },
	);
});
