import { expect, test } from "vitest";
import { compareWithVisa } from "../../../core/document/compare-visa.ts";
import { pack, passport, visa } from "../law/cases.ts";

function severityOf(
	field: string,
	visaParts: Parameters<typeof visa>[0],
	documentParts: Parameters<typeof passport>[0] = {},
	mismatch = pack.mismatch,
) {
	const rows = compareWithVisa(
		passport(documentParts),
		visa(visaParts),
		mismatch,
	);
	return rows.find((row) => row.field === field)?.severity;
}

test("equal fields are told with both values and no severity", () => {
	const rows = compareWithVisa(passport(), visa(), pack.mismatch);
	expect(rows.map(({ field }) => field)).toEqual([
		"surname",
		"givenNames",
		"documentNumber",
		"nationality",
		"dateOfBirth",
		"sex",
	]);
	for (const row of rows) {
		expect(row).toMatchObject({
			severity: "none",
			reason: { code: "compare.same" },
		});
		expect(row.document).toBe(row.visa);
	}
});

test.each([
	["surname", { surname: "ERICSSON" }, "fatal"],
	["givenNames", { givenNames: "ANNE" }, "fatal"],
	["documentNumber", { documentNumber: "X1" }, "fatal"],
	["nationality", { nationality: "XYZ" }, "fatal"],
	["dateOfBirth", { dateOfBirth: "1974-12-08" }, "fatal"],
	["sex", { sex: "M" }, "tolerable"],
	["placeOfBirth", { placeOfBirth: "ATLANTIS" }, "none"],
] as const)("a difference in %s is %s", (field, parts, severity) => {
	expect(severityOf(field, parts)).toBe(severity);
});

test("only the half of the name that differs is blamed", () => {
	const parts = { surname: "Eriksson", givenNames: "ANNE" };
	expect(severityOf("surname", parts)).toBe("none");
	expect(severityOf("givenNames", parts)).toBe("fatal");
});

test("what one side does not tell is no difference", () => {
	expect(severityOf("sex", { sex: "X" }, { sex: "<" })).toBe("none");
	expect(severityOf("sex", { sex: "F" }, { sex: "<" })).toBe("none");
	expect(severityOf("dateOfBirth", {}, { dateOfBirth: null })).toBe("none");
});

test("the pack, not the code, decides what is tolerable", () => {
	const strict = { ...pack.mismatch, tolerable: [] };
	expect(severityOf("sex", { sex: "M" }, {}, strict)).toBe("fatal");
	const lenient = { ...pack.mismatch, tolerable: ["nationality"] };
	expect(severityOf("nationality", { nationality: "XYZ" }, {}, lenient)).toBe(
		"tolerable",
	);
});
