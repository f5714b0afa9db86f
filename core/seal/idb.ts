import { fromBase32 } from "../bytes/base32.ts";
import { cursorOver } from "../bytes/cursor.ts";
import { fail, ok, type Result } from "../result.ts";
import { decodeFeatures } from "./feature.ts";
import { idbMessage } from "./idb-messages.ts";
import { readIdbHeader, readIdbZones } from "./idb-payload.ts";
import type { Idb, Inflate, SealRemark } from "./seal.ts";
import { isPlainSignature } from "./signature.ts";
import { readTlvs } from "./tlv.ts";

/** Above the largest QR code (4296 alphanumeric characters). */
export const MAX_IDB_CHARACTERS = 8192;
/** What a compressed barcode may grow to. */
export const MAX_INFLATED_BYTES = 16_384;

const IDENTIFIER = /^(RDB1|NDB1)([A-D])/;

/**
 * An ICAO barcode of base32 text (`RDB1`, older `NDB1`), at most 8192 characters. The
 * signature is not checked here. Errors: `seal.tooLong`, `seal.identifier`,
 * `seal.inflate`, `seal.zones`, `seal.country`, `seal.date`, those of base32, C40 and
 * `readTlvs`.
 */
export function parseIdb(text: string, inflate: Inflate): Result<Idb> {
	if (text.length > MAX_IDB_CHARACTERS) {
		return fail("seal.tooLong", `${text.length} characters`);
	}
	const start = IDENTIFIER.exec(text);
	if (start === null) return fail("seal.identifier");
	const flags = (start[2] ?? "A").charCodeAt(0) - 0x41;
	const encoded = fromBase32(text.slice(5));
	if (!encoded.ok) return encoded;
	const compressed = (flags & 2) !== 0;
	const payload = compressed ? expand(encoded.value, inflate) : encoded;
	if (!payload.ok) return payload;
	const identifier = start[1] === "NDB1" ? "NDB1" : "RDB1";
	const signed = (flags & 1) !== 0;
	const content = readContent(payload.value, signed);
	return content.ok
		? ok({ format: "IDB", identifier, signed, compressed, ...content.value })
		: content;
}

/** The caller's inflate is not trusted to have kept its bound. */
function expand(bytes: Uint8Array, inflate: Inflate): Result<Uint8Array> {
	const inflated = inflate(bytes, MAX_INFLATED_BYTES);
	if (!inflated.ok) return fail("seal.inflate", inflated.error.code);
	return inflated.value.length > MAX_INFLATED_BYTES
		? fail("seal.inflate", "too long")
		: inflated;
}

type Content = Omit<Idb, "format" | "identifier" | "signed" | "compressed">;

function readContent(bytes: Uint8Array, signed: boolean): Result<Content> {
	const cursor = cursorOver(bytes);
	const header = readIdbHeader(cursor, signed);
	if (!header.ok) return header;
	const headerEnd = cursor.offset();
	const zones = readIdbZones(cursor.rest(), signed);
	if (!zones.ok) return zones;
	const { messageGroup, messageGroupEnd, signature } = zones.value;
	const messages = readTlvs(messageGroup.value, "der");
	if (!messages.ok) return messages;
	const remarks: SealRemark[] = [];
	const { hash, country } = header.value;
	if (!signed) remarks.push({ code: "seal.unsigned" });
	if (signed && hash === null) remarks.push({ code: "seal.unknownAlgorithm" });
	if (signature !== null && !isPlainSignature(signature)) {
		const detail = `${signature.length} bytes`;
		remarks.push({ code: "seal.signatureLength", detail });
	}
	return ok({
		...header.value,
		messages: decodeFeatures(
			messages.value.tlvs,
			(tag) => idbMessage(tag, country),
			remarks,
		),
		certificate: zones.value.certificate,
		// Header and message group: an embedded certificate is not under the signature.
		signedBytes: bytes.subarray(0, headerEnd + messageGroupEnd),
		signature,
		remarks,
	});
}
