import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptedAs } from "../../../core/document/accepted-as.ts";
import { compareWithVisa } from "../../../core/document/compare-visa.ts";
import { phrase } from "../../../core/phrase.ts";
import { pack, passport, visa } from "../law/cases.ts";

test("the same is said of one text, and of nothing else", () => {
	const text = fc.option(fc.constantFrom("A", "B", ""));
	const reason = fc.constantFrom("compare.same", "compare.order");
	fc.assert(
		fc.property(text, text, reason, (one, other, code) => {
			const said = acceptedAs(one, other, phrase(code)).code;
			expect(said === "compare.same").toBe(one !== null && one === other);
		}),
	);
});

test.each([
	[
		{ surname: "MULLER", givenNames: "ANNA" },
		{ surname: "MÜLLER", givenNames: "ANNA" },
		"surname",
		"givenNames",
	],
	[
		{ surname: "WEI", givenNames: "ZHANG" },
		{ surname: "ZHANG", givenNames: "WEI" },
		"surname",
		null,
	],
	[
		{ documentNumber: "AB123456" },
		{ documentNumber: "AB 123456" },
		"documentNumber",
		"sex",
	],
] as const)("%o beside %o", (printed, held, accepted, same) => {
	const rows = compareWithVisa(passport(printed), visa(held), pack.mismatch);
	const of = (field: string | null) => rows.find((row) => row.field === field);
	expect(of(accepted)).toMatchObject({ severity: "none" });
	expect(of(accepted)?.reason.code).not.toBe("compare.same");
	if (same) expect(of(same)?.reason.code).toBe("compare.same");
});
