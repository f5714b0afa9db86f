import { type Element, TAG } from "../asn1/element.ts";
import { membersOf, type Reading, readOnly, refuse } from "../asn1/reading.ts";
import { bitBytesOf, oidOf, unsignedOf } from "../asn1/values.ts";
import { fieldBytes } from "./curve.ts";
import { readCurve } from "./known-curve.ts";

/** A key that signatures can be checked with; plain data, so that a worker may send it. */
export type PublicKey =
	| {
			readonly kind: "ec";
			readonly curve: string;
			/** Uncompressed or compressed (SEC 1 §2.3.3); whether it lies on the curve shows when used. */
			readonly point: Uint8Array;
	  }
	| {
			readonly kind: "rsa";
			readonly bits: number;
			/** RSAPublicKey in DER (RFC 8017 §A.1.1): what every crypto library takes. */
			readonly pkcs1: Uint8Array;
			/** The key says of itself that it signs with PSS only. */
			readonly isPssOnly: boolean;
	  };

const EC_KEY = "1.2.840.10045.2.1";
const RSA_KEY = "1.2.840.113549.1.1.1";
const RSA_PSS_KEY = "1.2.840.113549.1.1.10";
/** ICAO 9303-12 §4.4 asks for 2048 and more; beyond 8192 a check only burns time. */
const MIN_RSA_BITS = 2048;
const MAX_RSA_BITS = 8192;
const MAX_EXPONENT_BYTES = 8;

/**
 * SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). Failures: `key.algorithm`, `key.curve`,
 * `key.point`, `key.rsaSize`, `key.rsaExponent`.
 */
export function readPublicKey(reading: Reading, info: Element): PublicKey {
	const members = membersOf(reading, info);
	const algorithm = membersOf(reading, members.take(TAG.sequence));
	const oid = oidOf(reading, algorithm.take(TAG.oid));
	const bits = bitBytesOf(reading, members.take(TAG.bitString));
	members.end();
	if (oid === EC_KEY) return readEcKey(reading, algorithm.any(), bits);
	if (oid !== RSA_KEY && oid !== RSA_PSS_KEY) refuse(reading, "key.algorithm");
	return readRsaKey(reading, bits, oid === RSA_PSS_KEY);
}

function readEcKey(
	reading: Reading,
	parameters: Element,
	point: Uint8Array,
): PublicKey {
	const curve = readCurve(reading, parameters);
	const bytes = curve === null ? 0 : fieldBytes(curve);
	const isUncompressed = point[0] === 4 && point.length === 1 + 2 * bytes;
	const isCompressed =
		(point[0] === 2 || point[0] === 3) && point.length === 1 + bytes;
	if (!isUncompressed && !isCompressed) refuse(reading, "key.point");
	return { kind: "ec", curve: curve?.name ?? "", point };
}

function readRsaKey(
	reading: Reading,
	pkcs1: Uint8Array,
	isPssOnly: boolean,
): PublicKey {
	const key = membersOf(reading, readOnly(reading, pkcs1, TAG.sequence));
	const modulus = unsignedOf(reading, key.take(TAG.integer));
	const exponent = unsignedOf(reading, key.take(TAG.integer));
	key.end();
	const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
	if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS) {
		refuse(reading, "key.rsaSize", `${bits} bits`);
	}
	const isOdd = ((exponent.at(-1) ?? 0) & 1) === 1;
	const isOne = exponent.length === 1 && exponent[0] === 1;
	if (!isOdd || isOne || exponent.length > MAX_EXPONENT_BYTES) {
		refuse(reading, "key.rsaExponent");
	}
	return { kind: "rsa", bits, pkcs1, isPssOnly };
}
