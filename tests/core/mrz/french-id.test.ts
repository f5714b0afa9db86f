import { expect, test } from "vitest";
import { buildCheckDigit } from "../../../core/mrz/check-digit.ts";
import { parsed, problemCodes } from "./build.ts";
import { FRENCH_ID } from "./specimens.ts";

/** The specimen with a part changed and its last digit made right again. */
function changed(from: string, to: string): string {
	const text = FRENCH_ID.replace(from, to);
	const body = text.slice(0, -1);
	return body + buildCheckDigit(body.replace("\n", ""));
}

test("neither nationality nor expiry is printed", () => {
	expect(parsed(FRENCH_ID).fields).toMatchObject({
		documentCode: "ID",
		issuingState: "FRA",
		nationality: "",
		dateOfExpiry: "",
		expiryDate: null,
		optionalData: "",
	});
});

test.each([
	["several given names", "ROBERTA<<<<<<<", "ROBERTA<<ANNA<", "ROBERTA ANNA"],
	["joined given names", "ROBERTA<<<<<<<", "ROBERTA<ANNA<<", "ROBERTA ANNA"],
])("%s are two parts of one field", (_, from, to, givenNames) => {
	const mrz = parsed(changed(from, to));
	expect(mrz.ok).toBe(true);
	expect(mrz.fields.givenNames).toBe(givenNames);
});

test("a full field may have been cut", () => {
	const { fields } = parsed(changed("ROBERTA<<<<<<<", "ROBERTAANNAMAR"));
	expect(fields.givenNamesTruncated).toBe("possible");
	expect(fields.surnameTruncated).toBe(false);
});

test.each([
	[
		"month of issue",
		"1710GVA123451",
		"1713GVA123458",
		"mrz.characterClass issueYearMonth",
	],
	[
		"digit in a given name",
		"ROBERTA",
		"R0BERTA",
		"mrz.characterClass givenNames",
	],
	["digit in the surname", "TEST<", "TE5T<", "mrz.characterClass surname"],
	["sex", "11F", "11H", "mrz.sex sex"],
])("wrong %s", (_, from, to, problem) => {
	expect(problemCodes(parsed(changed(from, to)))).toContain(problem);
});

test("the last digit covers the name", () => {
	expect(problemCodes(parsed(FRENCH_ID.replace("TEST", "TENT")))).toEqual([
		"mrz.checkDigit composite",
	]);
});
