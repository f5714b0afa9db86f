import { createHash } from "node:crypto";
import { toHex } from "../../core/bytes/hex.ts";
import { fail, type Result } from "../../core/result.ts";
import { type Element, explicitTag, TAG } from "../asn1/element.ts";
import {
	finish,
	type Members,
	membersOf,
	type Reading,
	readOnly,
	refuse,
	startReading,
} from "../asn1/reading.ts";
import { bitBytesOf, smallOf, timeOf } from "../asn1/values.ts";
import { readPublicKey } from "../keys/public-key.ts";
import { readSignatureAlgorithm } from "../keys/signature-algorithm.ts";
import type { Certificate } from "./certificate.ts";
import { NO_EXTENSIONS, readExtensions } from "./extensions.ts";
import { readName } from "./name.ts";

/** Real ones stay below 4 kB. */
export const MAX_CERTIFICATE_BYTES = 32_768;
const MAX_SERIAL_BYTES = 40;
const ISSUER_UNIQUE_ID = 0x81;
const SUBJECT_UNIQUE_ID = 0x82;

/**
 * A certificate in DER (RFC 5280 §4.1), at most 32 kB, 2,000 elements and 16 levels.
 * Nothing is verified. Errors: `certificate.tooLong`, `certificate.version`,
 * `certificate.serial`, `certificate.algorithm`, and those of `asn1.*` and `key.*`.
 */
export function parseCertificate(der: Uint8Array): Result<Certificate> {
	if (der.length > MAX_CERTIFICATE_BYTES) {
		return fail("certificate.tooLong", `${der.length} bytes`);
	}
	const reading = startReading();
	const whole = membersOf(reading, readOnly(reading, der, TAG.sequence));
	const signed = whole.take(TAG.sequence);
	const outer = whole.take(TAG.sequence);
	const signature = bitBytesOf(reading, whole.take(TAG.bitString));
	whole.end();
	const content = readSigned(reading, signed, outer);
	return finish(reading, {
		...content,
		der,
		signedBytes: signed.raw,
		signature,
		sha1: createHash("sha1").update(der).digest("hex"),
		sha256: createHash("sha256").update(der).digest("hex"),
	});
}

function readSigned(reading: Reading, signed: Element, outer: Element) {
	const members = membersOf(reading, signed);
	const versionTag = members.optional(explicitTag(0));
	const version =
		versionTag === null
			? 0
			: smallOf(reading, membersOf(reading, versionTag).take(TAG.integer));
	if (version > 2) refuse(reading, "certificate.version");
	const serial = serialOf(reading, members.take(TAG.integer));
	const inner = members.take(TAG.sequence);
	// The two must agree, or the signed one would not bind the other (RFC 5280 §4.1.1.2).
	if (!isSame(inner.raw, outer.raw)) refuse(reading, "certificate.algorithm");
	const algorithm = readSignatureAlgorithm(reading, inner);
	const issuer = readName(reading, members.take(TAG.sequence));
	const validity = membersOf(reading, members.take(TAG.sequence));
	const notBefore = timeOf(reading, validity.any());
	const notAfter = timeOf(reading, validity.any());
	const subject = readName(reading, members.take(TAG.sequence));
	const key = readPublicKey(reading, members.take(TAG.sequence));
	return {
		algorithm,
		serial,
		issuer,
		subject,
		notBefore,
		notAfter,
		key,
		extensions: readRest(reading, members),
	};
}

function readRest(reading: Reading, members: Members) {
	members.optional(ISSUER_UNIQUE_ID);
	members.optional(SUBJECT_UNIQUE_ID);
	const wrapper = members.optional(explicitTag(3));
	members.end();
	if (wrapper === null) return NO_EXTENSIONS;
	const list = membersOf(reading, wrapper).take(TAG.sequence);
	return readExtensions(reading, list);
}

/** Some issuers' serials are negative by mistake: the bytes count, not the sign. */
export function serialOf(reading: Reading, element: Element): string {
	const { content } = element;
	if (content.length === 0 || content.length > MAX_SERIAL_BYTES) {
		refuse(reading, "certificate.serial");
	}
	return toHex(content).replace(/^0+(?=.)/, "");
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
