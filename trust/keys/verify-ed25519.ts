import { createPublicKey, verify } from "node:crypto";

/** The fixed DER head of an Ed25519 public key: RFC 8410 §4. */
const PUBLIC_HEAD = Buffer.from("302a300506032b6570032100", "hex");

/**
 * Whether an Ed25519 signature (64 bytes, hexadecimal) of a key (32 bytes, hexadecimal) stands
 * over these bytes; false also for what is no key or no signature.
 */
export function isSignedByEd25519(
	publicKeyHex: string,
	message: Uint8Array,
	signatureHex: string,
): boolean {
	if (!/^[0-9a-f]{64}$/.test(publicKeyHex)) return false;
	if (!/^[0-9a-f]{128}$/.test(signatureHex)) return false;
	try {
		const key = createPublicKey({
			key: Buffer.concat([PUBLIC_HEAD, Buffer.from(publicKeyHex, "hex")]),
			format: "der",
			type: "spki",
		});
		return verify(null, message, key, Buffer.from(signatureHex, "hex"));
	} catch {
		return false;
	}
}
