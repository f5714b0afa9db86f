import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCase } from "../../cli/verify/case.ts";
import { questionOf } from "../../cli/verify/question-of.ts";
import { verdictLine } from "../../cli/verify/verdict-line.ts";
import { assess } from "../../core/law/assess.ts";
import { inForce } from "../../core/law/pack.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";

const pack = shippedPack("IDN");

/** Cases of the law as instruments and newspapers tell it; each names where. */
const cases: readonly {
	readonly id: string;
	readonly source: string;
	readonly what: string;
	readonly input: Record<string, unknown>;
	readonly expected: Record<string, unknown>;
}[] = readFileSync(
	new URL("../../rules/idn.cases.jsonl", import.meta.url),
	"utf8",
)
	.trim()
	.split("\n")
	.map((line) => JSON.parse(line));

describe("as the law is told elsewhere", () => {
	test.each(cases.map((one) => [one.id, one.what, one] as const))(
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

test("all indices of the reform are described, and ended ones end with it", () => {
	const on = (day: string) =>
		inForce(pack.visaIndices, day).map(({ index }) => index);
	const reformed = on("2025-06-14").filter((index) => index !== "ABTC");
	expect(new Set(reformed).size).toBe(reformed.length);
	// 110 of the decree, and four more that have an official page of their own.
	expect(reformed).toHaveLength(114);
	expect(reformed).not.toContain("B2");
	expect(on("2025-05-31")).toEqual(expect.arrayContaining(["B2", "B3", "B4"]));
});

test.each([
	["2022-04-05", 1],
	["2022-04-06", 9],
	["2023-06-07", 10],
	["2024-08-29", 12],
	["2025-07-03", 14],
	["2025-08-12", 15],
	["2026-07-09", 17],
])("visa-free on %s: %i states by nationality alone", (day, count) => {
	const lists = inForce(pack.visaFree, day).filter(
		({ permitOf }) => permitOf === undefined,
	);
	expect(lists).toHaveLength(1);
	// Hong Kong and Macao are keyed beside them; on the first days one state, at eight seaports.
	expect(lists[0]?.nationalities).toHaveLength(count);
});

test.each([
	["2023-07-01", 93],
	["2023-09-01", 97],
	["2024-01-09", 97],
	["2026-02-01", 98],
])("on arrival on %s: %i states", (day, count) => {
	expect(inForce(pack.visaOnArrival, day)[0]?.nationalities).toHaveLength(
		count,
	);
});

test("a rule that claims a page of the authority names it and its day", () => {
	const claimed = pack.visaIndices.filter(
		({ evidence }) => evidence === "officialPage",
	);
	expect(claimed.length).toBeGreaterThan(0);
	for (const { source, readOn } of claimed)
		expect([source, readOn]).not.toContain(undefined);
});
