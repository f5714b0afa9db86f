import { expect, test } from "vitest";
import { buildCheckDigit } from "../../../core/mrz/check-digit.ts";
import { noteCodes, parsed, td3Of } from "./build.ts";
import { TD1, TD1_LONG, TD2_LONG } from "./specimens.ts";

test.each([TD1_LONG, TD2_LONG])("a long number runs on: %s", (text) => {
	const { fields, ok } = parsed(text);
	expect(ok).toBe(true);
	expect(fields.documentNumber).toBe("D23145890734");
	expect(fields.optionalData).toBe("");
});

test("what follows a long number stays optional data", () => {
	const text = TD1_LONG.replace("7349<<<<<<<<<<<", "7349<AB<C<<<<<<");
	expect(parsed(text).fields).toMatchObject({
		documentNumber: "D23145890734",
		optionalData: "AB<C",
	});
});

test("a long number may fill the optional data to its end", () => {
	const rest = "73412345678901";
	const check = buildCheckDigit(`D23145890${rest}`);
	const text = TD1_LONG.replace("7349<<<<<<<<<<<", rest + check);
	const mrz = parsed(text);
	expect(mrz.checks.documentNumber).toBe(true);
	expect(mrz.fields.documentNumber).toBe(`D23145890${rest}`);
	expect(mrz.fields.optionalData).toBe("");
});

test("a long number with a wrong digit is whole and wrong", () => {
	const mrz = parsed(TD1_LONG.replace("7349", "7348"));
	expect(mrz.checks.documentNumber).toBe(false);
	expect(mrz.fields.documentNumber).toBe("D23145890734");
});

test.each([
	["nothing follows", TD1.replace("D231458907<", "D23145890<<")],
	["a letter follows", TD1.replace("D231458907<", "D23145890<A")],
	["the number is short", TD1.replace("D231458907<<", "D2314589<<73")],
])("'<' for a digit is no long number when %s", (_, text) => {
	const mrz = parsed(text);
	expect(mrz.checks.documentNumber).toBe(false);
	expect(mrz.fields.documentNumber.length).toBeLessThanOrEqual(9);
});

test("TD3 takes a long number that fits and says so", () => {
	const check = buildCheckDigit("D23145890734");
	const mrz = parsed(
		td3Of({ number: "D23145890", numberCheck: "<", optional: `734${check}` }),
	);
	expect(mrz.ok).toBe(true);
	expect(mrz.fields.documentNumber).toBe("D23145890734");
	expect(noteCodes(mrz)).toEqual(["mrz.longNumberTd3"]);
});

test("TD3 takes no long number that does not fit", () => {
	const mrz = parsed(
		td3Of({ number: "D23145890", numberCheck: "<", optional: "7340" }),
	);
	expect(mrz.checks.documentNumber).toBe(false);
	expect(mrz.fields).toMatchObject({
		documentNumber: "D23145890",
		optionalData: "7340",
	});
});

test("a digit that counts the filler stands only where the composite digit holds", () => {
	const belgian =
		"IDBEL592211700<1826<<<<<<<<<<<\n9003107F2709307BEL900310244094\nSPECIMEN<<SPECIMEN<<<<<<<<<<<<";
	expect(parsed(belgian)).toMatchObject({
		ok: true,
		fields: { documentNumber: "592211700182" },
		notes: [{ code: "mrz.numberDigitCountsFiller" }],
	});
	for (let digit = 0; digit < 10; digit++) {
		if (digit === 4) continue;
		const other = belgian.replace("44094\n", `4409${digit}\n`);
		expect(parsed(other).checks).toMatchObject({
			documentNumber: false,
			composite: false,
		});
	}
	// A misread character of the number is seen by both.
	const misread = belgian.replace("592211700<182", "592211700<132");
	expect(parsed(misread).ok).toBe(false);
});
