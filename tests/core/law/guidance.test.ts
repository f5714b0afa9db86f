import { expect, test } from "vitest";
import { guidanceOf, travellerCodes } from "../../../core/law/guidance.ts";
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
	["used", "traveller.needsVisa"],
	["notYetValid", "traveller.tooEarly"],
	["otherDocument", "traveller.bringOtherDocument"],
	["mismatch", "traveller.pleaseWait"],
	["wrongEntryPoint", "traveller.otherEntryPoint"],
	["documentTooShort", "traveller.bringOtherDocument"],
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
