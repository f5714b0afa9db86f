import { expect, test } from "vitest";
import { mrzLine } from "../../../core/mrz/decode-line.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { TD1, TD3, TODAY } from "./specimens.ts";

function line(text: string) {
	const zone = parseMrz(text, TODAY);
	return zone.ok ? mrzLine(zone.value) : zone;
}

test("the whole object of a passport", () => {
	expect(line(TD3)).toStrictEqual({
		kind: "mrz",
		format: "TD3",
		ok: true,
		fields: {
			documentCode: "P",
			issuingState: "UTO",
			documentNumber: "L898902C3",
			nationality: "UTO",
			dateOfBirth: "740812",
			sex: "F",
			dateOfExpiry: "120415",
			optionalData: "ZE184226B",
			surname: "ERIKSSON",
			givenNames: "ANNA MARIA",
			birthDate: "1974-08-12",
			expiryDate: "2012-04-15",
			surnameTruncated: false,
			givenNamesTruncated: false,
		},
		checks: {
			documentNumber: true,
			dateOfBirth: true,
			dateOfExpiry: true,
			optionalData: true,
			composite: true,
		},
		problems: [],
	});
});

test("a card has a second optional field and no digit of its own for the first", () => {
	expect(line(TD1)).toMatchObject({
		fields: { optionalData: "", optionalData2: "" },
		checks: { optionalData: null, composite: true },
	});
});

test("problems fail it, notes do not", () => {
	expect(line(TD3.replace("C36", "C37"))).toMatchObject({
		ok: false,
		problems: [
			{ code: "mrz.checkDigit", field: "documentNumber" },
			{ code: "mrz.checkDigit", field: "composite" },
		],
	});
	expect(line(TD3.toLowerCase())).toMatchObject({
		ok: true,
		problems: [],
		notes: [{ code: "mrz.lowerCase" }],
	});
});
