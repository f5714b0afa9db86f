import type { Cursor } from "../bytes/cursor.ts";
import { toHex } from "../bytes/hex.ts";
import { fail, ok, type Result } from "../result.ts";
import { decodeC40 } from "./c40.ts";
import { decodeMaskedDate } from "./dates.ts";
import type { SealHash } from "./seal.ts";
import { readTlvs, type Tlv } from "./tlv.ts";

export interface IdbHeader {
	readonly country: string;
	readonly hash: SealHash | null;
	readonly certificateReference: string | null;
	readonly signatureDate: string | null;
}

export interface IdbZones {
	readonly messageGroup: Tlv;
	/** Length of the message group with its tag and length bytes. */
	readonly messageGroupEnd: number;
	readonly certificate: Uint8Array | null;
	readonly signature: Uint8Array | null;
}

const HASHES: readonly SealHash[] = ["SHA-256", "SHA-384", "SHA-512"];
const MESSAGE_GROUP = 0x61;
const SIGNER_CERTIFICATE = 0x7e;
const SIGNATURE = 0x7f;

/** Errors: `seal.country`, `seal.date`, `bytes.end` and those of C40. */
export function readIdbHeader(
	cursor: Cursor,
	signed: boolean,
): Result<IdbHeader> {
	const country = cursor.take(2);
	if (!country.ok) return country;
	const text = decodeC40(country.value);
	if (!text.ok) return text;
	const letters = text.value.trimEnd();
	if (!/^[A-Z]{1,3}$/.test(letters)) return fail("seal.country");
	if (!signed) {
		return ok({
			country: letters,
			hash: null,
			certificateReference: null,
			signatureDate: null,
		});
	}
	const algorithm = cursor.byte();
	if (!algorithm.ok) return algorithm;
	const reference = cursor.take(5);
	if (!reference.ok) return reference;
	const date = cursor.take(4);
	if (!date.ok) return date;
	const signatureDate = decodeMaskedDate(date.value);
	if (!signatureDate.ok) return signatureDate;
	return ok({
		country: letters,
		hash: HASHES[algorithm.value - 1] ?? null,
		certificateReference: toHex(reference.value),
		signatureDate: signatureDate.value,
	});
}

/** Message group, certificate, signature, in this order. Error: `seal.zones`. */
export function readIdbZones(
	bytes: Uint8Array,
	signed: boolean,
): Result<IdbZones> {
	const read = readTlvs(bytes, "der");
	if (!read.ok) return read;
	const zones = [...read.value.tlvs];
	const messageGroup = zones.shift();
	if (messageGroup?.tag !== MESSAGE_GROUP) {
		return fail("seal.zones", "no message group");
	}
	const messageGroupEnd = zones[0]?.offset ?? bytes.length;
	const certificate = takeZone(zones, SIGNER_CERTIFICATE);
	const signature = takeZone(zones, SIGNATURE);
	if (zones.length > 0) return fail("seal.zones", "unknown or out of order");
	if (signed !== (signature !== null)) {
		return fail("seal.zones", "flag and signature disagree");
	}
	return ok({ messageGroup, messageGroupEnd, certificate, signature });
}

function takeZone(zones: Tlv[], tag: number): Uint8Array | null {
	return zones[0]?.tag === tag ? (zones.shift()?.value ?? null) : null;
}
