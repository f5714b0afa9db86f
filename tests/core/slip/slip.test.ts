import { describe, expect, it } from "vitest";
import { SlipSheet } from "../../../contract/slip.ts";
import { kioskLanguages } from "../../../core/languages.ts";
import { type SlipFacts, slipOf } from "../../../core/slip/slip.ts";
import english from "../../../renderer/traveller/words/en.json" with {
	type: "json",
};

const facts: SlipFacts = {
	language: "en",
	route: "counter",
	place: "12",
	caseNumber: "K1-7HJQ2",
	travellers: 3,
	day: "2026-11-21",
	isCopy: false,
	isDemo: false,
};

describe("a slip", () => {
	it("says where to go and nothing else", () => {
		expect(slipOf(facts)).toEqual({
			language: "en",
			route: "counter",
			lines: [
				{ look: "title", code: "slip.title" },
				{ look: "step", code: "slip.counter", values: { place: "12" } },
				{
					look: "number",
					code: "slip.case",
					values: { caseNumber: "K1-7HJQ2" },
				},
				{ look: "fact", code: "slip.travellers", values: { count: 3 } },
				{ look: "fact", code: "slip.date", values: { day: "2026-11-21" } },
				{ look: "note", code: "slip.keep" },
			],
			caseNumber: "K1-7HJQ2",
		});
	});

	it("marks demonstration and copy above everything", () => {
		const marked = slipOf({ ...facts, isCopy: true, isDemo: true });
		expect(marked.lines.slice(0, 2)).toEqual([
			{ look: "mark", code: "demo" },
			{ look: "mark", code: "slip.copy" },
		]);
		expect(marked.lines.slice(2)).toEqual(slipOf(facts).lines);
	});

	it("fits the closed list of what a page may be told, in every language", () => {
		for (const language of kioskLanguages)
			for (const route of ["gate", "counter"] as const) {
				const slip = slipOf({
					...facts,
					language,
					route,
					isCopy: true,
					isDemo: true,
				});
				expect(SlipSheet.parse(slip)).toEqual(slip);
			}
	});

	it("has words for every line", () => {
		const codes = (["gate", "counter"] as const).flatMap((route) =>
			slipOf({ ...facts, route, isCopy: true, isDemo: true }).lines.map(
				({ code }) => code,
			),
		);
		for (const code of codes)
			expect(Object.keys(english)).toContain(
				code === "slip.travellers" ? `${code}_other` : code,
			);
	});
});

it.each([
	["a name", { name: "ERIKSSON" }],
	["a reason", { lines: [{ look: "note", code: "kiosk.minorAlone" }] }],
	[
		"a value of another kind",
		{ lines: [{ look: "note", code: "slip.keep", values: { surname: "X" } }] },
	],
	["a case number that is none", { caseNumber: "L898902C3 UTO" }],
])("%s never reaches the paper", (_, more) => {
	expect(SlipSheet.safeParse({ ...slipOf(facts), ...more }).success).toBe(
		false,
	);
});
