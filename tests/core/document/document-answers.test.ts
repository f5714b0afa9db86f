import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCase } from "../../../cli/verify/case.ts";
import { questionOf } from "../../../cli/verify/question-of.ts";
import { verdictLine } from "../../../cli/verify/verdict-line.ts";
import { assess } from "../../../core/law/assess.ts";
import { repairMrz } from "../../../core/mrz/repair.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { decoded } from "./decoded.ts";

interface Case {
	readonly id: string;
	readonly command: "decode" | "repair" | "verify" | "lists";
	readonly now: string;
	readonly args?: readonly string[];
	readonly what: string;
	readonly input: Readonly<Record<string, unknown>> & {
		readonly text?: string;
	};
	// biome-ignore lint/suspicious/noExplicitAny: compared as a part
	readonly expected: any;
	/** What we answer where the public answer is open to doubt. */
	readonly debated?: unknown;
}

const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
	readFileSync(
		new URL("../../vectors/document-answers.json", import.meta.url),
		"utf8",
	),
);
const named = (command: Case["command"]) =>
	cases
		.filter((one) => one.command === command)
		.map((one) => [`${one.id} ${one.what}`, one] as const);

/** Arrays of the answer hold at least what is expected, in any order. */
function partOf(expected: unknown): unknown {
	if (Array.isArray(expected))
		return expect.arrayContaining(expected.map(partOf));
	if (typeof expected !== "object" || expected === null) return expected;
	return expect.objectContaining(
		Object.fromEntries(
			Object.entries(expected).map(([key, value]) => [key, partOf(value)]),
		),
	);
}

describe("decode", () => {
	test.each(named("decode"))("%s", (_, { input, now, expected, debated }) => {
		const said = decoded({ text: input.text ?? "" }, now);
		expect(said).toEqual(partOf(debated ?? expected));
	});
});

describe("repair", () => {
	test.each(named("repair"))("%s", (_, { input, now, expected }) => {
		const repaired = repairMrz(input.text ?? "", now);
		if (!repaired.ok) throw new Error(repaired.error.code);
		const { solutions, unique, blind } = repaired.value;
		const { count, first, blindPair } = expected;
		if (count !== undefined) expect(solutions).toHaveLength(count);
		if (expected.unique !== undefined) expect(unique).toBe(expected.unique);
		if (first !== undefined) {
			expect(
				solutions[0]?.changes.map(({ line, column, from, to }) => [
					line,
					column,
					from,
					to,
				]),
			).toEqual(first);
		}
		if (blindPair !== undefined) {
			const [line, column] = blindPair;
			expect(blind).toContainEqual(expect.objectContaining({ line, column }));
		}
	});
});

describe("verify", () => {
	test.each(named("verify"))("%s", (_, { input, args, expected, debated }) => {
		const given = readCase(input as Parameters<typeof readCase>[0]);
		if (!given.ok) throw new Error(given.error.detail);
		const pack = shippedPack(args === undefined ? "IDN" : "EUE");
		const found = assess(questionOf(given.value, pack));
		expect(verdictLine(given.value, found)).toEqual(
			partOf(debated ?? expected),
		);
	});
});

describe("lists, asked by number and state", () => {
	test.each(named("lists"))("%s", (_, { input, now, expected }) => {
		const given = readCase({
			...input,
			day: now,
			place: "DPS",
			direction: "arrival",
		} as Parameters<typeof readCase>[0]);
		if (!given.ok) throw new Error(given.error.detail);
		const found = assess(questionOf(given.value, shippedPack("IDN")));
		const line = verdictLine(given.value, found);
		expect(line.checks.interpol?.value).toBe(expected.interpol);
	});
});
