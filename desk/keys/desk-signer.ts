import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { fail, ok, type Result } from "../../core/result.ts";
import type { DeskSigner } from "../config/signed-desk.ts";
import { writeAtomically } from "../write-atomically.ts";
import { ed25519Signer } from "./ed25519-signer.ts";
import type { Keyring } from "./store-key.ts";

/** The private key at rest: sealed by the keyring, or, for demonstrations only, as it is. */
const KeyFile = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("keyring"), sealed: z.string().max(4096) }),
	z.strictObject({ kind: z.literal("demo"), pem: z.string().max(1024) }),
]);

function pemOf(path: string, keyring: Keyring | null): string | null {
	const file = KeyFile.parse(JSON.parse(readFileSync(path, "utf8")));
	if (file.kind === "demo") return keyring === null ? file.pem : null;
	return keyring?.unseal(Buffer.from(file.sealed, "base64")) ?? null;
}

function makeKey(path: string, keyring: Keyring | null): string {
	const pem = generateKeyPairSync("ed25519")
		.privateKey.export({ format: "pem", type: "pkcs8" })
		.toString();
	const file = keyring
		? { kind: "keyring", sealed: keyring.seal(pem).toString("base64") }
		: { kind: "demo", pem };
	writeAtomically(path, `${JSON.stringify(file)}\n`);
	return pem;
}

/**
 * The key with which this desk signs its configuration for others, made when
 * there is none. Null as keyring: a demonstration. Codes: `key.noKeyring`,
 * `key.unreadable`, `key.keyring`.
 */
export function deskSigner(
	path: string,
	name: string,
	keyring: Keyring | null,
): Result<DeskSigner> {
	if (keyring && !keyring.isAvailable()) return fail("key.noKeyring");
	try {
		const pem = existsSync(path)
			? pemOf(path, keyring)
			: makeKey(path, keyring);
		if (pem === null) return fail("key.unreadable", path);
		return ok({ name, ...ed25519Signer(createPrivateKey(pem)) });
	} catch (error) {
		return fail("key.keyring", String(error));
	}
}
