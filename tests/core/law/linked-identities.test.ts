import { describe, expect, test } from "vitest";
import type { LinkedPassport } from "../../../core/checks/facts.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { assessed, banned, visa } from "./cases.ts";

function other(parts: Partial<LinkedPassport> = {}): LinkedPassport {
	return {
		issuingState: "UTO",
		documentNumber: "X1",
		surname: "ERIKSSON",
		givenNames: "ANNA MARIA",
		flagged: false,
		...parts,
	};
}

function passportsLamp(parts: Parameters<typeof assessed>[0]) {
	const found = assessed(parts);
	const lamp = found.checks.find(({ check }) => check === "passports");
	return {
		verdict: found.verdict,
		isLocked: found.isLocked,
		value: lamp?.value,
		reasons: lamp?.reasons,
	};
}
const visas = [visa()];

describe("another passport of the same person", () => {
	test("under the same name is clear", () => {
		const facts = { visas, passports: [other()] };
		expect(passportsLamp({ facts })).toMatchObject({
			verdict: "admit",
			value: "clear",
		});
	});
	test("under another name is for an officer, and locks nobody", () => {
		const facts = { visas, passports: [other({ surname: "SMITH" })] };
		expect(passportsLamp({ facts })).toEqual({
			verdict: "refer",
			isLocked: false,
			value: "unknown",
			reasons: [
				{
					code: "passports.otherName",
					values: { documentNumber: "X1", issuingState: "UTO" },
				},
			],
		});
	});
	test("that is flagged locks, whatever its name", () => {
		const facts = {
			visas,
			passports: [other({ surname: "SMITH", flagged: true })],
		};
		expect(passportsLamp({ facts })).toMatchObject({
			verdict: "refuse",
			isLocked: true,
			reasons: [{ code: "passports.flagged" }],
		});
	});
	test("of this state beside a foreign one is for an officer", () => {
		const facts = { visas, passports: [other({ issuingState: "IDN" })] };
		expect(passportsLamp({ facts })).toMatchObject({
			verdict: "refer",
			value: "unknown",
			reasons: [{ code: "passports.citizen" }],
		});
	});
	test("a citizen's own second passport is nothing to look at", () => {
		const document = { nationality: "IDN", issuingState: "IDN" };
		const facts = { passports: [other({ issuingState: "IDN" })] };
		expect(passportsLamp({ document, facts }).verdict).toBe("admit");
	});
});

describe("a citizen on a foreign passport is not refused", () => {
	test("Indonesia", () => {
		const passports = [other({ issuingState: "IDN" })];
		expect(assessed({ facts: { ...banned, visas, passports } })).toMatchObject({
			isLocked: true,
			verdict: "refer",
		});
		expect(
			assessed({ facts: { ...banned, visas, passports: [other()] } }).verdict,
		).toBe("refuse");
	});
	test("the example: any of its states", () => {
		const pack = shippedPack("EUE");
		const passports = [other({ issuingState: "D" })];
		expect(assessed({ pack, facts: { ...banned, passports } }).verdict).toBe(
			"refer",
		);
	});
});

describe("the last crossing", () => {
	const came = {
		day: "2023-02-21",
		direction: "arrival",
		place: "DPS",
		visaNumber: "V1",
	} as const;
	const went = {
		day: "2023-02-25",
		direction: "departure",
		place: "CGK",
	} as const;
	const lampOf = (parts: Parameters<typeof assessed>[0]) => {
		const found = assessed(parts);
		const lamp = found.checks.find(({ check }) => check === "crossings");
		return [found.verdict, found.outcome, lamp?.value, lamp?.reasons[0]?.code];
	};

	test.each([
		["two arrivals in a row", "arrival", [came], "crossings.departureMissing"],
		["departure without arrival", "departure", [], "crossings.none"],
		[
			"two departures in a row",
			"departure",
			[came, went],
			"crossings.arrivalMissing",
		],
		[
			"departure on another passport than the arrival",
			"departure",
			[{ ...came, onOtherPassport: true }],
			"crossings.otherPassport",
		],
		[
			"two departures, the last on another passport",
			"departure",
			[came, { ...went, onOtherPassport: true }],
			"crossings.arrivalMissing",
		],
	] as const)("%s", (_, direction, crossings, code) => {
		const found = lampOf({ direction, facts: { visas, crossings } });
		expect(found).toMatchObject(["refer", expect.anything(), "hit", code]);
	});

	test("re-entry on a single-entry visa is refused its use", () => {
		expect(lampOf({ facts: { visas, crossings: [came, went] } })).toEqual([
			"refer",
			"used",
			"clear",
			"crossings.lastCrossing",
		]);
	});
	test("also where the first entry was on the other passport", () => {
		const crossings = [{ ...came, onOtherPassport: true }, went];
		expect(lampOf({ facts: { visas, crossings } })[1]).toBe("used");
	});
	test("arrival after a departure on the other passport is in order", () => {
		const crossings = [{ ...went, onOtherPassport: true }];
		expect(lampOf({ facts: { visas, crossings } })).toEqual([
			"admit",
			"visaValid",
			"clear",
			"crossings.lastCrossing",
		]);
	});
	test("a citizen may leave on another passport", () => {
		const document = { nationality: "IDN", issuingState: "IDN" };
		const crossings = [{ ...came, onOtherPassport: true }];
		expect(
			lampOf({ direction: "departure", document, facts: { crossings } })[0],
		).toBe("admit");
	});
});
