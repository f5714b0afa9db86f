import { describe, expect, test } from "vitest";
import { autogateAnswer } from "../../../core/law/autogate.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { pack, passport, visa } from "./cases.ts";

type Question = Parameters<typeof autogateAnswer>[0];

function answer(
	parts: Partial<Question> = {},
	document: Parameters<typeof passport>[0] = {},
) {
	return autogateAnswer({
		pack,
		document: passport(document),
		day: "2026-06-15",
		hasChip: true,
		found: {
			verdict: "admit",
			outcome: "visaValid",
			visa: visa(),
			permittedUntil: "2026-07-14",
		},
		...parts,
	});
}
const free = {
	verdict: "admit",
	outcome: "visaFree",
	visa: null,
	permittedUntil: null,
} as const;

test("an e-VOA holder with a chip may", () => {
	expect(answer()).toMatchObject({
		isEligible: true,
		reasons: [],
		because: [{ ruleId: "idn.autogate.permits" }],
	});
});

describe("who may not", () => {
	test.each([
		["no chip", { hasChip: false }, {}, ["autogate.chip"]],
		[
			"an officer has to see",
			{ found: { ...free, verdict: "refer", visa: visa() } },
			{},
			["autogate.officer"],
		],
		[
			"a visa of another index",
			{ found: { ...free, visa: visa({ index: "Z9" }) } },
			{},
			["autogate.index"],
		],
		["no visa", { found: free }, {}, ["autogate.index"]],
		["no day of birth", {}, { dateOfBirth: null }, ["autogate.age"]],
		["a specimen", {}, { issuingState: "UTO" }, ["autogate.document"]],
		[
			"a laissez-passer",
			{},
			{ issuingState: "UNO", nationality: "UNO" },
			["autogate.document"],
		],
		["of a foreigner", {}, { issuingState: "CHE" }, ["autogate.document"]],
	] as const)("%s", (_, parts, document, reasons) => {
		expect(answer(parts, document)).toMatchObject({
			isEligible: false,
			reasons,
		});
	});
	test("visa free by its index", () => {
		expect(
			answer({ found: free, freeIndex: "A1", registered: ["A1"] }).isEligible,
		).toBe(true);
	});
	test.each([undefined, [], ["B1"]])(
		"not visa free without a registration (%s)",
		(registered) => {
			expect(
				answer({
					pack: shippedPack("IDN"),
					found: free,
					freeIndex: "A1",
					...(registered === undefined ? {} : { registered }),
				}).reasons,
			).toEqual(["autogate.registration"]);
		},
	);
});

test.each([
	["2020-06-15", "2026-06-15", true],
	["2020-06-16", "2026-06-15", false],
	["2010-08-25", "2024-08-25", true],
	["2010-08-26", "2024-08-25", false],
	["2018-08-26", "2024-08-26", true],
	["2018-08-27", "2024-08-26", false],
])("born %s, on %s: %s", (dateOfBirth, day, isEligible) => {
	expect(answer({ day }, { dateOfBirth }).isEligible).toBe(isEligible);
});

test.each([
	["2024-06-15", ["autogate.index"]],
	["2024-10-31", ["autogate.index"]],
	["2024-11-01", []],
])("the holder of a limited stay permit on %s", (day, reasons) => {
	const found = { ...free, visa: visa({ index: "ITAS" }) };
	expect(answer({ day, found }).reasons).toEqual(reasons);
});

test("a citizen passes without a chip and without a visa", () => {
	const citizen = { nationality: "IDN", issuingState: "IDN" };
	expect(answer({ hasChip: false, found: free }, citizen).isEligible).toBe(
		true,
	);
	const ofExample = { ...free, outcome: "citizen" } as const;
	expect(
		answer(
			{ pack: shippedPack("EUE"), hasChip: false, found: ofExample },
			{ nationality: "FRA" },
		).reasons,
	).toEqual(["autogate.chip"]);
});

test("without a rule the gate is closed", () => {
	expect(answer({ day: "2021-12-31" })).toEqual({
		isEligible: false,
		reasons: ["autogate.closed"],
		because: [],
	});
});
