import { createPublicKey, type KeyObject, sign } from "node:crypto";

/** Length of an Ed25519 public key, the end of its DER (RFC 8410 §4). */
const publicKeyBytes = 32;

export interface Ed25519Signer {
	/** 32 bytes, hex, as `signers.json` has it. */
	readonly publicKey: string;
	/** 64 bytes, hex. */
	sign(message: Uint8Array): string;
}

/** What an Ed25519 private key signs with, and by what it is known. */
export function ed25519Signer(key: KeyObject): Ed25519Signer {
	const der = createPublicKey(key).export({ format: "der", type: "spki" });
	return {
		publicKey: der.subarray(-publicKeyBytes).toString("hex"),
		sign: (message) => sign(null, message, key).toString("hex"),
	};
}
