import { describe, expect, test } from "vitest";
import type { PastCrossing, VisaRecord } from "../../../core/checks/facts.ts";
import type { RulePack, VisaIndexRule } from "../../../core/law/pack.ts";
import { assessed, pack, visa } from "./cases.ts";

function entered(...days: readonly string[]): PastCrossing[] {
	return days.flatMap((day) => [
		{ day, direction: "arrival", place: "DPS", visaNumber: "V1" } as const,
		{ day, direction: "departure", place: "DPS" } as const,
	]);
}
const multiple = (parts: Partial<VisaRecord> = {}) =>
	visa({ index: "D1", entries: "multiple", issuedOn: "2023-02-20", ...parts });

function on(
	day: string,
	held: VisaRecord,
	crossings: readonly PastCrossing[] = entered("2023-03-01"),
) {
	const document = { dateOfExpiry: "2050-01-01" };
	return assessed({ day, document, facts: { visas: [held], crossings } });
}
const changed = (index: string, parts: Partial<VisaIndexRule>): RulePack => ({
	...pack,
	visaIndices: pack.visaIndices.map((rule) =>
		rule.index === index ? { ...rule, ...parts } : rule,
	),
});

describe("how long a visa of several entries is good", () => {
	test.each([
		["2024-02-19", {}, "visaValid"],
		// For 1, 2, 5 or 10 years: nobody tells for how many.
		["2024-02-20", {}, "unknown"],
		["2033-02-19", {}, "unknown"],
		["2033-02-20", {}, "expired"],
		["2028-02-19", { validUntil: "2028-02-19" }, "visaValid"],
		["2028-02-20", { validUntil: "2028-02-19" }, "expired"],
		["2024-06-01", { useBy: "2024-06-01" }, "visaValid"],
		["2024-06-02", { useBy: "2024-06-01" }, "expired"],
		[
			"2024-06-02",
			{ useBy: "2023-05-01", validUntil: "2028-02-19" },
			"visaValid",
		],
	] as const)("on %s with %o: %s", (day, parts, outcome) => {
		expect(on(day, multiple(parts)).outcome).toBe(outcome);
	});
	test("the first entry is bound by its own day, and by the last one", () => {
		const first = (day: string, parts: Partial<VisaRecord>) =>
			on(day, multiple(parts), []).outcome;
		expect(first("2023-05-21", { validUntil: "2028-02-19" })).toBe("visaValid");
		expect(first("2023-05-22", { validUntil: "2028-02-19" })).toBe("expired");
		expect(first("2023-03-02", { validUntil: "2023-03-01" })).toBe("expired");
	});
});

describe("entries", () => {
	const days = ["2023-03-01", "2023-03-05", "2023-03-10"];
	test.each([
		[{ entries: "single" }, ["visaValid", "used", "used"]],
		[{ entryCount: 2 }, ["visaValid", "visaValid", "used"]],
		[{}, ["visaValid", "visaValid", "visaValid"]],
	] as const)("%o", (parts, outcomes) => {
		const held = multiple({ validUntil: "2024-02-19", ...parts });
		expect(
			[0, 1, 2].map(
				(before) =>
					on("2023-03-15", held, entered(...days.slice(0, before))).outcome,
			),
		).toEqual(outcomes);
	});
});

test("a visa on arrival is judged by the list of the day on which it was issued", () => {
	const listed = changed("B1", { onlyListed: true });
	const of = (nationality: string, issuedOn: string) =>
		assessed({
			pack: listed,
			day: "2024-01-20",
			document: { nationality },
			facts: {
				visas: [visa({ nationality, issuingState: nationality, issuedOn })],
			},
		}).outcome;
	expect(of("PAN", "2024-01-05")).toBe("visaValid");
	expect(of("PAN", "2024-01-09")).toBe("unknown");
	expect(of("BWA", "2024-01-05")).toBe("unknown");
});

describe("a stay without a last day", () => {
	const permit = visa({
		index: "ITAP",
		entries: "multiple",
		issuedOn: "2026-03-02",
	});
	test("on a permit that the law gives for ever", () => {
		const day = "2026-10-01";
		for (const direction of ["arrival", "departure"] as const) {
			expect(
				assessed({ day, direction, facts: { visas: [permit] } }),
			).toMatchObject({ outcome: "residencePermit", permittedUntil: null });
		}
		expect(assessed({ day, facts: { visas: [permit] } }).verdict).toBe("admit");
	});
	test("not on one whose last day the register does not tell", () => {
		const limited = { ...permit, index: "ITAS" };
		expect(
			assessed({ day: "2026-10-01", facts: { visas: [limited] } }).outcome,
		).toBe("unknown");
	});
	test("on a visa, at both its ends", () => {
		const unlimited = changed("C1", {
			stayDays: undefined,
			longestStay: undefined,
			isUnlimited: true,
		});
		const visas = [visa({ index: "C1", issuedOn: "2026-02-20" })];
		expect(
			assessed({ pack: unlimited, day: "2026-03-01", facts: { visas } }),
		).toMatchObject({
			verdict: "admit",
			outcome: "visaValid",
			permittedUntil: null,
			proof: { code: "proof.unlimited" },
		});
		const [came] = entered("2026-03-01");
		expect(
			assessed({
				pack: unlimited,
				day: "2033-03-01",
				direction: "departure",
				facts: { visas, crossings: came ? [came] : [] },
			}),
		).toMatchObject({
			verdict: "admit",
			situation: "stayKept",
			permittedUntil: null,
			overstay: null,
		});
	});
});

describe("days that all entries share", () => {
	const stayed = (from: string, to: string): PastCrossing[] => [
		{ day: from, direction: "arrival", place: "DPS", visaNumber: "V1" },
		{ day: to, direction: "departure", place: "DPS" },
	];
	const on = (parts: Partial<VisaIndexRule>, stayDays: number) =>
		assessed({
			pack: changed("D1", { daysAcrossEntries: true, ...parts }),
			day: "2024-01-10",
			facts: {
				visas: [multiple({ stayDays, validUntil: "2024-12-31" })],
				crossings: stayed("2023-03-01", "2023-03-20"),
			},
		});
	test("are fewer by those that were used", () => {
		expect(on({}, 60)).toMatchObject({
			permittedUntil: "2024-02-18",
			proof: { code: "proof.entries", values: { used: 20, days: 40 } },
		});
		expect(on({}, 20)).toMatchObject({
			verdict: "refer",
			outcome: "used",
			situation: "daysSpent",
		});
	});
	test("are those of the window where they are all that it holds", () => {
		const window = { days: 180, maximumDays: 90 };
		expect(on({ window }, 89).permittedUntil).toBe("2024-03-18");
		expect(on({ window }, 90).permittedUntil).toBe("2024-04-08");
	});
});
