import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeC40 } from "../../../core/seal/c40.ts";
import {
	decodeDate3,
	decodeDateTime6,
	decodeMaskedDate,
} from "../../../core/seal/dates.ts";
import { readTlvs } from "../../../core/seal/tlv.ts";
import { readVdsHeader } from "../../../core/seal/vds-header.ts";
import { bytesOf, c40, hexOf, vectors } from "./build.ts";

interface Primitives {
	readonly c40: readonly { text: string; hex: string }[];
	readonly date3: readonly { date: string; hex: string }[];
	readonly masked_date4: readonly { date: string; hex: string }[];
	readonly datetime6: readonly { datetime: string; hex: string }[];
	readonly headers: readonly {
		hex: string;
		fields?: Readonly<Record<string, string | number>>;
	}[];
	readonly tlv: readonly { hex: string; tlvs?: readonly string[][] }[];
}

const file = vectors<Primitives>("vds-primitives.json");

test.each(file.c40)("C40 $hex is $text", ({ text, hex }) => {
	expect(decodeC40(bytesOf(hex))).toEqual({ ok: true, value: text });
});

test.each(file.date3)("$hex is $date", ({ date, hex }) => {
	expect(decodeDate3(bytesOf(hex))).toEqual({ ok: true, value: date });
});

test.each(file.masked_date4)("$hex is $date", ({ date, hex }) => {
	expect(decodeMaskedDate(bytesOf(hex))).toEqual({ ok: true, value: date });
});

test.each(file.datetime6)("$hex is $datetime", ({ datetime, hex }) => {
	expect(decodeDateTime6(bytesOf(hex))).toEqual({ ok: true, value: datetime });
});

test.each(file.headers)("header $hex", ({ hex, fields }) => {
	const read = readVdsHeader(bytesOf(hex));
	if (fields === undefined) {
		expect(read.ok).toBe(false);
		return;
	}
	expect(read).toMatchObject({
		ok: true,
		value: {
			lengthBytes: hex.length / 2,
			remarks: [],
			header: {
				version: fields.version,
				issuingCountry: fields.country,
				signer: fields.signer,
				certificateReference: fields.ref,
				documentIssueDate: fields.issue,
				signatureDate: fields.sig,
				featureDefinition: fields.fdr,
				documentType: fields.dtc,
			},
		},
	});
});

test.each(file.tlv)("TLV $hex", ({ hex, tlvs }) => {
	const read = readTlvs(bytesOf(hex), "der");
	expect(read.ok).toBe(tlvs !== undefined);
	if (!read.ok) return;
	const seen = read.value.tlvs.map(({ tag, value }) => [
		tag.toString(16).padStart(2, "0"),
		hexOf(value),
	]);
	expect(seen).toEqual(tlvs);
});

test("C40 gives back what was encoded", () => {
	const letters = [..." 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom(...letters), maxLength: 90 }),
			(text) => {
				expect(decodeC40(bytesOf(c40(text)))).toEqual({
					ok: true,
					value: text,
				});
			},
		),
		{ numRuns: 500 },
	);
});

test.each([
	["an odd byte", "eb0466"],
	["zero", "0000"],
	["above the last triple", "fa01"],
	["FF", "ffff"],
	["shift 1 first", "0641"],
	["a shift in the middle", "eb11" + "1901"],
	["a filling shift before the end", "3a99eb11"],
	["the single form before the end", "fe45eb11"],
	["a single character outside the set", "fe80"],
])("C40 with %s is refused", (_, hex) => {
	expect(decodeC40(bytesOf(hex)).ok).toBe(false);
});

test("C40 above 512 bytes is refused", () => {
	expect(decodeC40(bytesOf("eb11".repeat(257)))).toMatchObject({
		error: { code: "seal.c40Length" },
	});
});

test.each([
	["30 February", (2302020).toString(16).padStart(6, "0")],
	["month 13", (13012020).toString(16).padStart(6, "0")],
	["day 0", (1002020).toString(16).padStart(6, "0")],
	["29 February 2023", (2292023).toString(16).padStart(6, "0")],
	["all ones", "ffffff"],
	["two bytes", "0f71"],
])("%s is no date", (_, hex) => {
	expect(decodeDate3(bytesOf(hex))).toMatchObject({
		error: { code: "seal.date" },
	});
});

test.each([
	["an unknown digit that is set", "ff000001"],
	[
		"month 13, the rest unknown",
		`3f${(13000000).toString(16).padStart(6, "0")}`,
	],
	["nine digits", "00ffffff"],
	["three bytes", "ff0000"],
])("a masked date with %s is refused", (_, hex) => {
	expect(decodeMaskedDate(bytesOf(hex)).ok).toBe(false);
});

test.each([
	["hour 24", 12312020240000],
	["minute 60", 12312020006000],
	["second 60", 12312020000060],
	["month 0", 312020000000],
])("a date-time with %s is refused", (_, value) => {
	const hex = value.toString(16).padStart(12, "0");
	expect(decodeDateTime6(bytesOf(hex)).ok).toBe(false);
});

test.each([
	["der", "01", "bytes.end"],
	["der", "0180", "seal.length"],
	["der", `018105${"00".repeat(5)}`, "seal.length"],
	["der", `01820005${"00".repeat(5)}`, "seal.length"],
	["der", "0183000001aa", "seal.length"],
	["der", "0182", "bytes.end"],
	["der", "0100".repeat(257), "seal.tooManyTags"],
	["raw", `01ff${"00".repeat(255)}`, "seal.length"],
] as const)("%s lengths: %s is refused", (lengths, hex, code) => {
	expect(readTlvs(bytesOf(hex), lengths)).toMatchObject({ error: { code } });
});
