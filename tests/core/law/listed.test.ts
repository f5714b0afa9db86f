import { describe, expect, test } from "vitest";
import type { TravelDocument } from "../../../core/document/travel-document.ts";
import { isCitizen, listing } from "../../../core/law/listed.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { assessed, pack, passport } from "./cases.ts";

const day = "2026-06-15";
const current = pack.visaFree.find(
	({ ruleId }) => ruleId === "idn.visaFree.2025-10",
)!;

function outcomeOf(document: Partial<TravelDocument>, place = "DPS") {
	return assessed({ day, document, place }).outcome;
}

describe("who a list means", () => {
	test.each([
		["Hong Kong by nationality", "CHN", "HKG", "visaFree"],
		["Hong Kong by issuer", "HKG", "CHN", "visaFree"],
		["China", "CHN", "CHN", "visaOnArrivalPossible"],
		["Macau by nationality", "CHN", "MAC", "noVisa"],
		["Turkey", "TUR", "TUR", "visaFree"],
		["Peru", "PER", "PER", "visaFree"],
		["Kazakhstan, before its day", "KAZ", "KAZ", "visaOnArrivalPossible"],
		["Taiwan", "TWN", "TWN", "visaOnArrivalPossible"],
		["Singapore", "SGP", "SGP", "visaFree"],
		["Germany as the zone prints it", "D", "D", "visaOnArrivalPossible"],
		["British", "GBR", "GBR", "visaOnArrivalPossible"],
		["British, overseas", "GBR", "GBN", "noVisa"],
		["Utopia", "UTO", "UTO", "noVisa"],
	])("%s", (_, issuingState, nationality, outcome) => {
		expect(outcomeOf({ issuingState, nationality })).toBe(outcome);
	});

	test("lists of states speak of passports", () => {
		const stateless = { issuingState: "SGP", nationality: "SGP" };
		expect(outcomeOf({ ...stateless, documentCode: "I", format: "TD1" })).toBe(
			"noVisa",
		);
	});

	test("a key may ask for another kind of document", () => {
		const rule = {
			...current,
			nationalities: [],
			keys: [{ issuingState: "BWA", documentKind: "other" as const }],
		};
		const asked = { day, place: null };
		const card = passport({ documentCode: "I", format: "TD1" });
		expect(listing([rule], { ...asked, document: card })).toBe(rule);
		expect(listing([rule], { ...asked, document: passport() })).toBeUndefined();
	});

	test("a list without keys names its states only", () => {
		const rule = { ...current, keys: undefined };
		const document = passport({ nationality: "HKG" });
		expect(listing([rule], { document, day, place: null })).toBeUndefined();
	});
});

describe("holders of a residence permit of Singapore", () => {
	const place = pack.visaFree.at(-1)!.places![0]!;
	test("at a ferry terminal, with the permit seen: four days", () => {
		const found = assessed({ day, place, permits: ["SGP"] });
		expect(found).toMatchObject({
			outcome: "visaFree",
			permittedUntil: "2026-06-18",
		});
		expect(found.unverified.map(({ ruleId }) => ruleId)).toContain(
			"idn.visaFree.2024-95.permitSGP",
		);
	});
	test.each([
		[place, []],
		[place, ["MYS"]],
		["DPS", ["SGP"]],
	])("at %s with %o: no", (where, permits) => {
		expect(assessed({ day, place: where, permits }).outcome).toBe("noVisa");
	});
	test("permits that nobody looked for are none", () => {
		expect(assessed({ day, place }).outcome).toBe("noVisa");
	});
	test("and leave from anywhere within the four days", () => {
		const facts = {
			crossings: [{ day, direction: "arrival" as const, place }],
		};
		const leaving = (on: string) =>
			assessed({
				day: on,
				facts,
				permits: ["SGP"],
				direction: "departure",
			});
		expect(leaving("2026-06-18")).toMatchObject({ verdict: "admit" });
		expect(leaving("2026-06-19").overstay).toMatchObject({ days: 1 });
	});
});

describe("the lists of visa on arrival by their day", () => {
	test.each([
		["AUS", "2022-03-06", "noVisa"],
		["AUS", "2022-03-07", "visaOnArrivalPossible"],
		["IND", "2022-03-21", "noVisa"],
		["IND", "2022-03-22", "visaOnArrivalPossible"],
		["AUT", "2022-04-27", "noVisa"],
		["AUT", "2022-04-28", "visaOnArrivalPossible"],
		["COL", "2022-07-26", "noVisa"],
		["COL", "2022-07-27", "visaOnArrivalPossible"],
		["CHL", "2022-09-14", "noVisa"],
		["CHL", "2022-09-15", "visaOnArrivalPossible"],
		["KAZ", "2023-01-17", "noVisa"],
		["KAZ", "2023-01-18", "visaOnArrivalPossible"],
		["KEN", "2023-02-26", "noVisa"],
		["KEN", "2023-02-27", "visaOnArrivalPossible"],
		["VEN", "2023-04-30", "noVisa"],
		["VEN", "2023-08-01", "visaOnArrivalPossible"],
		["PAN", "2024-01-08", "visaOnArrivalPossible"],
		["PAN", "2024-01-09", "noVisa"],
		["MNG", "2024-01-08", "noVisa"],
		["MNG", "2024-01-09", "visaOnArrivalPossible"],
	])("%s on %s: %s", (nationality, on, outcome) => {
		expect(assessed({ day: on, document: { nationality } }).outcome).toBe(
			outcome,
		);
	});

	test("in the first weeks in Bali only", () => {
		const document = { nationality: "AUS" };
		const at = (place: string, on: string) =>
			assessed({ day: on, place, document }).outcome;
		expect(at("CGK", "2022-03-10")).toBe("noVisa");
		expect(at("CGK", "2022-04-28")).toBe("visaOnArrivalPossible");
	});

	test("a checkpoint that sells none is the wrong one, one that nobody names is unknown", () => {
		const document = { nationality: "AUS" };
		const timeZones = { ...pack.timeZones, AMQ: "Asia/Jayapura" };
		const known = { ...pack, timeZones };
		const found = assessed({ day, place: "AMQ", document, pack: known });
		expect(found.outcome).toBe("wrongEntryPoint");
		const unnamed = assessed({ day, place: "AMQ", document });
		expect(unnamed).toMatchObject({
			outcome: "unknown",
			situation: "placeUnknown",
			verdict: "refer",
			nextStep: { code: "nextStep.placeUnknown" },
		});
		expect(unnamed.reasons[0]).toEqual({ code: "outcome.placeUnknown" });
		expect(unnamed.because).toEqual(expect.arrayContaining([...found.because]));
		expect(found.because.map(({ ruleId }) => ruleId)).toEqual([
			"idn.voa.2026-02",
			"idn.entry.B1",
			"idn.validity.passport",
		]);
	});
});

test.each([
	["IDN", true],
	["UTO", false],
])("citizen of Indonesia: %s %s", (nationality, expected) => {
	expect(isCitizen(pack, passport({ nationality }))).toBe(expected);
});

test.each([
	["FRA", true],
	["D", true],
	["DEU", true],
	["EUE", false],
	["GBR", false],
])("free movement: %s %s", (nationality, expected) => {
	expect(isCitizen(shippedPack("EUE"), passport({ nationality }))).toBe(
		expected,
	);
});
