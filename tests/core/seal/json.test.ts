import fc from "fast-check";
import { expect, test } from "vitest";
import {
	canonicalJson,
	canonicalJsonBytes,
} from "../../../core/seal/canonical-json.ts";
import { parseJson } from "../../../core/seal/parse-json.ts";
import { FUZZ_RUNS, hexOf, vectors } from "./build.ts";

interface File {
	readonly vectors: readonly {
		id: string;
		input_json_text: string;
		canonical: string;
		canonical_utf8_hex: string;
	}[];
	readonly numbers: {
		readonly input_doubles_hex: Readonly<Record<string, string>>;
	};
}

const file = vectors<File>("vdsnc-jcs_rfc8785.json");

test.each(file.vectors)("RFC 8785 $id", (vector) => {
	const read = parseJson(vector.input_json_text);
	if (!read.ok) throw new Error(read.error.code);
	expect(canonicalJson(read.value)).toEqual({
		ok: true,
		value: vector.canonical,
	});
	const bytes = canonicalJsonBytes(read.value);
	expect(bytes.ok && hexOf(bytes.value)).toBe(vector.canonical_utf8_hex);
});

test.each(Object.entries(file.numbers.input_doubles_hex))(
	"the double %s is written %s",
	(hex, text) => {
		const value = Buffer.from(hex, "hex").readDoubleBE();
		expect(canonicalJson(value)).toEqual({ ok: true, value: text });
	},
);

test.each([Number.NaN, Number.POSITIVE_INFINITY])("%s has no form", (value) => {
	expect(canonicalJson(value)).toMatchObject({
		error: { code: "json.numberRange" },
	});
});

test("names sort by UTF-16 units", () => {
	const read = parseJson('{"\\ufb33":1,"\\ud83d\\ude00":2,"\\u20ac":3,"a":4}');
	expect(read.ok && canonicalJson(read.value)).toEqual({
		ok: true,
		value: '{"a":4,"€":3,"😀":2,"\ufb33":1}',
	});
});

test.each([
	["", "json.syntax"],
	["{", "json.syntax"],
	['{"a":1,}', "json.syntax"],
	["[1,]", "json.syntax"],
	["[1 2]", "json.syntax"],
	["{a:1}", "json.syntax"],
	["01", "json.syntax"],
	["+1", "json.syntax"],
	[".5", "json.syntax"],
	["1.", "json.syntax"],
	["0x10", "json.syntax"],
	["NaN", "json.syntax"],
	["Infinity", "json.syntax"],
	["truely", "json.syntax"],
	["'a'", "json.syntax"],
	['"a', "json.syntax"],
	['"\u0001"', "json.syntax"],
	['"\\x41"', "json.syntax"],
	['"\\u12g4"', "json.syntax"],
	["1 1", "json.syntax"],
	["\u00a01", "json.syntax"],
	['{"a":1,"a":1}', "json.duplicateName"],
	['"\\ud800"', "json.loneSurrogate"],
	['"\\ude00\\ud83d"', "json.loneSurrogate"],
	['"\ud800"', "json.loneSurrogate"],
	["1e309", "json.numberRange"],
	["9007199254740993", "json.numberRange"],
	[`1${"0".repeat(5000)}`, "json.numberRange"],
	["[".repeat(17), "json.tooDeep"],
	['{"a":'.repeat(17), "json.tooDeep"],
	["[".repeat(16_000), "json.tooDeep"],
	[" ".repeat(16_385), "json.tooLong"],
])("%.30j is refused", (text, code) => {
	expect(parseJson(text)).toMatchObject({ ok: false, error: { code } });
});

test("reads what the platform reads, or refuses", () => {
	fc.assert(
		fc.property(fc.json({ maxDepth: 8 }), (text) => {
			const read = parseJson(text);
			if (!read.ok) {
				expect(read.error.code).toMatch(
					/numberRange|loneSurrogate|duplicateName/,
				);
				return;
			}
			const platform: unknown = JSON.parse(text);
			expect(JSON.stringify(read.value)).toBe(JSON.stringify(platform));
		}),
		{ numRuns: Math.min(FUZZ_RUNS, 100_000) },
	);
});

test("never takes what the platform refuses", () => {
	const scraps = fc.array(
		fc.constantFrom(
			...'{}[]:,"\\ \n01-+.eEu',
			"true",
			"null",
			'"a"',
			"\\u",
			"d800",
		),
		{ maxLength: 14 },
	);
	fc.assert(
		fc.property(scraps, (parts) => {
			const text = parts.join("");
			if (parseJson(text).ok) expect(() => JSON.parse(text)).not.toThrow();
		}),
		{ numRuns: FUZZ_RUNS },
	);
});
