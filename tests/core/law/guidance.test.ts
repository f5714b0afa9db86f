import { expect, test } from "vitest";
import {
	decidingDatum,
	guidanceOf,
	travellerCodes,
} from "../../../core/law/guidance.ts";
import { assessed, banned, visa } from "./cases.ts";

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
const noted = { interpol: [{ entryId: "I-1", kind: "notice" }] } as const;

test.each([
	["visaOnArrivalPossible", "traveller.buyVisaOnArrival"],
	["noVisa", "traveller.needsVisa"],
	["appliedNotIssued", "traveller.payForVisa"],
	["notYetSynced", "traveller.pleaseWait"],
	["used", "traveller.visaOver"],
	["expired", "traveller.visaOver"],
	["daysSpent", "traveller.daysSpent"],
	["placeUnknown", "traveller.pleaseWait"],
	["overstay", "traveller.overstay"],
	["stayUnknown", "traveller.whenArrived"],
	["stayCancelled", "traveller.pleaseWait"],
	["chipNotRead", "traveller.pleaseWait"],
	["authorisationMissing", "traveller.needsVisa"],
	["notYetValid", "traveller.tooEarly"],
	["otherDocument", "traveller.bringOtherDocument"],
	["mismatch", "traveller.pleaseWait"],
	["wrongEntryPoint", "traveller.otherEntryPoint"],
	["documentTooShort", "traveller.documentTooShort"],
	["documentExpired", "traveller.documentExpired"],
	["notATravelDocument", "traveller.showPassport"],
	["documentMisread", "traveller.readAgain"],
] as const)("%s: the officer's step, and %s", (situation, traveller) => {
	expect(guidanceOf(situation)).toEqual({
		nextStep: `nextStep.${situation}`,
		traveller,
	});
});

test("every sentence is on the list", () => {
	const { nextStep, traveller } = assessed();
	expect(nextStep.code).toBe("nextStep.noVisa");
	expect(travellerCodes).toContain(traveller.code);
});

test("who is admitted is welcome", () => {
	const found = assessed({ facts: { visas: [visa()] } });
	expect(found.traveller).toEqual({ code: "traveller.welcome" });
	expect(found.nextStep).toEqual({ code: "nextStep.admit" });
});

test("who leaves is wished well, and nobody is welcomed on the way out", () => {
	const facts = {
		visas: [visa({ status: "used" })],
		crossings: [
			{
				day: "2023-03-01",
				direction: "arrival" as const,
				place: "DPS",
				visaNumber: "V1",
			},
		],
	};
	const found = assessed({ facts, day: "2023-03-10", direction: "departure" });
	expect(found).toMatchObject({
		verdict: "admit",
		situation: "stayKept",
		reasons: [{ code: "outcome.stayKept" }],
		nextStep: { code: "nextStep.clear" },
		traveller: { code: "traveller.farewell" },
	});
});

/** Sentences about a visa are for travellers who have one. */
test("nobody without a visa hears of one", () => {
	const free = { nationality: "SGP" };
	for (const parts of [
		{ dateOfExpiry: "2022-01-01" },
		{ dateOfExpiry: "2023-04-01" },
		{ format: "MRV-A" as const, documentCode: "V" },
	]) {
		const found = assessed({ document: { ...free, ...parts } });
		expect(found.traveller.code).toMatch(
			/documentExpired|documentTooShort|showPassport/,
		);
	}
});

test("the datum that decided is named", () => {
	expect(decidingDatum("documentExpired")).toBe("dateOfExpiry");
	expect(decidingDatum("expired")).toBe("useBy");
	expect(decidingDatum("overstay")).toBe("until");
	expect(decidingDatum("visaFree")).toBeNull();
});

test("no listing changes what a referred traveller hears", () => {
	for (const parts of [
		{},
		{ visas: [visa({ status: "applied" as const })] },
		{ visas: [visa({ surname: "OTHER" })] },
		{ visas: [visa({ status: "used" as const })] },
	]) {
		const plain = assessed({ facts: parts }).traveller;
		for (const hit of [banned, flagged, noted]) {
			const found = assessed({ facts: { ...parts, ...hit } });
			expect(found.isLocked).toBe(true);
			expect(found.nextStep).toEqual({ code: "nextStep.locked" });
			expect(found.traveller).toEqual(plain);
		}
	}
});

test("a listed traveller with a good visa hears what an unclear source sounds like", () => {
	const facts = { visas: [visa()] };
	const listed = assessed({ facts: { ...facts, ...banned } }).traveller;
	const unclear = assessed({ facts, freshness: { ban: "stale" } }).traveller;
	expect(listed).toEqual(unclear);
});
