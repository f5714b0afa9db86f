import { expect, test } from "vitest";
import type { BanRecord } from "../../../core/checks/facts.ts";
import {
	checkBan,
	checkInterpol,
	checkPassports,
} from "../../../core/checks/lists.ts";

const ban: BanRecord = {
	banId: "B-1",
	kind: "tangkal",
	surname: "SPECIMEN",
	givenNames: "",
	dateOfBirth: "1980-01-01",
	requestedBy: "Specimen agency",
	from: "2024-01-10",
	until: "2024-07-09",
};
const born = "1980-01-01";

test.each([
	["2024-01-09", "arrival", false],
	["2024-01-10", "arrival", true],
	["2024-07-09", "arrival", true],
	["2024-07-10", "arrival", false],
	["2024-03-01", "departure", false],
] as const)(
	"tangkal from 10 Jan to 9 Jul 2024, %s %s: hit %s",
	(day, direction, isHit) => {
		expect(checkBan([ban], day, direction, born).isHit).toBe(isHit);
	},
);

test("a ban without an end is in force, a cegah against leaving", () => {
	const { until: _, ...endless } = ban;
	expect(checkBan([endless], "2090-01-01", "arrival", born).isHit).toBe(true);
	const cegah = { ...endless, kind: "cegah" as const };
	expect(checkBan([cegah], "2090-01-01", "departure", born)).toEqual({
		isHit: true,
		reasons: [
			{
				code: "ban.cegah",
				values: { requestedBy: "Specimen agency", from: "2024-01-10" },
			},
		],
	});
});

test("nothing found is no answer without a whole date of birth, a hit is one", () => {
	expect(checkBan([], "2024-03-01", "arrival", null).isHit).toBeNull();
	expect(checkInterpol([], null).isHit).toBeNull();
	expect(checkBan([ban], "2024-03-01", "arrival", null).isHit).toBe(true);
	expect(checkInterpol([{ entryId: "I", kind: "sltd" }], null)).toEqual({
		isHit: true,
		reasons: [{ code: "interpol.sltd" }],
	});
});

test("other passports are a finding only where one is flagged", () => {
	const other = {
		issuingState: "UTO",
		documentNumber: "X1",
		surname: "SPECIMEN",
		givenNames: "",
		flagged: false,
	};
	expect(checkPassports([])).toMatchObject({
		isHit: false,
		reasons: [{ code: "passports.none" }],
	});
	expect(checkPassports([other])).toMatchObject({
		isHit: false,
		reasons: [{ values: { count: 1 } }],
	});
	expect(
		checkPassports([other, { ...other, documentNumber: "X2", flagged: true }]),
	).toMatchObject({
		isHit: true,
		reasons: [{ code: "passports.flagged", values: { documentNumber: "X2" } }],
	});
});
