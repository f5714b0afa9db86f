import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCase } from "../../cli/verify/case.ts";
import { questionOf } from "../../cli/verify/question-of.ts";
import { verdictLine } from "../../cli/verify/verdict-line.ts";
import { assess } from "../../core/law/assess.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";

/** A case of the law as instruments and newspapers tell it; each names where. */
interface LawCase {
	readonly id: string;
	readonly source: string;
	readonly what: string;
	readonly input: Record<string, unknown>;
	readonly expected: Record<string, unknown>;
}

function casesOf(file: string): LawCase[] {
	return readFileSync(
		new URL(`../../rules/${file}.cases.jsonl`, import.meta.url),
		"utf8",
	)
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
}

describe.each([
	["idn", "IDN"],
	["schengen-like", "EUE"],
])("%s, as the law is told elsewhere", (file, state) => {
	const pack = shippedPack(state);
	test.each(casesOf(file).map((one) => [one.id, one.what, one] as const))(
		"%s: %s",
		(_, __, { input, expected, source }) => {
			expect(source).not.toBe("");
			const given = readCase(input);
			if (!given.ok) throw new Error(given.error.detail);
			const found = assess(questionOf(given.value, pack));
			expect(verdictLine(given.value, found)).toMatchObject(expected);
		},
	);
});
