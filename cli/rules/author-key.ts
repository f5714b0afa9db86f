import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	sign,
} from "node:crypto";
import { fail, ok, type Result } from "../../core/result.ts";

/** A passphrase is all that a thief of the file lacks. */
export const shortestPassphrase = 12;

/** Length of an Ed25519 public key in its DER (RFC 8410 §4). */
const publicKeyBytes = 32;

/** As `signers.json` has it: 32 bytes, hex. */
function publicKeyHex(key: KeyObject): string {
	return createPublicKey(key)
		.export({ format: "der", type: "spki" })
		.subarray(-publicKeyBytes)
		.toString("hex");
}

/** A new Ed25519 key, PKCS #8 encrypted under a passphrase (RFC 5958, PBES2). Code: `signingKey.short`. */
export function makeAuthorKey(
	passphrase: string,
): Result<{ readonly pem: string; readonly publicKey: string }> {
	if (passphrase.length < shortestPassphrase)
		return fail("signingKey.short", String(shortestPassphrase));
	const { privateKey } = generateKeyPairSync("ed25519");
	const pem = privateKey
		.export({
			format: "pem",
			type: "pkcs8",
			cipher: "aes-256-cbc",
			passphrase,
		})
		.toString();
	return ok({ pem, publicKey: publicKeyHex(privateKey) });
}

export interface AuthorKey {
	readonly publicKey: string;
	/** 64 bytes, hex. */
	sign(message: Uint8Array): string;
}

/** Codes: `signingKey.unreadable` (no such key at all), `signingKey.passphrase`. */
export function openAuthorKey(
	pem: string,
	passphrase: string,
): Result<AuthorKey> {
	if (!pem.includes("-----BEGIN ENCRYPTED PRIVATE KEY-----"))
		return fail("signingKey.unreadable");
	try {
		const key = createPrivateKey({ key: pem, format: "pem", passphrase });
		return key.asymmetricKeyType === "ed25519"
			? ok({
					publicKey: publicKeyHex(key),
					sign: (message) => sign(null, message, key).toString("hex"),
				})
			: fail("signingKey.unreadable");
	} catch {
		return fail("signingKey.passphrase");
	}
}
