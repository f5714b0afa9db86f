import { describe, expect, test } from "vitest";
import { assessed, visa } from "./cases.ts";

const permit = (parts: Parameters<typeof visa>[0] = {}) =>
	visa({
		index: "ITAS",
		issuedOn: "2023-01-01",
		useBy: "2023-12-31",
		entries: "multiple",
		...parts,
	});

describe("arrival on a residence permit", () => {
	test.each([
		["2023-01-01", {}, "residencePermit", "2023-12-31"],
		["2023-06-30", {}, "residencePermit", "2023-12-31"],
		["2023-12-31", {}, "residencePermit", "2023-12-31"],
		["2024-01-01", {}, "expired", null],
		["2022-12-31", { issuedOn: "2023-01-01" }, "notYetValid", null],
		["2023-06-30", { useBy: undefined }, "unknown", null],
		["2023-06-30", { surname: "OTHER" }, "mismatch", null],
		["2023-06-30", { status: "cancelled" }, "noVisa", null],
		["2023-06-30", { index: "ITAP" }, "residencePermit", "2023-12-31"],
	] as const)("%s %o: %s", (day, parts, outcome, until) => {
		const found = assessed({ day, facts: { visas: [permit(parts)] } });
		expect([found.outcome, found.permittedUntil]).toEqual([outcome, until]);
	});

	test("is admitted, and marked as a rule that nobody confirmed", () => {
		const found = assessed({ facts: { visas: [permit()] } });
		expect(found.verdict).toBe("admit");
		expect(found.unverified.map(({ ruleId }) => ruleId)).toEqual([
			"idn.permit.ITAS",
			"idn.validity.passport",
		]);
	});

	test("goes before a visa, which is not used up", () => {
		const visas = [visa({ visaNumber: "V2" }), permit()];
		expect(assessed({ facts: { visas } }).outcome).toBe("residencePermit");
	});
});

describe("departure on a residence permit", () => {
	const facts = (parts: Parameters<typeof visa>[0] = {}) => ({
		visas: [permit(parts), visa({ visaNumber: "V2", status: "used" })],
		crossings: [
			{
				day: "2023-03-01",
				direction: "arrival" as const,
				place: "DPS",
				visaNumber: "V2",
			},
		],
	});
	test.each([
		["2023-12-31", {}, "residencePermit"],
		["2024-01-01", {}, "expired"],
		["2023-07-01", { useBy: undefined }, "expired"],
		["2023-07-01", { status: "cancelled" }, "expired"],
		["2023-07-01", { documentNumber: "X1" }, "expired"],
		["2023-07-01", { issuingState: "XYZ" }, "expired"],
		["2023-07-01", { surname: "OTHER" }, "expired"],
		["2023-07-01", { issuedOn: "2023-07-01" }, "residencePermit"],
		["2023-07-01", { issuedOn: "2023-07-02" }, "expired"],
		["2023-07-01", { index: "C1" }, "expired"],
		["2023-07-01", { sex: "M" }, "residencePermit"],
	] as const)("%s %o: %s", (day, parts, outcome) => {
		const found = assessed({
			day,
			direction: "departure",
			facts: facts(parts),
		});
		expect(found.outcome).toBe(outcome);
		if (outcome === "residencePermit") {
			expect(found).toMatchObject({
				verdict: "admit",
				overstay: null,
				permittedUntil: "2023-12-31",
			});
		}
	});
	test("a permit of a source that is behind is for an officer", () => {
		const found = assessed({
			day: "2023-07-01",
			direction: "departure",
			freshness: { visa: "stale" },
			facts: facts(),
		});
		expect(found).toMatchObject({
			verdict: "refer",
			outcome: "residencePermit",
		});
	});
	test("with an expired passport it is shown to an officer", () => {
		const found = assessed({
			day: "2023-07-01",
			direction: "departure",
			document: { dateOfExpiry: "2023-06-30" },
			facts: facts(),
		});
		expect(found).toMatchObject({
			verdict: "refer",
			situation: "documentExpired",
		});
	});
});
