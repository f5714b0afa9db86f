import { expect, test } from "vitest";
import type { EarlierEvent } from "../../../core/checks/earlier.ts";
import { assessed, banned, pack, visa } from "./cases.ts";

const refused: EarlierEvent = {
	kind: "refused",
	atMs: 0,
	day: "2023-03-01",
	desk: "7",
	officer: "Sari",
	reason: "art13h",
	documentNumber: "L898902C3",
	issuingState: "BWA",
	isAdmittedSince: false,
};
const good = { visas: [visa()] };
const found = (earlier: readonly EarlierEvent[] | null, facts = {}) => {
	const { verdict, reasons, nextStep, because, isLocked } = assessed({
		facts: { ...good, ...facts, earlier },
	});
	return {
		verdict,
		isLocked,
		codes: reasons.map(({ code }) => code),
		nextStep: nextStep.code,
		rules: because.map(({ ruleId }) => ruleId),
	};
};

test("nothing before: admitted", () => {
	expect(found([]).verdict).toBe("admit");
});

test("refused a moment ago: for an officer, said first, and the rule of it named", () => {
	expect(found([refused])).toEqual({
		verdict: "refer",
		isLocked: false,
		codes: ["earlier.refused", "outcome.visaValid"],
		nextStep: "nextStep.earlier",
		rules: expect.arrayContaining([pack.inspection.ruleId]),
	});
});

test("refused long ago: for an officer too, and the next step is today's", () => {
	const { verdict, codes, nextStep } = found([
		{ ...refused, day: "2022-01-01" },
	]);
	expect([verdict, nextStep]).toEqual(["refer", "nextStep.visaValid"]);
	expect(codes).toEqual(["earlier.refused", "outcome.visaValid"]);
});

test("the fact is missing: never green", () => {
	expect(found(null)).toMatchObject({
		verdict: "refer",
		codes: ["open.earlier", "outcome.visaValid"],
	});
});

test("what is only noted changes no verdict and stands in no reason", () => {
	const { verdict, codes } = found([{ ...refused, kind: "released" }]);
	expect([verdict, codes]).toEqual(["admit", ["outcome.visaValid"]]);
});

test("a lock speaks before it, and it is not lost", () => {
	expect(found([refused], banned)).toMatchObject({
		verdict: "refuse",
		isLocked: true,
		nextStep: "nextStep.locked",
		codes: ["ban.tangkal", "earlier.refused"],
	});
});

test("a citizen is not refused for it", () => {
	const citizen = { issuingState: "IDN", nationality: "IDN" };
	const { verdict } = assessed({
		document: citizen,
		facts: { earlier: [{ ...refused, kind: "referred" }] },
	});
	expect(verdict).toBe("refer");
});

test("of a document that could not be read nothing is said to be open", () => {
	const { reasons } = assessed({
		document: { isMisread: true },
		facts: { earlier: null },
	});
	expect(reasons.map(({ code }) => code)).toEqual(["outcome.documentMisread"]);
});
