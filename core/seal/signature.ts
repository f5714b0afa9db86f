import type { SealHash } from "./seal.ts";

/** r||s of the curves from P-160 to P-521. */
const LEAST_BYTES = 40;
const MOST_BYTES = 132;

/** Whether the bytes can be r||s: two halves of a curve in use. */
export function isPlainSignature(signature: Uint8Array): boolean {
	const { length } = signature;
	return length % 2 === 0 && length >= LEAST_BYTES && length <= MOST_BYTES;
}

/** The hash follows the size of the curve, half a signature (ICAO 9303-13 §2.4). */
export function hashForSignature(signature: Uint8Array): SealHash {
	const curveBits = signature.length * 4;
	if (curveBits <= 224) return "SHA-224";
	if (curveBits <= 256) return "SHA-256";
	return curveBits <= 384 ? "SHA-384" : "SHA-512";
}
