import { createHash } from "node:crypto";
import {
	type ECDSA,
	ecdsa,
	weierstrass,
} from "@noble/curves/abstract/weierstrass.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { TAG } from "../asn1/element.ts";
import { finish, membersOf, readOnly, startReading } from "../asn1/reading.ts";
import { unsignedOf } from "../asn1/values.ts";
import { orderBytes } from "./curve.ts";
import { curveByName } from "./known-curve.ts";
import type { HashName } from "./signature-algorithm.ts";

const ready = new Map<string, ECDSA>();

/**
 * Built once a curve, since its first use makes tables. In JavaScript on every
 * runtime: Electron's own library has no brainpool curves.
 */
function verifierOf(name: string): ECDSA | null {
	const known = ready.get(name);
	if (known !== undefined) return known;
	const curve = curveByName(name);
	if (curve === null) return null;
	const { p, a, b, n, x: Gx, y: Gy } = curve;
	const made = ecdsa(weierstrass({ p, a, b, n, h: 1n, Gx, Gy }), sha256);
	ready.set(name, made);
	return made;
}

/** Bytes of r||s of a curve; 0 when the curve is unknown. */
export function plainSignatureBytes(curveName: string): number {
	const curve = curveByName(curveName);
	return curve === null ? 0 : 2 * orderBytes(curve);
}

/** `signature` is r||s. False for whatever does not verify, never a throw. */
export function verifyPlainEcdsa(
	key: { readonly curve: string; readonly point: Uint8Array },
	hash: HashName,
	data: Uint8Array,
	signature: Uint8Array,
): boolean {
	const verifier = verifierOf(key.curve);
	if (verifier === null) return false;
	if (signature.length !== plainSignatureBytes(key.curve)) return false;
	const digest = createHash(hash).update(data).digest();
	try {
		// Signers are not asked for the smaller s (X9.62 has no such rule).
		return verifier.verify(signature, new Uint8Array(digest), key.point, {
			prehash: false,
			lowS: false,
		});
	} catch {
		return false;
	}
}

/** ECDSA-Sig-Value (RFC 3279 §2.2.3) as r||s; null when it is none of this curve. */
export function plainFromDer(
	curveName: string,
	der: Uint8Array,
): Uint8Array | null {
	const half = plainSignatureBytes(curveName) / 2;
	const reading = startReading();
	const members = membersOf(reading, readOnly(reading, der, TAG.sequence));
	const r = unsignedOf(reading, members.take(TAG.integer));
	const s = unsignedOf(reading, members.take(TAG.integer));
	members.end();
	if (!finish(reading, true).ok || r.length > half || s.length > half) {
		return null;
	}
	const plain = new Uint8Array(2 * half);
	plain.set(r, half - r.length);
	plain.set(s, 2 * half - s.length);
	return plain;
}
