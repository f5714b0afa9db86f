import { describe, expect, test } from "vitest";
import { checkNames } from "../../../core/checks/facts.ts";
import { allFresh, assessed, banned, visa } from "./cases.ts";

const good = { visas: [visa()] };
const citizen = { issuingState: "IDN", nationality: "IDN" };
const interpol = { interpol: [{ entryId: "I-1", kind: "sltd" }] } as const;
const flagged = {
	passports: [
		{
			issuingState: "UTO",
			documentNumber: "X1",
			surname: "A",
			givenNames: "B",
			flagged: true,
		},
	],
};

function ruleIds(found: ReturnType<typeof assessed>): string[] {
	return found.because.map(({ ruleId }) => ruleId);
}

test("all known and clear: admit, until the day the traveller can count", () => {
	const found = assessed({
		day: "2023-11-18",
		facts: { visas: [visa({ issuedOn: "2023-11-01" })] },
	});
	expect(found).toMatchObject({
		verdict: "admit",
		outcome: "visaValid",
		permittedUntil: "2023-12-17",
		nextStep: { code: "nextStep.admit" },
		proof: {
			code: "proof.stay",
			values: { arrival: "2023-11-18", days: 30, until: "2023-12-17" },
		},
	});
	expect(found.checks.map(({ value }) => value)).toEqual(
		Array(5).fill("clear"),
	);
	expect(ruleIds(found)).toEqual(["idn.index.B1", "idn.validity.passport"]);
});

describe("what a source does not tell is not green", () => {
	for (const check of checkNames) {
		for (const state of ["stale", "missing"] as const) {
			test(`${check} ${state}`, () => {
				const found = assessed({ facts: good, freshness: { [check]: state } });
				expect(found.verdict).toBe("refer");
				const lamp = found.checks.find((one) => one.check === check);
				expect(lamp?.value).toBe("unknown");
				expect(lamp?.reasons.map(({ code }) => code)).toContain(
					`source.${state}`,
				);
				expect(found.reasons.map(({ code }) => code)).toContain(
					`open.${check}`,
				);
				expect(ruleIds(found)).toContain("idn.inspection");
			});
		}
	}
});

describe("a listed person or document", () => {
	test.each([
		["ban", banned, "idn.ground.ban"],
		["interpol", interpol, "idn.ground.interpol"],
		["passports", flagged, "idn.ground.passports"],
	] as const)(
		"%s locks, whatever the age of the source",
		(check, hit, ground) => {
			for (const state of ["fresh", "stale"] as const) {
				const found = assessed({
					facts: { ...good, ...hit },
					freshness: { [check]: state },
				});
				expect(found).toMatchObject({
					isLocked: true,
					verdict: "refuse",
					nextStep: { code: "nextStep.locked" },
				});
				expect(ruleIds(found)[0]).toBe(ground);
			}
		},
	);

	test.each([
		["banned", { facts: banned }],
		["at INTERPOL", { facts: interpol }],
		["on a visa sticker", { facts: banned, document: { format: "MRV-A" } }],
		[
			"on an expired passport",
			{ facts: banned, document: { dateOfExpiry: "2020-01-01" } },
		],
	] as const)(
		"a citizen %s is locked and referred, never refused",
		(_, parts) => {
			const found = assessed({
				...parts,
				document: {
					...citizen,
					...("document" in parts ? parts.document : {}),
				},
			});
			expect(found).toMatchObject({ isLocked: true, verdict: "refer" });
		},
	);

	test("cegah holds back who leaves, tangkal who arrives", () => {
		const cegah = { bans: [{ ...banned.bans[0], kind: "cegah" as const }] };
		expect(assessed({ facts: { ...good, ...cegah } }).isLocked).toBe(false);
		expect(
			assessed({ facts: cegah, direction: "departure", document: citizen })
				.isLocked,
		).toBe(true);
		expect(
			assessed({ facts: banned, direction: "departure", document: citizen })
				.isLocked,
		).toBe(false);
	});
});

test("a source that could not be asked is never said to be clear", () => {
	const found = assessed({
		facts: good,
		freshness: { ban: "missing", crossings: "stale" },
	});
	expect(found.reasons.map(({ code }) => code)).toEqual([
		"open.ban",
		"open.crossings",
		"outcome.visaValid",
	]);
});

test.each([
	["ban", "refuse", "idn.ground.ban"],
	["passports", "refuse", "idn.ground.passports"],
	["interpol", "refuse", "idn.ground.interpol"],
	["visa", "refer", "idn.inspection"],
	["crossings", "refer", "idn.inspection"],
] as const)(
	"a hit that %s reports without a record stands: %s",
	(check, verdict, ruleId) => {
		const found = assessed({ facts: good, reportedHits: [check] });
		expect(found.verdict).toBe(verdict);
		expect(found.checks.find((one) => one.check === check)?.value).toBe("hit");
		expect(ruleIds(found)).toContain(ruleId);
		const own = assessed({ document: citizen, reportedHits: [check] });
		expect(own.verdict).toBe("refer");
	},
);

test("every reason is given once", () => {
	const found = assessed({
		freshness: { ...allFresh, ban: "stale", interpol: "stale", visa: "stale" },
	});
	const codes = found.reasons.map((reason) => JSON.stringify(reason));
	expect(new Set(codes).size).toBe(codes.length);
});
