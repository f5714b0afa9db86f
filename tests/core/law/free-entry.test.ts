import { describe, expect, test } from "vitest";
import type { PastCrossing, VisaRecord } from "../../../core/checks/facts.ts";
import type { NationalityRule, RulePack } from "../../../core/law/pack.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { assessed, type Case, visa } from "./cases.ts";

const example = shippedPack("EUE");
const rule = {
	...example.visaRequired,
	index: "FREE",
	from: "2000-01-01",
} as const;

function law(...visaFree: readonly Partial<NationalityRule>[]): RulePack {
	return {
		...example,
		visaFree: visaFree.map((parts, at) => ({
			...rule,
			ruleId: `specimen.${at}`,
			nationalities: ["CAN"],
			...parts,
		})),
	};
}
const months = law({ calendarMonths: 6, authorisation: "ETA" });
const canadian = { nationality: "CAN" };
const eta = (parts: Partial<VisaRecord> = {}) =>
	visa({
		visaNumber: "E1",
		index: "ETA",
		nationality: "CAN",
		issuingState: "CAN",
		entries: "multiple",
		issuedOn: "2026-01-01",
		useBy: "2027-12-31",
		...parts,
	});

function at(pack: RulePack, day: string, parts: Case = {}) {
	return assessed({
		pack,
		day,
		place: "FRA",
		...parts,
		document: { ...canadian, ...parts.document },
	});
}

describe("an authorisation without which a list lets nobody in", () => {
	const held = (parts: Partial<VisaRecord> = {}, more: Case = {}) =>
		at(months, "2026-05-01", { facts: { visas: [eta(parts)] }, ...more });

	test("with it, six calendar months", () => {
		expect(held()).toMatchObject({
			verdict: "admit",
			outcome: "visaFree",
			permittedUntil: "2026-10-31",
		});
	});
	test("without it, nobody", () => {
		expect(at(months, "2026-05-01")).toMatchObject({
			verdict: "refer",
			outcome: "noVisa",
			situation: "authorisationMissing",
			traveller: { code: "traveller.needsVisa" },
		});
	});
	test.each([
		[{ useBy: "2026-04-30" }, "expired"],
		[{ useBy: "2026-05-01" }, "visaFree"],
		[{ useBy: undefined }, "unknown"],
		[{ issuedOn: "2026-05-02" }, "notYetValid"],
		[{ status: "applied" }, "appliedNotIssued"],
		[{ status: "cancelled" }, "noVisa"],
		[{ surname: "OTHER" }, "mismatch"],
		[{ documentNumber: "X9" }, "noVisa"],
	] as const)("%o: %s", (parts, outcome) => {
		const found = held(parts);
		expect(found.outcome).toBe(outcome);
		expect(found.verdict).toBe(outcome === "visaFree" ? "admit" : "refer");
	});
	test.each([
		["stale", "notYetSynced"],
		["missing", "unknown"],
	] as const)(
		"a %s source does not prove that there is none",
		(visa, outcome) => {
			expect(at(months, "2026-05-01", { freshness: { visa } })).toMatchObject({
				verdict: "refer",
				outcome,
			});
			expect(held({}, { freshness: { visa } }).verdict).toBe("refer");
		},
	);
	test("of two records the one that is good decides", () => {
		const visas = [eta({ status: "applied" }), eta({ visaNumber: "E2" })];
		expect(at(months, "2026-05-01", { facts: { visas } }).verdict).toBe(
			"admit",
		);
	});
});

test.each([
	["2026-05-01", "2026-10-31"],
	["2026-08-31", "2027-02-28"],
	["2026-08-29", "2027-02-28"],
	["2026-08-28", "2027-02-27"],
	["2027-08-30", "2028-02-29"],
	["2026-09-01", "2027-02-28"],
])("six calendar months from %s end on %s", (day, until) => {
	const found = at(law({ calendarMonths: 6 }), day);
	expect(found.permittedUntil).toBe(until);
});

describe("a list for passports with a chip", () => {
	const chips = law({ stayDays: 90, needsChip: true });
	test.each([
		[undefined, "unknown", "chipNotRead"],
		["read", "visaFree", "visaFree"],
		["none", "noVisa", "noVisa"],
	] as const)("chip %s: %s", (chip, outcome, situation) => {
		const found = at(chips, "2026-05-01", { document: { chip } });
		expect(found).toMatchObject({ outcome, situation });
		expect(found.verdict).toBe(chip === "read" ? "admit" : "refer");
	});
	test("another list that asks for none decides", () => {
		const both = law({ stayDays: 90, needsChip: true }, { stayDays: 30 });
		expect(at(both, "2026-05-01").permittedUntil).toBe("2026-05-30");
	});
	test("who was let in is not asked for it at departure", () => {
		const crossings: PastCrossing[] = [
			{ day: "2026-05-01", direction: "arrival", place: "FRA" },
		];
		expect(
			at(chips, "2026-06-01", { direction: "departure", facts: { crossings } })
				.verdict,
		).toBe("admit");
	});
});

describe("days that an agreement adds", () => {
	const window = { days: 180, maximumDays: 90 };
	const adding = law(
		{ stayDays: 90, window },
		{ stayDays: 30, isAddition: true, places: ["FRA"] },
	);
	const spent: PastCrossing[] = [
		{ day: "2026-01-01", direction: "arrival", place: "FRA" },
		{ day: "2026-03-31", direction: "departure", place: "FRA" },
	];
	test("come after those of the list", () => {
		expect(at(adding, "2026-05-01").permittedUntil).toBe("2026-08-28");
		expect(
			at(adding, "2026-04-10", { facts: { crossings: spent } }),
		).toMatchObject({
			verdict: "admit",
			permittedUntil: "2026-05-09",
			because: [
				{ ruleId: "specimen.0" },
				{ ruleId: "specimen.1" },
				expect.anything(),
			],
		});
	});
	test("only at their checkpoints, on the way in and out", () => {
		expect(at(adding, "2026-05-01", { place: "LIS" }).permittedUntil).toBe(
			"2026-07-29",
		);
		const crossings: PastCrossing[] = [
			{ day: "2026-05-01", direction: "arrival", place: "FRA" },
		];
		const leaves = (place: string) =>
			at(adding, "2026-08-28", {
				place,
				direction: "departure",
				facts: { crossings },
			});
		expect(leaves("FRA").verdict).toBe("admit");
		expect(leaves("LIS").overstay).toMatchObject({ days: 30 });
	});
	test("let nobody in by themselves", () => {
		const alone = law({ stayDays: 30, isAddition: true });
		expect(at(alone, "2026-05-01").outcome).toBe("noVisa");
	});
});

test("where no rule says what follows, the days over are still counted", () => {
	const bare = { ...law({ stayDays: 180 }), overstay: [] };
	const crossings: PastCrossing[] = [
		{ day: "2026-05-01", direction: "arrival", place: "FRA" },
	];
	expect(
		at(bare, "2027-04-01", { direction: "departure", facts: { crossings } }),
	).toMatchObject({
		outcome: "expired",
		overstay: { days: 156, charge: null, consequence: null },
	});
});

describe("days that count in no window", () => {
	const american = { nationality: "USA" };
	const permit = (parts: Partial<VisaRecord> = {}) =>
		visa({
			index: "RP",
			nationality: "USA",
			issuingState: "USA",
			entries: "multiple",
			issuedOn: "2026-01-01",
			useBy: "2026-03-31",
			...parts,
		});
	const crossings: PastCrossing[] = [
		{ day: "2026-01-01", direction: "arrival", place: "FRA" },
		{ day: "2026-04-09", direction: "departure", place: "FRA" },
	];
	const back = (held: VisaRecord, more: Case = {}) =>
		assessed({
			pack: example,
			day: "2026-05-01",
			place: "FRA",
			document: american,
			facts: { visas: [held], crossings },
			...more,
		});
	test("those on a residence permit, while it was good", () => {
		// Nine days after its end count.
		expect(back(permit()).permittedUntil).toBe("2026-07-20");
	});
	test("also on one of a single day", () => {
		const day = { issuedOn: "2026-04-09", useBy: "2026-04-09" };
		const on = (visas: readonly VisaRecord[]) =>
			back(permit(), {
				day: "2026-06-29",
				facts: {
					visas,
					crossings: [{ ...crossings[0]!, day: "2026-04-09" }, crossings[1]!],
				},
			}).permittedUntil;
		expect([on([]), on([permit(day)])]).toEqual(["2026-09-25", "2026-09-26"]);
	});
	test.each([
		["cancelled", { status: "cancelled" }],
		["of another document", { documentNumber: "X9" }],
		["without a last day", { useBy: undefined }],
	] as const)("not those on one %s", (_, parts) => {
		expect(back(permit(parts)).verdict).toBe("refer");
	});
	test("not by the word of a source that is behind", () => {
		const freshness = { visa: "stale" } as const;
		expect(back(permit(), { freshness }).outcome).toBe("used");
	});
});
