import fc from "fast-check";
import { expect, test } from "vitest";
import {
	compilePattern,
	matchPattern,
} from "../../../core/visa-code/pattern.ts";

function match(source: string, text: string): readonly string[] | null {
	const pattern = compilePattern(source);
	if (!pattern.ok) throw new Error(pattern.error.code);
	return matchPattern(pattern.value, text);
}

test.each([
	["[A-Z]\\d{7}", "E1234567", []],
	["^([A-Z]\\d{7})$", "E1234567", ["E1234567"]],
	["VISA:(\\d{2,4})-([A-Z0-9]{3})", "VISA:123-A1B", ["123", "A1B"]],
	["https:\\/\\/x\\.id\\/c\\?n=(\\d{1,12})", "https://x.id/c?n=42", ["42"]],
	["a-?b", "ab", []],
	["[A-Z]{0,3}\\d", "7", []],
])("%s matches %s", (source, text, groups) => {
	expect(match(source, text)).toEqual(groups);
});

test.each([
	["[A-Z]\\d{7}", "E12345678"],
	["[A-Z]\\d{7}", "xE1234567"],
	["[A-Z]\\d{7}", "e1234567"],
	["[A-Z]\\d{7}", ""],
	["\\d{2,4}", "1"],
	["\\d{2,4}", "\u0661\u0662"],
])("%s does not match %s", (source, text) => {
	expect(match(source, text)).toBeNull();
});

test.each([
	["a*", "visaCode.patternSyntax"],
	["(a+)+", "visaCode.patternSyntax"],
	["(a|b)", "visaCode.patternSyntax"],
	["(a){2}", "visaCode.patternSyntax"],
	["((a))", "visaCode.patternSyntax"],
	["(a", "visaCode.patternSyntax"],
	["a)", "visaCode.patternSyntax"],
	["a^b", "visaCode.patternSyntax"],
	["a$b", "visaCode.patternSyntax"],
	["(?=a)", "visaCode.patternSyntax"],
	["\\1", "visaCode.patternSyntax"],
	["\\w", "visaCode.patternSyntax"],
	[".", "visaCode.patternSyntax"],
	["[^a]", "visaCode.patternSyntax"],
	["[z-a]", "visaCode.patternSyntax"],
	["[]", "visaCode.patternSyntax"],
	["[a", "visaCode.patternSyntax"],
	["a{3,2}", "visaCode.patternSyntax"],
	["a{0}", "visaCode.patternSyntax"],
	["a{129}", "visaCode.patternSyntax"],
	["a{1,}", "visaCode.patternSyntax"],
	["é", "visaCode.patternSyntax"],
	["", "visaCode.patternSyntax"],
	["()", "visaCode.patternSyntax"],
	["a{0,5}a", "visaCode.patternAmbiguous"],
	["[A-Z]{1,5}-?[K-M]", "visaCode.patternAmbiguous"],
	["a".repeat(257), "visaCode.patternTooLong"],
	["a".repeat(65), "visaCode.patternTooLong"],
])("%s is refused", (source, code) => {
	expect(compilePattern(source)).toMatchObject({ ok: false, error: { code } });
});

test("agrees with the platform wherever it compiles", () => {
	const part = fc.constantFrom(
		"a",
		"b",
		"[ab]",
		"\\d",
		"a?",
		"b{1,2}",
		"\\d{0,3}",
		"(a)",
		"(b{2})",
		"([0-4]{1,2})",
		"-",
	);
	const text = fc.string({
		unit: fc.constantFrom("a", "b", "-", "1", "7"),
		maxLength: 8,
	});
	fc.assert(
		fc.property(fc.array(part, { maxLength: 6 }), text, (parts, subject) => {
			const source = parts.join("");
			const pattern = compilePattern(source);
			if (!pattern.ok) return;
			const want = new RegExp(`^(?:${source})$`).exec(subject);
			const got = matchPattern(pattern.value, subject);
			expect(got).toEqual(want === null ? null : [...want].slice(1));
		}),
		{ numRuns: 5000 },
	);
});

test("no pattern and no text takes long", () => {
	const letters = [..."ab[](){}?,\\d-09^$*+|."];
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }),
			fc.string({ maxLength: 300 }),
			(source, text) => {
				const pattern = compilePattern(source);
				if (pattern.ok) matchPattern(pattern.value, text);
			},
		),
		{ numRuns: 3000 },
	);
});
