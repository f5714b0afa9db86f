import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildCheckDigit } from "../../../core/mrz/check-digit.ts";
import { mrzInformation } from "../../../core/mrz/key.ts";
import type { MrzChecks } from "../../../core/mrz/mrz.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { parsed } from "./build.ts";
import { TODAY } from "./specimens.ts";

interface Vector {
	readonly id: string;
	readonly mrz: string;
	readonly expected: Readonly<Record<string, string | boolean | string[]>>;
}

interface Vectors {
	readonly check_digits: readonly { data: string; check: string }[];
	readonly mrz_information: readonly { mrz: string; mrzi: string }[];
	readonly vectors: readonly Vector[];
	readonly negative: readonly { mrz: string; reason: string }[];
	readonly ocr_autocorrect: readonly { ocr: string; corrected: string }[];
}

const file: Vectors = JSON.parse(
	readFileSync(new URL("../../vectors/mrz.json", import.meta.url), "utf8"),
);
const icao = file.vectors.filter((vector) => !vector.id.endsWith("_001"));

/** Vectors whose digits all fit, but whose unprotected fields break ICAO 9303-3. */
const BROKEN_ELSEWHERE: Readonly<Record<string, string>> = {
	mrz_091: "mrz.nameStructure",
	mrz_093: "mrz.nameStructure",
	mrz_097: "mrz.characterClass",
};

test("the file is the one these tests know", () => {
	expect(file.vectors).toHaveLength(70);
	expect(icao).toHaveLength(69);
	expect(file.negative).toHaveLength(14);
});

test.each(icao)("fields of $id", ({ mrz, expected }) => {
	const { format, lines, fields } = parsed(mrz);
	expect({ format, lines }).toEqual({
		format: expected.format,
		lines: expected.lines,
	});
	const want: Record<string, unknown> = {
		documentCode: expected.document_code,
		issuingState: expected.issuing_state,
		documentNumber: expected.document_number,
		nationality: expected.nationality,
		dateOfBirth: expected.date_of_birth,
		sex: expected.sex,
		dateOfExpiry: expected.date_of_expiry,
		optionalData: expected.optional_data ?? expected.optional_data_1,
		surname: expected.surname,
		givenNames: expected.given_names,
	};
	const second = expected.optional_data_2;
	if (second !== undefined) want.optionalData2 = second;
	expect(fields).toMatchObject(want);
});

test.each(icao)("check digits of $id", ({ id, mrz, expected }) => {
	const { checks, ok, problems } = parsed(mrz);
	const want: MrzChecks = {
		documentNumber: expected.document_number_valid as boolean,
		dateOfBirth: expected.date_of_birth_valid as boolean,
		dateOfExpiry: expected.date_of_expiry_valid as boolean,
		optionalData: (expected.optional_data_valid as boolean) ?? null,
		composite: (expected.composite_valid as boolean) ?? null,
	};
	expect(checks).toEqual(want);
	const allValid = !Object.values(checks).includes(false);
	expect(allValid).toBe(expected.all_check_digits_valid);
	const broken = BROKEN_ELSEWHERE[id];
	expect(ok).toBe(allValid && broken === undefined);
	if (broken) expect(problems.map(({ code }) => code)).toEqual([broken]);
});

test("the French card of 1988", () => {
	const vector = file.vectors.find(({ id }) => id === "mrz_001");
	const mrz = parsed(vector?.mrz ?? "");
	expect(mrz).toMatchObject({
		format: "FRA-ID",
		ok: true,
		unprotected: [],
		fields: {
			surname: vector?.expected.surname,
			givenNames: vector?.expected.given_names,
			documentNumber: vector?.expected.id_number,
			departmentOfIssue: vector?.expected.department_office,
			issueYearMonth: vector?.expected.issue_yymm,
			dateOfBirth: vector?.expected.birth,
			sex: vector?.expected.sex,
			birthDate: "1991-12-31",
			expiryDate: null,
		},
		checks: {
			documentNumber: true,
			dateOfBirth: true,
			dateOfExpiry: null,
			optionalData: null,
			composite: true,
		},
	});
});

test.each(file.negative)("refused: $reason", ({ mrz }) => {
	const result = parseMrz(mrz, TODAY);
	expect(result.ok && result.value.ok).toBe(false);
});

test.each(
	file.negative.filter(({ mrz }) => ![90, 72, 88].includes(mrz.length)),
)("joined text of a wrong length: $reason", ({ mrz }) => {
	expect(parseMrz(mrz, TODAY)).toMatchObject({
		ok: false,
		error: { code: "mrz.lineLength" },
	});
});

test.each(file.check_digits)("check digit of $data", ({ data, check }) => {
	expect(buildCheckDigit(data)).toBe(check);
});

test.each(file.mrz_information)("MRZ information $mrzi", ({ mrz, mrzi }) => {
	expect(mrzInformation(parsed(mrz))).toBe(mrzi);
});

describe("OCR samples", () => {
	test.each(file.ocr_autocorrect)("$ocr", ({ ocr, corrected }) => {
		expect(parsed(ocr).ok).toBe(false);
		expect(parsed(corrected).ok).toBe(true);
	});
});
