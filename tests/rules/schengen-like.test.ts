import { describe, expect, test } from "vitest";
import type { PastCrossing, VisaRecord } from "../../core/checks/facts.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";
import { assessed, type Case, visa } from "../core/law/cases.ts";

const pack = shippedPack("EUE");
const place = "FRA";

function at(day: string, parts: Case = {}) {
	return assessed({ pack, day, place, ...parts });
}
function stays(...days: (readonly [string, string?])[]): PastCrossing[] {
	return days.flatMap(([from, to]): PastCrossing[] => [
		{ day: from, direction: "arrival", place },
		...(to ? [{ day: to, direction: "departure", place } as const] : []),
	]);
}
const american = { nationality: "USA", issuingState: "USA" };
const free = (day: string, crossings: readonly PastCrossing[] = []) =>
	at(day, { document: american, facts: { crossings } });

describe("visa free, 90 days in any 180", () => {
	test("a first stay", () => {
		expect(free("2026-03-01")).toMatchObject({
			verdict: "admit",
			outcome: "visaFree",
			permittedUntil: "2026-05-29",
			proof: {
				code: "proof.window",
				values: { used: 0, days: 90, maximumDays: 90, windowDays: 180 },
			},
		});
	});
	test("a second stay has what the first left", () => {
		expect(
			free("2026-03-01", stays(["2026-01-01", "2026-01-30"])),
		).toMatchObject({
			permittedUntil: "2026-04-29",
			proof: { values: { used: 30, days: 60 } },
		});
	});
	test("after 90 days nobody comes in, until days leave the window", () => {
		const spent = stays(["2026-01-01", "2026-03-31"]);
		expect(free("2026-04-15", spent)).toMatchObject({
			verdict: "refer",
			outcome: "used",
			permittedUntil: null,
		});
		expect(free("2026-06-29", spent).outcome).toBe("used");
		expect(free("2026-06-30", spent).outcome).toBe("visaFree");
	});
	test.each([
		["2026-05-29", "admit", null],
		["2026-05-30", "refer", { days: 1 }],
		["2026-06-29", "refer", { days: 31 }],
	])("arrived 1 Mar, leaves %s: %s", (day, verdict, over) => {
		const found = at(day, {
			document: american,
			direction: "departure",
			facts: { crossings: stays(["2026-03-01"]) },
		});
		expect(found.verdict).toBe(verdict);
		expect(found.permittedUntil).toBe("2026-05-29");
		if (over === null) expect(found.overstay).toBeNull();
		else {
			expect(found.overstay).toMatchObject({
				...over,
				charge: null,
				currency: "EUR",
				consequence: "entryBan",
			});
		}
	});
	test("who came in with no day left is over from the next day on", () => {
		const crossings = stays(["2026-01-01", "2026-03-31"], ["2026-04-15"]);
		const found = at("2026-04-17", {
			document: american,
			direction: "departure",
			facts: { crossings },
		});
		expect(found).toMatchObject({
			permittedUntil: "2026-04-15",
			overstay: { days: 2 },
		});
	});
});

describe("a short-stay visa", () => {
	const visas = (parts: Partial<VisaRecord> = {}) => [
		visa({
			index: "C",
			entries: "multiple",
			issuedOn: "2026-02-01",
			useBy: "2026-07-31",
			stayDays: 30,
			...parts,
		}),
	];
	test.each([
		["the days of the sticker", "2026-03-01", {}, "2026-03-30"],
		["the sticker's last day", "2026-07-20", {}, "2026-07-31"],
		["on its last day", "2026-07-31", {}, "2026-07-31"],
		[
			"without days: the window",
			"2026-03-01",
			{ stayDays: undefined },
			"2026-05-29",
		],
		[
			"without an end: its days",
			"2026-07-20",
			{ useBy: undefined },
			"2026-08-18",
		],
	] as const)("ends with %s", (_, day, parts, until) => {
		expect(at(day, { facts: { visas: visas(parts) } })).toMatchObject({
			verdict: "admit",
			outcome: "visaValid",
			permittedUntil: until,
		});
	});
	test("is over the day after", () => {
		expect(at("2026-08-01", { facts: { visas: visas() } }).outcome).toBe(
			"expired",
		);
	});
	test("is good for nothing while the window is full", () => {
		const crossings = stays(["2026-01-01", "2026-03-31"]);
		const facts = { visas: visas(), crossings };
		expect(at("2026-04-15", { facts })).toMatchObject({
			verdict: "refer",
			outcome: "used",
			because: [{ ruleId: "sl.index.C" }, { ruleId: "sl.validity.passport" }],
		});
	});
});

test("a national visa and a residence permit have no window", () => {
	const crossings = stays(["2026-01-01", "2026-03-31"]);
	const long = visa({
		index: "D",
		entries: "multiple",
		issuedOn: "2026-02-01",
		useBy: "2026-12-31",
	});
	const on = (one: VisaRecord) =>
		at("2026-04-15", { facts: { visas: [one], crossings } });
	expect(on(long)).toMatchObject({
		outcome: "visaValid",
		permittedUntil: "2026-12-31",
	});
	expect(on({ ...long, index: "RP" })).toMatchObject({
		outcome: "residencePermit",
		permittedUntil: "2026-12-31",
	});
});

describe("the document", () => {
	test.each([
		["2026-06-01", "visaFree"],
		["2026-05-31", "documentTooShort"],
	])("three months from 1 Mar, valid until %s: %s", (dateOfExpiry, outcome) => {
		const document = { ...american, dateOfExpiry };
		expect(at("2026-03-01", { document }).outcome).toBe(outcome);
	});
	test("another sex than the visa's is fatal here", () => {
		const visas = [visa({ index: "C", sex: "M", issuedOn: "2026-02-01" })];
		expect(at("2026-03-01", { facts: { visas } }).outcome).toBe("mismatch");
	});
});

test.each(["FRA", "D", "NOR"])("%s has the right to enter", (nationality) => {
	expect(at("2026-03-01", { document: { nationality } })).toMatchObject({
		verdict: "admit",
		outcome: "citizen",
		permittedUntil: null,
	});
});

test("everybody else needs a visa, and every rule of the example is marked", () => {
	const found = at("2026-03-01");
	expect(found.outcome).toBe("noVisa");
	expect(found.unverified).toEqual(found.because);
});
