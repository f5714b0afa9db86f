import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { fail, ok, type Result } from "../../core/result.ts";
import {
	type Ed25519Signer,
	ed25519Signer,
} from "../../desk/keys/ed25519-signer.ts";

/** A passphrase is all that a thief of the file lacks. */
export const shortestPassphrase = 12;

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
	const { publicKey } = ed25519Signer(privateKey);
	return ok({ pem, publicKey });
}

/** Codes: `signingKey.unreadable` (no such key at all), `signingKey.passphrase`. */
export function openAuthorKey(
	pem: string,
	passphrase: string,
): Result<Ed25519Signer> {
	if (!pem.includes("-----BEGIN ENCRYPTED PRIVATE KEY-----"))
		return fail("signingKey.unreadable");
	try {
		const key = createPrivateKey({ key: pem, format: "pem", passphrase });
		return key.asymmetricKeyType === "ed25519"
			? ok(ed25519Signer(key))
			: fail("signingKey.unreadable");
	} catch {
		return fail("signingKey.passphrase");
	}
}
