import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNames } from "../../../core/names/compare-names.ts";
import {
	beginsWith,
	isSameWord,
	spellingsOf,
	wordsOf,
} from "../../../core/names/letters.ts";

describe("spellings of a word", () => {
	test.each([
		["MÄ", ["MAE", "MA"]],
		["MAE", ["MAE"]],
		["Å", ["AA", "A"]],
		["Æ", ["AE"]],
		["Ü", ["UE", "UXX", "U"]],
		["Ñ", ["N", "NXX"]],
		["ÞÓR", ["THOR"]],
		["ŁÓDŹ", ["LODZ"]],
		["ĲSSEL", ["IJSSEL"]],
		["ŒUVRE", ["OEUVRE"]],
		["", [""]],
	])("%s", (word, forms) => {
		expect(spellingsOf(word)).toEqual(forms);
	});
	test("stay few however many letters have several", () => {
		expect(spellingsOf("Ü".repeat(60)).length).toBeLessThanOrEqual(128);
		expect(isSameWord("Ü".repeat(60), "UE".repeat(60))).toBe(true);
	});
	test("XX escapes are the letter that they stand for", () => {
		expect(wordsOf("MUXXLLER IBANXXEZ")).toEqual(["MÜLLER", "IBAÑEZ"]);
	});
});

describe("plain letters are nobody's diacritics", () => {
	test.each([
		["MAE", "MA", false],
		["MAE", "MÄ", true],
		["MA", "MÄ", true],
		["MUELLER", "MULLER", false],
		["MUXXLLER", "MUELLER", true],
		["MUXXLLER", "MULLER", true],
		["SUE", "SU", false],
		["JOEL", "JOL", false],
		["AARON", "ARON", false],
		["ÅRON", "AARON", true],
		["MÆ", "MA", false],
		["STRASSE", "STRAßE", true],
		["STRASE", "STRAßE", false],
	])("%s and %s: %s", (a, b, same) => {
		const [left = ""] = wordsOf(a);
		const [right = ""] = wordsOf(b);
		expect(isSameWord(left, right)).toBe(same);
		expect(isSameWord(right, left)).toBe(same);
	});
	test("but an officer is told that they look alike", () => {
		const printed = {
			surname: "MUELLER",
			givenNames: "EVA",
			surnameTruncated: false,
			givenNamesTruncated: false,
		} as const;
		const alike = compareNames(printed, {
			surname: "MULLER",
			givenNames: "EVA",
		});
		expect(alike).toEqual({ agree: false, reason: { code: "compare.alike" } });
		const other = compareNames(printed, {
			surname: "MILLER",
			givenNames: "EVA",
		});
		expect(other.reason.code).toBe("compare.different");
	});
});

test.each([
	["JÜRGEN", "JUER", true],
	["JÜRGEN", "JUR", true],
	["JUERGEN", "JÜR", true],
	["JURGEN", "JUER", false],
	["JUR", "JURGEN", false],
])("%s begins with %s: %s", (whole, cut, expected) => {
	expect(beginsWith(whole, cut)).toBe(expected);
});

test("a word is the same as each of its spellings", () => {
	const letter = fc.constantFrom(..."ABCEOUÄÖÜÅÆØÑßÞŁÉÇ");
	fc.assert(
		fc.property(fc.array(letter, { minLength: 1, maxLength: 8 }), (letters) => {
			const word = letters.join("");
			return spellingsOf(word).every(
				(form) => isSameWord(word, form) && isSameWord(form, word),
			);
		}),
	);
});
