import { constants, createPublicKey, verify } from "node:crypto";
import type { PublicKey } from "./public-key.ts";
import type { HashName, SignatureAlgorithm } from "./signature-algorithm.ts";
import { plainFromDer, verifyPlainEcdsa } from "./verify-ecdsa.ts";

/**
 * A signature as certificates, revocation lists and CMS carry it (ECDSA in DER).
 * `hash` is used where the algorithm does not name one. False for everything that
 * does not verify, and for a key that does not fit the algorithm.
 */
export function verifySignature(
	key: PublicKey,
	algorithm: SignatureAlgorithm,
	data: Uint8Array,
	signature: Uint8Array,
	hash: HashName | null = null,
): boolean {
	const digest = algorithm.hash ?? hash;
	if (digest === null) return false;
	if (key.kind === "ec") {
		if (algorithm.scheme !== "ecdsa") return false;
		const plain = plainFromDer(key.curve, signature);
		return plain !== null && verifyPlainEcdsa(key, digest, data, plain);
	}
	if (algorithm.scheme === "ecdsa") return false;
	if (key.isPssOnly && algorithm.scheme !== "rsa-pss") return false;
	try {
		const pkcs1 = Buffer.from(key.pkcs1);
		const rsa = createPublicKey({ key: pkcs1, format: "der", type: "pkcs1" });
		if (algorithm.scheme === "rsa") {
			return verify(digest, data, rsa, signature);
		}
		const padding = constants.RSA_PKCS1_PSS_PADDING;
		const saltLength = algorithm.saltBytes;
		return verify(digest, data, { key: rsa, padding, saltLength }, signature);
	} catch {
		return false;
	}
}
