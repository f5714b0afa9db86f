import { expect, test } from "vitest";
import { parseVds } from "../../../core/seal/vds.ts";
import { bytesOf, c40, HEADER, hexOf, SIGNATURE, tlv } from "./build.ts";

const parse = (hex: string) => parseVds(bytesOf(hex));
const codes = (hex: string) => {
	const read = parse(hex);
	return read.ok ? read.value.remarks.map(({ code }) => code) : read.error.code;
};
const DATES = "0f71346ecf47";
const signed = (body: string, type = "fb06") =>
	HEADER + type + body + tlv("ff", SIGNATURE);
const PERMIT = tlv("02", c40("A".repeat(72))) + tlv("03", c40("UFO001979"));

test("a length of 80 is 128 plain bytes when DER does not read", () => {
	const body = `${tlv("02", c40("V".repeat(64)))}0380${"11".repeat(128)}`;
	const read = parse(signed(body, "5f03"));
	expect(read).toMatchObject({
		ok: true,
		value: {
			lengths: "raw",
			documentType: "TEST_DOCUMENT_WITH_BIOMETRIC_TEMPLATE",
			remarks: [{ code: "seal.rawLengths" }],
		},
	});
	if (!read.ok) return;
	expect(read.value.features.map(({ hex }) => hex.length / 2)).toEqual([
		44, 128,
	]);
	expect(read.value.signedBytes).toHaveLength(18 + 46 + 130);
});

test("a whole reading goes before one that needs padding", () => {
	// As DER: 256 bytes, a signature, two NUL. As plain bytes: 130, 142, a signature.
	const value = `${"00".repeat(128)}058e${"11".repeat(126)}`;
	const signature = `${"22".repeat(14)}ff32${"33".repeat(48)}`;
	const body = `01820100${value}${tlv("ff", signature)}0000`;
	const read = parse(`${HEADER}abcd${body}`);
	expect(read.ok && read.value.lengths).toBe("raw");
	expect(read.ok && hexOf(read.value.signature)).toBe(`${"33".repeat(48)}0000`);
});

test("long DER lengths", () => {
	const body = `018201f4${"22".repeat(500)}0281c8${"33".repeat(200)}`;
	const read = parse(signed(body, "f70b"));
	expect(read.ok && read.value.lengths).toBe("der");
	expect(read.ok && read.value.features[0]?.hex).toHaveLength(1000);
});

test("unknown tags and types do not spoil a seal", () => {
	expect(codes(signed(PERMIT + tlv("77", "0102")))).toEqual([]);
	const read = parse(signed(tlv("01", "0102"), "abcd"));
	expect(read).toMatchObject({
		ok: true,
		value: {
			documentType: "UNKNOWN",
			features: [{ tag: "01", name: "UNKNOWN", value: null, hex: "0102" }],
			remarks: [{ code: "seal.unknownDocumentType" }],
		},
	});
});

test.each([
	["a second signature", signed(PERMIT) + tlv("ff", SIGNATURE)],
	["a feature behind the signature", signed(PERMIT) + tlv("03", "0102")],
	["other bytes behind the signature", `${signed(PERMIT)}0001`],
])("%s is refused", (_, hex) => {
	expect(parse(hex)).toMatchObject({
		ok: false,
		error: { code: "seal.trailingBytes" },
	});
});

test.each([
	["empty", ""],
	["odd", "ab".repeat(63)],
	["too short", "ab".repeat(20 - 2)],
	["too long", "ab".repeat(134)],
])("a signature that is %s is refused", (_, signature) => {
	const length = signature.length / 2;
	const tag = length < 128 ? tlv("ff", signature) : `ff8186${signature}`;
	expect(codes(`${HEADER}fb06${PERMIT}${tag}`)).toBe("seal.signatureLength");
});

test.each([
	[56, "SHA-224"],
	[64, "SHA-256"],
	[96, "SHA-384"],
	[128, "SHA-512"],
	[132, "SHA-512"],
])("%i bytes of signature go with %s", (length, hash) => {
	const size = length < 128 ? [length] : [0x81, length];
	const tag = `ff${hexOf(Uint8Array.from(size))}${"cd".repeat(length)}`;
	const read = parse(`${HEADER}fb06${PERMIT}${tag}`);
	expect(read.ok && read.value.hash).toBe(hash);
});

test("a reference of stated length zero is read as one pair and flagged", () => {
	const head = `dc03d9c5${c40("DEME00")}${c40("8")}${DATES}fb06`;
	const read = parse(head + PERMIT + tlv("ff", SIGNATURE));
	expect(read).toMatchObject({
		ok: true,
		value: {
			header: { signer: "DEME", certificateReference: "8" },
			remarks: [{ code: "seal.referenceLengthZero" }],
		},
	});
});

test.each([
	["hexadecimal for everybody", "UTTS10", "0123456789ABCDEF", true],
	["decimal for DEZV", "DEZV10", "0123456789", true],
	["never hexadecimal for DEZV", "DEZV10", "0123456789ABCDEF", false],
	["never decimal for others", "UTTS10", "0123456789", false],
	["no letter in a decimal length", "DEZV0A", "0123456789", false],
])("the length of the reference: %s", (_, signer, reference, ok) => {
	const head = `dc03d9c5${c40(signer)}${c40(reference)}${DATES}fb06`;
	expect(parse(head + PERMIT + tlv("ff", SIGNATURE)).ok).toBe(ok);
});

test("the single-character country is padded", () => {
	const hex = signed(PERMIT).replace("dc03d9c5", "dc03fe45");
	const read = parse(hex);
	expect(read.ok && read.value.header.issuingCountry).toBe("D<<");
});

test.each([
	["a country of digits", HEADER.replace("d9c5", c40("U1O"))],
	["a date that no calendar has", HEADER.replace("0f7134", "ffffff")],
	["a header cut short", HEADER.slice(0, -2)],
])("%s is refused", (_, header) => {
	expect(parse(`${header}fb06${PERMIT}`).ok).toBe(false);
});

test("what a visa lacks is said, and what does not read keeps its bytes", () => {
	const body =
		tlv("03", "00") + tlv("04", "ff0000") + tlv("05", c40("ABC123456789"));
	const read = parse(signed(body, "5d01"));
	expect(read).toMatchObject({
		ok: true,
		value: {
			features: [
				{ name: "NUMBER_OF_ENTRIES", value: 0 },
				{ name: "DURATION_OF_STAY", value: null, hex: "ff0000" },
				{ name: "PASSPORT_NUMBER", value: "ABC123456789" },
			],
			remarks: [
				{ code: "seal.featureMissing", field: "01 or 02" },
				{ code: "seal.featureValue", field: "04" },
				{ code: "seal.featureSize", field: "05", detail: "8 bytes" },
			],
		},
	});
});

test("a visa MRZ of full lines is shown whole and flagged", () => {
	const lines = [
		"V<UTOERIKSSON<<ANNA<MARIA".padEnd(44, "<"),
		"L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
	];
	const body = tlv("01", c40(lines.join("")));
	const read = parse(signed(body, "5d01"));
	expect(read.ok && read.value.features[0]?.value).toEqual(lines);
	expect(codes(signed(body, "5d01"))).toContain("seal.featureSize");
});

test("trailing fillers that the encoder left off come back", () => {
	const body = tlv("02", c40("I<GBRSUPAMANN<<MARY"));
	const read = parse(signed(body, "5e03"));
	expect(read.ok && read.value.features[0]?.value).toEqual([
		"I<GBRSUPAMANN<<MARY".padEnd(36, "<"),
		"<".repeat(36),
	]);
});

test("a repeated tag is flagged", () => {
	expect(codes(signed(PERMIT + tlv("03", c40("UFO001979"))))).toEqual([
		"seal.featureRepeated",
	]);
});

test("more than 4096 bytes are not looked at", () => {
	expect(codes(signed(PERMIT) + "00".repeat(4096))).toBe("seal.tooLong");
});
