import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { lintas, type Ran } from "./run-cli.ts";

interface Vector {
	readonly id: string;
	readonly mrz: string;
	readonly expected: Readonly<Record<string, string | boolean>>;
}
const file: {
	readonly vectors: readonly Vector[];
	readonly negative: readonly { readonly mrz: string }[];
} = JSON.parse(
	readFileSync(new URL("../vectors/mrz.json", import.meta.url), "utf8"),
);
const icao = file.vectors.filter(({ id }) => id !== "mrz_001");
/** Names or characters that break ICAO 9303-3 although every digit fits. */
const brokenElsewhere = new Set(["mrz_091", "mrz_093", "mrz_097"]);

describe("every vector through one run", () => {
	let ran: Ran;
	beforeAll(async () => {
		const lines = file.vectors.map(({ id, mrz }, index) =>
			index % 2 === 0
				? { id, text: mrz }
				: { id, hex: Buffer.from(mrz, "latin1").toString("hex") },
		);
		ran = await lintas(["decode", "--now", "2026-06-15"], lines);
	});

	test("one answer each, in the order of the input", () => {
		expect(ran.lines.map(({ id }) => id)).toEqual(
			file.vectors.map(({ id }) => id),
		);
		expect(ran.code).toBe(1);
		expect(ran.stderr).toBe("");
	});

	test.each(icao)("$id", ({ id, expected }) => {
		const line = ran.lines.find((one) => one.id === id);
		expect(Object.keys(line).slice(0, 7)).toEqual([
			"id",
			"kind",
			"format",
			"ok",
			"fields",
			"checks",
			"problems",
		]);
		expect(line).toMatchObject({
			kind: "mrz",
			format: expected.format,
			ok: expected.all_check_digits_valid === true && !brokenElsewhere.has(id),
			fields: {
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
			},
			checks: {
				documentNumber: expected.document_number_valid,
				dateOfBirth: expected.date_of_birth_valid,
				dateOfExpiry: expected.date_of_expiry_valid,
				optionalData: expected.optional_data_valid ?? null,
				composite: expected.composite_valid ?? null,
			},
		});
	});

	test("the French card", () => {
		expect(ran.lines.find(({ id }) => id === "mrz_001")).toMatchObject({
			kind: "mrz",
			format: "FRA-ID",
			ok: true,
			fields: { surname: "TEST NAME", givenNames: "ROBERTA" },
			checks: { dateOfExpiry: null, optionalData: null, composite: true },
		});
	});
});

test("negatives are no documents", async () => {
	const lines = file.negative.map(({ mrz }, id) => ({ id, text: mrz }));
	const ran = await lintas(["decode", "--now", "2026-06-15"], lines);
	expect(ran.code).toBe(1);
	expect(ran.lines.map(({ ok }) => ok)).toEqual(lines.map(() => false));
	expect(ran.lines.every(({ problems }) => problems.length > 0)).toBe(true);
});

test("a bad line is answered and does not end the run", async () => {
	const good =
		"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
	const input = [
		`\uFEFF${JSON.stringify({ id: "first", text: good })}`,
		"",
		"{",
		"[]",
		JSON.stringify({ id: "neither" }),
		JSON.stringify({ id: "both", text: good, hex: "41" }),
		JSON.stringify({ id: "odd", hex: "414" }),
		JSON.stringify({ id: "url", text: "https://visa.example/42" }),
		`${JSON.stringify({ id: 7, text: good })}\r`,
		JSON.stringify({ text: good }),
	].join("\n");
	const ran = await lintas(["decode", "--now", "2012-01-01"], input);
	expect(ran.code).toBe(2);
	expect(
		ran.lines.map(({ id, kind, problems }) => [id, kind, problems[0]?.code]),
	).toEqual([
		["first", "mrz", undefined],
		[null, "unknown", "input.json"],
		[null, "unknown", "input.json"],
		[null, "unknown", "input.json"],
		["neither", "unknown", "input.text"],
		["both", "unknown", "input.text"],
		["odd", "unknown", "input.hex"],
		["url", "barcode", undefined],
		[7, "mrz", undefined],
		[null, "mrz", undefined],
	]);
});

test("the day settles the century", async () => {
	const line = {
		id: 1,
		text: "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
	};
	const on = async (now: string) =>
		(await lintas(["decode", "--now", now], [line])).lines[0].fields.birthDate;
	expect(await on("2026-06-15")).toBe("1974-08-12");
	expect(await on("2080-01-01")).toBe("2074-08-12");
});
