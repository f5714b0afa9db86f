import { expect, test } from "vitest";
import {
	refusalFault,
	refusalReasonsOn,
} from "../../../core/law/refusal-reasons.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { pack } from "./cases.ts";

const day = "2026-06-15";

test("Article 13 has ten letters, then come the operational codes", () => {
	const reasons = refusalReasonsOn(pack, day);
	expect(
		reasons
			.slice(0, 10)
			.map(({ letter }) => letter)
			.join(""),
	).toBe("abcdefghij");
	expect(reasons.slice(10).every(({ letter }) => letter === null)).toBe(true);
	expect(refusalReasonsOn(pack, "2011-05-04")).toEqual([]);
});

test("the example has the letters A to I", () => {
	const letters = refusalReasonsOn(shippedPack("EUE"), day).map(
		({ letter }) => letter,
	);
	expect(letters.join("")).toBe("ABCDEFGHI");
});

test.each([
	["art13d", undefined, null],
	["art13g", undefined, "refusal.agency"],
	["art13g", " ", "refusal.agency"],
	["art13g", "Specimen agency", null],
	["art13j", undefined, "refusal.agency"],
	["art13f", undefined, null],
	["visaUsed", undefined, null],
	["schengenA", undefined, "refusal.code"],
] as const)("%s asked by %s: %s", (code, agency, fault) => {
	const refusal = { code, agency, isCitizen: false };
	expect(refusalFault(pack, day, refusal)).toBe(fault);
	expect(refusalFault(pack, day, { ...refusal, isCitizen: true })).toBe(
		"refusal.citizen",
	);
});
