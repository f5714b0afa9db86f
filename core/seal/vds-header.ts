import { type Cursor, cursorOver } from "../bytes/cursor.ts";
import { toHex } from "../bytes/hex.ts";
import { fail, ok, type Result } from "../result.ts";
import { decodeC40 } from "./c40.ts";
import { decodeDate3 } from "./dates.ts";
import type { SealRemark, VdsHeader } from "./seal.ts";

export const VDS_MAGIC = 0xdc;
/** The one signer that writes the length of its reference in decimal (TR-03171). */
const DECIMAL_SIGNER = "DEZV";

export interface ReadHeader {
	readonly header: VdsHeader;
	readonly lengthBytes: number;
	readonly remarks: readonly SealRemark[];
}

interface Signer {
	readonly signer: string;
	readonly certificateReference: string;
	readonly remarks: readonly SealRemark[];
}

/**
 * The header of a visible digital seal (ICAO 9303-13 §2.2), versions 3 and 4. Errors:
 * `seal.magic`, `seal.version`, `seal.country`, `seal.signer`, `seal.reference`,
 * `seal.date`, `bytes.end` and those of C40.
 */
export function readVdsHeader(bytes: Uint8Array): Result<ReadHeader> {
	const cursor = cursorOver(bytes);
	const magic = cursor.byte();
	if (!magic.ok) return magic;
	if (magic.value !== VDS_MAGIC) return fail("seal.magic");
	const versionByte = cursor.byte();
	if (!versionByte.ok) return versionByte;
	const version = versionOf(versionByte.value);
	if (version === null) {
		return fail("seal.version", `version byte ${versionByte.value}`);
	}
	const country = readText(cursor, 2);
	if (!country.ok) return country;
	const issuingCountry = country.value.replaceAll(" ", "<").padEnd(3, "<");
	if (!/^[A-Z]{1,3}<{0,2}$/.test(issuingCountry)) return fail("seal.country");
	const signed = version === 3 ? readSigner3(cursor) : readSigner4(cursor);
	if (!signed.ok) return signed;
	const { remarks, ...signer } = signed.value;
	const issued = readDate(cursor);
	if (!issued.ok) return issued;
	const signatureDate = readDate(cursor);
	if (!signatureDate.ok) return signatureDate;
	const type = cursor.take(2);
	if (!type.ok) return type;
	const header: VdsHeader = {
		version,
		issuingCountry,
		...signer,
		documentIssueDate: issued.value,
		signatureDate: signatureDate.value,
		featureDefinition: toHex(type.value.subarray(0, 1)),
		documentType: toHex(type.value.subarray(1)),
	};
	return ok({ header, lengthBytes: cursor.offset(), remarks });
}

/** The byte counts from zero: 2 is "version 3". */
function versionOf(byte: number): 3 | 4 | null {
	if (byte === 2) return 3;
	return byte === 3 ? 4 : null;
}

/** Nine characters: the signer and five digits of its reference. */
function readSigner3(cursor: Cursor): Result<Signer> {
	const text = readText(cursor, 6);
	if (!text.ok) return text;
	if (!/^[A-Z]{2}[A-Z0-9]{7}$/.test(text.value)) return fail("seal.signer");
	return ok({
		signer: text.value.slice(0, 4),
		certificateReference: text.value.slice(4),
		remarks: [],
	});
}

/** Six characters, the signer and the length of its reference, then the reference. */
function readSigner4(cursor: Cursor): Result<Signer> {
	const text = readText(cursor, 4);
	if (!text.ok) return text;
	if (!/^[A-Z]{2}[A-Z0-9]{2}[0-9A-F]{2}$/.test(text.value)) {
		return fail("seal.signer");
	}
	const signer = text.value.slice(0, 4);
	const digits = text.value.slice(4);
	const isDecimal = signer === DECIMAL_SIGNER;
	if (isDecimal && !/^\d\d$/.test(digits)) return fail("seal.reference");
	// The radix is a matter of the signer alone: trying both would let a seal choose.
	const length = Number.parseInt(digits, isDecimal ? 10 : 16);
	// Seals of one issuer state no length and carry one pair of characters all the same.
	const lengthBytes = length === 0 ? 2 : 2 * Math.ceil(length / 3);
	const reference = readText(cursor, lengthBytes);
	if (!reference.ok) return reference;
	const written = reference.value;
	const isWhole = length === 0 || written.length === length;
	if (!isWhole || !/^[A-Z0-9]+$/.test(written)) return fail("seal.reference");
	return ok({
		signer,
		certificateReference: written,
		remarks: length === 0 ? [{ code: "seal.referenceLengthZero" }] : [],
	});
}

function readText(cursor: Cursor, lengthBytes: number): Result<string> {
	const bytes = cursor.take(lengthBytes);
	return bytes.ok ? decodeC40(bytes.value) : bytes;
}

function readDate(cursor: Cursor): Result<string> {
	const bytes = cursor.take(3);
	return bytes.ok ? decodeDate3(bytes.value) : bytes;
}
