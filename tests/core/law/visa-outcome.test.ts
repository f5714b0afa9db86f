import { describe, expect, test } from "vitest";
import { assessed, type Case, pack, visa } from "./cases.ts";

function outcomeOf(parts: Case): string {
	return assessed(parts).outcome;
}

describe("days of use", () => {
	test.each([
		["2023-02-19", "notYetValid"],
		["2023-02-20", "visaValid"],
		["2023-05-21", "visaValid"],
		["2023-05-22", "expired"],
	])("issued 20 Feb 2023, arrival %s: %s", (day, outcome) => {
		expect(outcomeOf({ day, facts: { visas: [visa()] } })).toBe(outcome);
	});

	test("the day that the record states goes before the rule's", () => {
		const visas = [visa({ useBy: "2023-03-31" })];
		expect(outcomeOf({ day: "2023-03-31", facts: { visas } })).toBe(
			"visaValid",
		);
		expect(outcomeOf({ day: "2023-04-01", facts: { visas } })).toBe("expired");
	});

	test("later entries of a multiple visa are not bound by the first use", () => {
		const visas = [visa({ index: "D1", entries: "multiple" })];
		const crossings = [
			{
				day: "2023-03-01",
				direction: "arrival",
				place: "DPS",
				visaNumber: "V1",
			},
			{ day: "2023-03-20", direction: "departure", place: "DPS" },
		] as const;
		expect(outcomeOf({ day: "2023-09-01", facts: { visas, crossings } })).toBe(
			"visaValid",
		);
		expect(outcomeOf({ day: "2023-09-01", facts: { visas } })).toBe("expired");
	});
});

describe("state of the record", () => {
	test.each([
		["applied", "fresh", "appliedNotIssued"],
		["applied", "stale", "notYetSynced"],
		["cancelled", "fresh", "noVisa"],
		["used", "fresh", "used"],
		["issued", "fresh", "visaValid"],
		["issued", "stale", "visaValid"],
	] as const)("%s in a %s source: %s", (status, freshness, outcome) => {
		const facts = { visas: [visa({ status })] };
		expect(outcomeOf({ facts, freshness: { visa: freshness } })).toBe(outcome);
	});

	test.each([
		["fresh", "noVisa"],
		["stale", "notYetSynced"],
		["missing", "unknown"],
	] as const)("no visa in a %s source: %s", (freshness, outcome) => {
		expect(outcomeOf({ freshness: { visa: freshness } })).toBe(outcome);
	});

	test("a single entry is used up by a crossing that the record does not know", () => {
		const crossings = [
			{
				day: "2023-02-21",
				direction: "arrival",
				place: "DPS",
				visaNumber: "V1",
			},
			{ day: "2023-02-25", direction: "departure", place: "DPS" },
		] as const;
		expect(outcomeOf({ facts: { visas: [visa()], crossings } })).toBe("used");
	});

	test("an index that the pack does not know is not judged, unless used up", () => {
		const index = "Z9";
		expect(outcomeOf({ facts: { visas: [visa({ index })] } })).toBe("unknown");
		expect(
			outcomeOf({ facts: { visas: [visa({ index, status: "used" })] } }),
		).toBe("used");
	});

	test("no days of stay are no stay", () => {
		expect(outcomeOf({ facts: { visas: [visa({ stayDays: 0 })] } })).toBe(
			"unknown",
		);
	});

	test("the visa that helps most decides", () => {
		const visas = [visa({ visaNumber: "V0", status: "used" }), visa()];
		const { outcome, visa: chosen } = assessed({ facts: { visas } });
		expect([outcome, chosen?.visaNumber]).toEqual(["visaValid", "V1"]);
	});
});

describe("difference to the document", () => {
	test.each([
		[{ sex: "M" }, "visaValid"],
		[{ placeOfBirth: "ATLANTIS" }, "visaValid"],
		[{ surname: "ERICSSON" }, "mismatch"],
		[{ givenNames: "ANNE MARIA" }, "mismatch"],
		[{ nationality: "XXA" }, "mismatch"],
		[{ dateOfBirth: "1974-08-13" }, "mismatch"],
		[{ documentNumber: "L898902C4" }, "otherDocument"],
		[{ issuingState: "XYZ" }, "otherDocument"],
	] as const)("%o: %s", (parts, outcome) => {
		expect(outcomeOf({ facts: { visas: [visa(parts)] } })).toBe(outcome);
	});

	test("Germany is D in the passport and DEU in the register", () => {
		const german = { issuingState: "D", nationality: "D" };
		const visas = [visa({ issuingState: "DEU", nationality: "DEU" })];
		expect(outcomeOf({ document: german, facts: { visas } })).toBe("visaValid");
	});
});

describe("without a visa", () => {
	const day = "2026-06-15";
	test.each(["SGP", "THA", "TLS", "COL"])("%s is visa free", (nationality) => {
		const found = assessed({ day, document: { nationality } });
		expect(found).toMatchObject({
			outcome: "visaFree",
			verdict: "admit",
			permittedUntil: "2026-07-14",
			proof: { values: { rule: "A1" } },
		});
	});

	test("the list counts from its first day, and for passports only", () => {
		const singapore = { nationality: "SGP" };
		expect(
			outcomeOf({ day: "2022-04-05", place: "DPS", document: singapore }),
		).toBe("visaOnArrivalPossible");
		expect(outcomeOf({ day: "2022-04-06", document: singapore })).toBe(
			"visaFree",
		);
		const other = { ...singapore, documentCode: "I", format: "TD1" } as const;
		expect(outcomeOf({ day, document: other })).toBe("noVisa");
	});

	test("visa on arrival by the list of the arrival day", () => {
		const rule = { ...pack.visaRequired, index: "B1", stayDays: 30 };
		const dated = {
			...pack,
			visaOnArrival: [
				{
					...rule,
					from: "2023-09-01",
					until: "2024-01-08",
					nationalities: ["PAN", "DEU"],
				},
				{ ...rule, from: "2024-01-09", nationalities: ["MNG", "DEU"] },
			],
		};
		const on = (nationality: string, arrival: string) =>
			outcomeOf({ pack: dated, day: arrival, document: { nationality } });
		expect(on("PAN", "2024-01-08")).toBe("visaOnArrivalPossible");
		expect(on("PAN", "2024-01-09")).toBe("noVisa");
		expect(on("MNG", "2024-01-08")).toBe("noVisa");
		expect(on("MNG", "2024-01-09")).toBe("visaOnArrivalPossible");
		expect(on("D", "2024-01-09")).toBe("visaOnArrivalPossible");
	});
});

test.each([
	["DPS", "visaValid"],
	["LOP", "visaValid"],
	["BATAMC", "visaValid"],
	["ARUK", "visaValid"],
	// Most seaports are named by no rule: nobody is told that they are wrong.
	["AMQ", "unknown"],
	["TPP", "unknown"],
])("a B1 at %s: %s", (place, outcome) => {
	expect(outcomeOf({ place, facts: { visas: [visa()] } })).toBe(outcome);
});

test.each([
	["BATAMC", "visaValid"],
	["DPS", "wrongEntryPoint"],
	["AMQ", "unknown"],
])("a visa of seven days at %s: %s", (place, outcome) => {
	const visas = [visa({ index: "F1", issuedOn: "2026-06-01" })];
	const day = "2026-06-15";
	expect(outcomeOf({ day, place, facts: { visas } })).toBe(outcome);
});

test("a checkpoint is known by its time zone alone", () => {
	const timeZones = { ...pack.timeZones, AMQ: "Asia/Jayapura" };
	const asked = { place: "AMQ", facts: { visas: [visa()] } };
	expect(outcomeOf({ pack: { ...pack, timeZones }, ...asked })).toBe(
		"wrongEntryPoint",
	);
});

test("two lists of entry points open what either names", () => {
	const [rule] = pack.entryPoints;
	const two = {
		...pack,
		entryPoints: [
			{ ...rule!, places: ["DPS"] },
			{ ...rule!, indices: ["B1", "C1"], places: ["AMQ"] },
		],
	};
	const at = (place: string) =>
		outcomeOf({ pack: two, place, facts: { visas: [visa()] } });
	expect(["DPS", "AMQ", "LOP"].map(at)).toEqual([
		"visaValid",
		"visaValid",
		"wrongEntryPoint",
	]);
});

test("an index without a list of entry points enters anywhere", () => {
	const visas = [visa({ index: "C1" })];
	expect(outcomeOf({ place: "AMQ", facts: { visas } })).toBe("visaValid");
});

describe("days of stay", () => {
	test("with an extension", () => {
		const visas = [
			visa({ issuedOn: "2023-09-20", extensions: [{ days: 30 }] }),
		];
		const found = assessed({ day: "2023-09-29", facts: { visas } });
		expect(found.permittedUntil).toBe("2023-11-27");
	});

	test("an extension of the last stay does not lengthen the next", () => {
		const visas = [
			visa({ index: "D1", entries: "multiple", extensions: [{ days: 60 }] }),
		];
		const crossings = [
			{
				day: "2023-03-01",
				direction: "arrival",
				place: "DPS",
				visaNumber: "V1",
			},
			{ day: "2023-06-01", direction: "departure", place: "DPS" },
		] as const;
		const found = assessed({ day: "2023-07-01", facts: { visas, crossings } });
		expect(found.permittedUntil).toBe("2023-08-29");
	});

	test("a stay of one day ends on the day of arrival", () => {
		const visas = [visa({ stayDays: 1 })];
		expect(assessed({ facts: { visas } })).toMatchObject({
			verdict: "admit",
			permittedUntil: "2023-03-01",
			proof: { values: { days: 1 } },
		});
	});

	test("the record's own days go before the rule's", () => {
		const visas = [visa({ stayDays: 7 })];
		expect(assessed({ facts: { visas } }).permittedUntil).toBe("2023-03-07");
	});
});
