import fc from "fast-check";
import { expect, test } from "vitest";
import { isMrzText, trimmed } from "../../../core/mrz/character.ts";
import {
	buildCheckDigit,
	isCheckDigit,
	weightedSum,
} from "../../../core/mrz/check-digit.ts";

test.each([
	["520727", "3"],
	["AB2134<<<", "5"],
	["HA672242<6582254970802131", "9"],
	["D23145890734", "9"],
	["<<<<<<", "0"],
	["", "0"],
])("%s has %s", (text, digit) => {
	expect(buildCheckDigit(text)).toBe(digit);
});

test("a sum may be taken in stretches", () => {
	const mrzText = fc.string({
		unit: fc.constantFrom(..."0159AGKZ<"),
		maxLength: 40,
	});
	fc.assert(
		fc.property(mrzText, fc.nat(40), (text, cut) => {
			const at = Math.min(cut, text.length);
			const parts =
				weightedSum(text, 0, at) + weightedSum(text, at, text.length, at);
			expect(parts).toBe(weightedSum(text, 0, text.length));
		}),
	);
});

test("only the right digit fits: no filler, no letter", () => {
	const fitting = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"].filter(
		(character) => isCheckDigit(40, character.charCodeAt(0)),
	);
	expect(fitting).toEqual(["0"]);
});

test("characters and fillers", () => {
	expect(isMrzText("AZ09<")).toBe(true);
	for (const other of ["a", "_", " ", "@", "[", "/", ":", ";", "=", "É"]) {
		expect(isMrzText(`A${other}`)).toBe(false);
	}
	expect(trimmed("<A<B<<<X", 0, 7)).toBe("<A<B");
	expect(trimmed("<<<", 0, 3)).toBe("");
});
