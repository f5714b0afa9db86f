import { expect, test } from "vitest";
import { parseBoardingPass } from "../../../core/boarding-pass/parse.ts";
import { vectors } from "../seal/build.ts";

interface Case {
	readonly id: string;
	readonly what: string;
	readonly now: string;
	readonly text: string;
}

const { cases } = vectors<{ cases: readonly Case[] }>("document-cases.json");
const passes = cases.filter(({ id }) => id.startsWith("B"));

/** Day of issue, days of the flights, and what is said besides. */
const right: Readonly<Record<string, readonly unknown[]>> = {
	B01: ["2023-04-25", ["2023-04-24"], []],
	B03: ["2023-12-30", ["2024-01-01", "2024-01-01"], []],
	B05: ["2018-10-19", ["2018-10-20"], []],
	B06: ["2018-10-19", ["2018-10-20"], []],
	B07: [null, ["2025-05-31", "2025-05-31"], ["yearAssumed"]],
	B08: [null, ["2016-05-15"], ["variableFieldTooShort", "yearAssumed"]],
	B10: [null, [null], ["dayOfYear"]],
	B12: ["2025-11-26", ["2025-12-02", "2025-12-01"], []],
};

test.each(passes)("$id: $what", ({ id, now, text }) => {
	const pass = parseBoardingPass(text, now);
	if (!pass.ok) throw new Error(pass.error.code);
	const { issuedOn, legs, problems } = pass.value;
	expect([
		issuedOn,
		legs.map(({ date }) => date),
		problems
			.map(({ code }) => code.slice("boardingPass.".length))
			.filter((code) => code !== "trailingBlanks" && code !== "characters"),
	]).toEqual(right[id]);
});

test("every case has its answer", () => {
	expect(passes.map(({ id }) => id)).toEqual(Object.keys(right));
});
