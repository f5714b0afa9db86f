import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { fromBase32 } from "../../../core/bytes/base32.ts";
import { ok } from "../../../core/result.ts";
import { parseIdb } from "../../../core/seal/idb.ts";
import { base32, bytesOf, c40, hexOf, inflate, tlv, vectors } from "./build.ts";

interface Message {
	readonly tag: string;
	readonly name: string;
	readonly length: number;
	readonly hex?: string;
	readonly sha256?: string;
	readonly value?: unknown;
	readonly children?: readonly { tag: string; value: unknown }[];
}

interface Vector {
	readonly id: string;
	readonly barcode_string: string;
	readonly expected: {
		readonly [name: string]: unknown;
		readonly messages: readonly Message[];
		readonly signature_hex: string | null;
		readonly signed_bytes_length?: number;
	};
}

const file = vectors<{ vectors: readonly Vector[] }>("vds-vdstools_idb.json");

test.each(file.vectors)("$id", ({ barcode_string, expected }) => {
	const read = parseIdb(barcode_string, inflate);
	if (!read.ok) throw new Error(read.error.code);
	const idb = read.value;
	const { identifier, signed, compressed, country } = expected;
	expect(idb).toMatchObject({ identifier, signed, compressed, country });
	expect(idb.certificateReference).toBe(expected.certificate_reference ?? null);
	expect(idb.signatureDate).toBe(expected.signature_creation_date ?? null);
	expect(idb.hash).toBe(signed ? "SHA-256" : null);
	expect(hexOf(idb.signature)).toBe(expected.signature_hex);
	expect(idb.certificate).toBeNull();
	const payload = fromBase32(barcode_string.slice(5));
	if (!payload.ok) throw new Error(payload.error.code);
	const length = expected.signed_bytes_length ?? payload.value.length;
	expect(idb.signedBytes).toEqual(payload.value.subarray(0, length));
	expect(idb.messages).toHaveLength(expected.messages.length);
	for (const [at, want] of expected.messages.entries()) {
		const message = idb.messages[at];
		expect(message).toMatchObject({
			tag: want.tag,
			name: want.name.replace(/\(.*/, ""),
		});
		const bytes = bytesOf(message?.hex ?? "");
		expect(bytes).toHaveLength(want.length);
		if (want.hex !== undefined) expect(message?.hex).toBe(want.hex);
		if (want.sha256 !== undefined) {
			const digest = createHash("sha256").update(bytes).digest("hex");
			expect(digest).toBe(want.sha256);
		}
		if (want.value !== undefined) expect(message?.value).toEqual(want.value);
		if (want.children !== undefined) {
			expect(message?.value).toMatchObject(want.children);
		}
	}
	expect(idb.remarks).toEqual(signed ? [] : [{ code: "seal.unsigned" }]);
});

const GROUP = tlv("61", tlv("04", "b0b1b2"));
const HEAD = "6abc010504030201009b5d88";
const SIGNATURE = tlv("7f", "cd".repeat(64));
const text = (flag: string, hex: string) =>
	`RDB1${flag}${base32(bytesOf(hex))}`;
const parse = (flag: string, hex: string) => parseIdb(text(flag, hex), inflate);

test("zlib: the pair of the suite and a whole compressed barcode", () => {
	const [pair] = vectors<{
		zlib: readonly { raw_hex: string; zlib_hex: string }[];
	}>("vds-primitives.json").zlib;
	expect(inflate(bytesOf(pair?.zlib_hex ?? ""), 1000)).toEqual(
		ok(bytesOf(pair?.raw_hex ?? "")),
	);
	const hex = HEAD + GROUP + SIGNATURE;
	const small = new Uint8Array(deflateSync(bytesOf(hex)));
	const read = parseIdb(`RDB1D${base32(small)}`, inflate);
	expect(read).toMatchObject({ ok: true, value: { compressed: true } });
	expect(read.ok && hexOf(read.value.signedBytes)).toBe(HEAD + GROUP);
	const unsigned = deflateSync(bytesOf(`6abc${GROUP}`));
	expect(parseIdb(`NDB1C${base32(unsigned)}`, inflate)).toMatchObject({
		ok: true,
		value: { identifier: "NDB1", signed: false, compressed: true },
	});
});

test("a decompression bomb stops at the bound", () => {
	const bomb = base32(deflateSync(new Uint8Array(4_000_000)));
	expect(bomb.length).toBeLessThan(8192);
	expect(parseIdb(`RDB1C${bomb}`, inflate)).toMatchObject({
		error: { code: "seal.inflate" },
	});
	const careless = () => ok(new Uint8Array(100_000));
	expect(parseIdb(`RDB1CAA`, careless)).toMatchObject({
		error: { code: "seal.inflate" },
	});
});

test("an embedded certificate is given, and not under the signature", () => {
	const read = parse("B", HEAD + GROUP + tlv("7e", "3003020101") + SIGNATURE);
	expect(read.ok && hexOf(read.value.certificate)).toBe("3003020101");
	expect(read.ok && hexOf(read.value.signedBytes)).toBe(HEAD + GROUP);
});

test("a visa with sizes of its own is shown and flagged", () => {
	const lines = [
		"V<UTOERIKSSON<<ANNA<MARIA".padEnd(44, "<"),
		"L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
	];
	const children =
		tlv("03", "02") +
		tlv("04", "5a") +
		tlv("05", c40("UFO001979ABC")) +
		tlv("01", c40(lines.join("")));
	const group = tlv("61", tlv("01", children));
	const read = parse("B", HEAD + group + SIGNATURE);
	expect(read).toMatchObject({
		ok: true,
		value: {
			messages: [
				{
					name: "VISA",
					value: [
						{ name: "NUMBER_OF_ENTRIES", value: 2 },
						{ name: "DURATION_OF_STAY", value: 90 },
						{ name: "PASSPORT_NUMBER", value: "UFO001979ABC" },
						{ name: "MRZ_MRVA", value: lines },
					],
				},
			],
			remarks: [
				{ code: "seal.featureSize", field: "04" },
				{ code: "seal.featureSize", field: "05" },
				{ code: "seal.featureSize", field: "01" },
			],
		},
	});
});

test("MRZ messages, and national ones of another state as bytes", () => {
	const td1 = "I<UTOD231458907".padEnd(90, "<");
	const td3 = "P<UTOERIKSSON<<ANNA".padEnd(88, "<");
	const group = tlv(
		"61",
		tlv("07", c40(td1)) + tlv("08", c40(td3)) + tlv("86", "01"),
	);
	const read = parse("A", `d9c5${group}`);
	expect(read).toMatchObject({
		value: {
			country: "UTO",
			messages: [
				{ value: [td1.slice(0, 30), "<".repeat(30), "<".repeat(30)] },
				{ value: [td3.slice(0, 44), "<".repeat(44)] },
				{ name: "UNKNOWN", value: null, hex: "01" },
			],
		},
	});
});

test.each([
	["no message group", "A", "6abc"],
	["a signature without the flag", "A", `6abc${GROUP}${SIGNATURE}`],
	["the flag without a signature", "B", HEAD + GROUP],
	["zones out of order", "B", HEAD + GROUP + SIGNATURE + tlv("7e", "3000")],
	["an unknown zone", "B", HEAD + GROUP + tlv("70", "00") + SIGNATURE],
	["two message groups", "A", `6abc${GROUP}${GROUP}`],
])("%s is refused", (_, flag, hex) => {
	expect(parse(flag, hex)).toMatchObject({ error: { code: "seal.zones" } });
});

test.each([
	["another identifier", "ADB1ANK6GCEQ", "seal.identifier"],
	["another flag", "RDB1ENK6GCEQ", "seal.identifier"],
	["padding", "RDB1ANK6GCEQ=", "bytes.base32Character"],
	["lower case", "RDB1Ank6gceq", "bytes.base32Character"],
	["a payload of nothing", "RDB1A", "bytes.end"],
	["too much", `RDB1A${"A".repeat(8192)}`, "seal.tooLong"],
])("%s is refused", (_, barcode, code) => {
	expect(parseIdb(barcode, inflate)).toMatchObject({ error: { code } });
});

test("lengths that reach beyond their parent are refused", () => {
	expect(parse("A", "6abc6103040500").ok).toBe(false);
	const child = tlv("61", tlv("01", "0405ff"));
	expect(parse("A", `6abc${child}`)).toMatchObject({
		ok: true,
		value: {
			messages: [{ name: "VISA", value: null }],
			remarks: [{ code: "seal.unsigned" }, { code: "seal.featureValue" }],
		},
	});
});

test("an algorithm on no list leaves the hash open", () => {
	const head = HEAD.replace("6abc01", "6abc09");
	expect(parse("B", head + GROUP + SIGNATURE)).toMatchObject({
		value: { hash: null, remarks: [{ code: "seal.unknownAlgorithm" }] },
	});
});
