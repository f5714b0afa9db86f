import { describe, expect, test } from "vitest";
import type { PastCrossing } from "../../../core/checks/facts.ts";
import { assessed, type Case, pack, visa } from "./cases.ts";

const came = (day: string, visaNumber?: string): PastCrossing => ({
	day,
	direction: "arrival",
	place: "DPS",
	...(visaNumber === undefined ? {} : { visaNumber }),
});
const went = (day: string): PastCrossing => ({
	day,
	direction: "departure",
	place: "DPS",
});

function leaving(day: string, parts: Case) {
	return assessed({ direction: "departure", day, ...parts });
}

const stay = {
	facts: {
		visas: [visa({ issuedOn: "2023-11-01", status: "used" })],
		crossings: [came("2023-11-18", "V1")],
	},
};

test.each([
	["2023-12-17", "admit", "visaValid", null],
	["2023-12-18", "refer", "expired", { days: 1, charge: 1_000_000 }],
	[
		"2024-01-23",
		"refer",
		"expired",
		{ days: 37, charge: 37_000_000, currency: "IDR" },
	],
	["2024-02-15", "refer", "expired", { days: 60, consequence: "charge" }],
	[
		"2024-02-16",
		"refer",
		"expired",
		{ days: 61, charge: null, consequence: "deportationAndBan" },
	],
])(
	"arrived 18 Nov 2023 on a B1, leaves %s: %s",
	(day, verdict, outcome, over) => {
		const found = leaving(day, stay);
		expect(found).toMatchObject({
			verdict,
			outcome,
			permittedUntil: "2023-12-17",
		});
		if (over === null) expect(found.overstay).toBeNull();
		else expect(found.overstay).toMatchObject(over);
	},
);

test("29 Sep 2023 with one extension of 30 days ends on 27 Nov 2023", () => {
	const extended = visa({
		issuedOn: "2023-09-20",
		extensions: [{ days: 30 }],
		status: "used",
	});
	const facts = { visas: [extended], crossings: [came("2023-09-29", "V1")] };
	expect(leaving("2023-11-27", { facts })).toMatchObject({
		verdict: "admit",
		permittedUntil: "2023-11-27",
		overstay: null,
	});
	expect(leaving("2023-11-28", { facts }).overstay).toMatchObject({ days: 1 });
});

test("a visa-free stay is counted by the list of the arrival day", () => {
	const document = { nationality: "SGP" };
	const facts = { crossings: [came("2024-09-01")] };
	expect(leaving("2024-09-30", { document, facts })).toMatchObject({
		verdict: "admit",
		outcome: "visaFree",
		permittedUntil: "2024-09-30",
	});
	const early = { crossings: [came("2024-08-28")] };
	expect(leaving("2024-09-01", { document, facts: early }).permittedUntil).toBe(
		"2024-09-26",
	);
	const before = { crossings: [came("2022-03-01")] };
	expect(leaving("2022-03-20", { document, facts: before }).outcome).toBe(
		"unknown",
	);
});

describe("what cannot be counted is not charged", () => {
	test.each([
		["no crossing", []],
		[
			"a departure after the last arrival",
			[came("2023-11-18", "V1"), went("2023-11-20")],
		],
		["a visa that nobody knows", [came("2023-11-18", "V9")]],
	])("%s", (_, crossings) => {
		const { visas } = stay.facts;
		expect(
			leaving("2024-06-01", { facts: { visas, crossings } }),
		).toMatchObject({
			verdict: "refer",
			outcome: "unknown",
			overstay: null,
			permittedUntil: null,
		});
	});
});

test("days over are counted where the pack does not say what follows", () => {
	const bare = { ...pack, overstay: [] };
	expect(leaving("2024-01-23", { ...stay, pack: bare })).toMatchObject({
		verdict: "refer",
		outcome: "expired",
		overstay: {
			days: 37,
			charge: null,
			currency: null,
			consequence: null,
			rule: null,
		},
	});
});

test("days over go before an expired passport, also where nothing is charged", () => {
	const bare = { ...pack, overstay: [] };
	const document = { dateOfExpiry: "2023-12-01" };
	expect(
		leaving("2024-01-23", { ...stay, document, pack: bare }),
	).toMatchObject({
		outcome: "expired",
		situation: "overstay",
	});
});

test("an expired passport is shown to an officer, an overstay goes before it", () => {
	const document = { dateOfExpiry: "2023-12-01" };
	expect(leaving("2023-12-10", { ...stay, document })).toMatchObject({
		verdict: "refer",
		situation: "documentExpired",
		permittedUntil: "2023-12-17",
	});
	expect(leaving("2023-12-20", { ...stay, document })).toMatchObject({
		situation: "overstay",
		overstay: { days: 3 },
	});
});

test("crossings are taken by day, not as they happen to be listed", () => {
	const crossings = [
		came("2023-11-18", "V1"),
		went("2023-05-01"),
		came("2023-04-01", "V0"),
	];
	expect(
		leaving("2023-12-01", { facts: { ...stay.facts, crossings } }),
	).toMatchObject({
		verdict: "admit",
		permittedUntil: "2023-12-17",
	});
});

test("a stay on a list needs no visa source, a stay on a visa does", () => {
	const freshness = { visa: "stale" } as const;
	const free = leaving("2024-09-30", {
		document: { nationality: "SGP" },
		facts: { crossings: [came("2024-09-01")] },
		freshness,
	});
	expect(free.verdict).toBe("admit");
	expect(leaving("2023-12-17", { ...stay, freshness }).verdict).toBe("refer");
});

describe("the stay that was granted at arrival", () => {
	const granted = (permittedUntil: string, parts = {}) =>
		leaving("2023-12-20", {
			facts: {
				...stay.facts,
				crossings: [{ ...came("2023-11-18", "V1"), permittedUntil }],
				...parts,
			},
		});

	test("decides, longer or shorter than the law counts", () => {
		expect(granted("2023-12-20")).toMatchObject({
			verdict: "admit",
			outcome: "visaValid",
			permittedUntil: "2023-12-20",
			overstay: null,
			proof: {
				code: "proof.granted",
				values: { arrival: "2023-11-18", until: "2023-12-20" },
			},
		});
		expect(granted("2023-12-15")).toMatchObject({
			verdict: "refer",
			outcome: "expired",
			overstay: { days: 5, charge: 5_000_000 },
		});
	});
	test("as counted, it is proved as counted", () => {
		expect(granted("2023-12-17").proof?.code).toBe("proof.stay");
	});
	test("an extension makes it longer, never shorter", () => {
		const extended = visa({
			issuedOn: "2023-11-01",
			status: "used",
			extensions: [{ days: 30 }],
		});
		const visas = [extended];
		expect(granted("2023-12-17", { visas }).permittedUntil).toBe("2024-01-16");
		expect(granted("2024-02-01", { visas }).permittedUntil).toBe("2024-02-01");
	});
	test("decides where neither list nor register tells of a stay", () => {
		const found = granted("2023-12-25", { visas: [] });
		expect(found).toMatchObject({
			outcome: "visaValid",
			verdict: "admit",
			because: [pack.inspection],
		});
	});
});
