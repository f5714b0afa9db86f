import { expect, test } from "vitest";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { noteCodes, parsed, problemCodes, td3Of } from "./build.ts";
import { FRENCH_ID, MRV_A, MRV_B, TD1, TD2, TD3, TODAY } from "./specimens.ts";

test.each([
	["TD1", TD1],
	["TD2", TD2],
	["TD3", TD3],
	["MRV-A", MRV_A],
	["MRV-B", MRV_B],
	["FRA-ID", FRENCH_ID],
])("%s parses without a problem or a note", (format, text) => {
	expect(parsed(text)).toMatchObject({
		format,
		ok: true,
		problems: [],
		notes: [],
		lines: text.split("\n"),
	});
});

test("what no digit covers is said", () => {
	const unprotected = [
		"documentCode",
		"issuingState",
		"nationality",
		"sex",
		"surname",
		"givenNames",
	];
	for (const text of [TD1, TD2, TD3]) {
		expect(parsed(text).unprotected).toEqual(unprotected);
	}
	for (const text of [MRV_A, MRV_B]) {
		expect(parsed(text).unprotected).toEqual([...unprotected, "optionalData"]);
	}
});

test.each([
	["sex X is tolerated", { sex: "X" }, [], ["mrz.sexX"]],
	["any other sex is not", { sex: "H" }, ["mrz.sex sex"], []],
	[
		"no document number",
		{ number: "" },
		["mrz.missingField documentNumber"],
		[],
	],
	["no issuing state", { state: "" }, ["mrz.missingField issuingState"], []],
	[
		"digit in the state",
		{ state: "UT0" },
		["mrz.characterClass issuingState"],
		[],
	],
	[
		"filler inside the nationality",
		{ nationality: "U<O" },
		["mrz.characterClass nationality"],
		[],
	],
	["unknown state", { state: "QQQ" }, [], ["mrz.unknownState"]],
	["unofficial state", { nationality: "ZIM" }, [], ["mrz.unknownState"]],
	["deprecated state", { state: "YUG" }, [], ["mrz.deprecatedState"]],
	["other document code", { code: "IP" }, [], ["mrz.unusualDocumentCode"]],
	[
		"data with '<' for its digit",
		{ optional: "ZE184226B", optionalCheck: "<" },
		["mrz.checkDigit optionalData"],
		[],
	],
	[
		"empty data with another digit",
		{ optionalCheck: "5" },
		["mrz.checkDigit optionalData"],
		[],
	],
	["30 February of birth", { birth: "900230" }, ["mrz.date dateOfBirth"], []],
	[
		"30 February of expiry",
		{ expiry: "300230" },
		["mrz.date dateOfExpiry"],
		[],
	],
	["incomplete expiry", { expiry: "30<<<<" }, [], ["mrz.expiryIncomplete"]],
	[
		"letters in a birth whose digit fits",
		{ birth: "9O0101" },
		["mrz.characterClass dateOfBirth"],
		[],
	],
	[
		"letters in an expiry whose digit fits",
		{ expiry: "3001GG" },
		["mrz.characterClass dateOfExpiry"],
		[],
	],
	["no expiry", { expiry: "<<<<<<" }, [], ["mrz.noExpiry"]],
	[
		"birth of which 00 is printed",
		{ birth: "900000" },
		[],
		["mrz.birthDatePartial"],
	],
	[
		"a state of one letter",
		{ state: "O" },
		["mrz.characterClass issuingState"],
		[],
	],
	[
		"a state of two letters",
		{ nationality: "XK" },
		["mrz.characterClass nationality"],
		[],
	],
	["partial birth", { birth: "9001<<" }, [], ["mrz.birthDatePartial"]],
	[
		"partial birth in month 13",
		{ birth: "9013<<" },
		["mrz.date dateOfBirth"],
		[],
	],
	["half a month", { birth: "901<01" }, ["mrz.characterClass dateOfBirth"], []],
	["three-part name", { name: "A<<B<<C" }, ["mrz.nameStructure surname"], []],
	[
		"digit in the name",
		{ name: "ERIK55ON<<ANNA" },
		["mrz.characterClass surname"],
		[],
	],
] as const)("%s", (_, parts, problems, notes) => {
	const mrz = parsed(td3Of(parts));
	expect(problemCodes(mrz)).toEqual(problems);
	expect(noteCodes(mrz)).toEqual(notes);
	expect(mrz.ok).toBe(problems.length === 0);
});

test("a wrong digit still gives every field", () => {
	const mrz = parsed(td3Of({ numberCheck: "8" }));
	expect(mrz.ok).toBe(false);
	expect(mrz.checks).toEqual({
		documentNumber: false,
		dateOfBirth: true,
		dateOfExpiry: true,
		optionalData: true,
		composite: true,
	});
	expect(mrz.fields.documentNumber).toBe("T1234567");
	expect(mrz.fields.birthDate).toBe("1990-01-01");
});

test.each(["<", "0", "9"])(
	"a code beginning with %s is of no format",
	(first) => {
		expect(parseMrz(first + TD3.slice(1), TODAY)).toMatchObject({
			ok: false,
			error: { code: "mrz.unknownFormat" },
		});
	},
);
