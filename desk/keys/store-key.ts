import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { fail, ok, type Result } from "../../core/result.ts";

/**
 * The store's raw 256-bit key at rest: sealed by the operating system's
 * keyring, or, for demonstrations only, as it is.
 */
const KeyFile = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("keyring"), sealed: z.string().max(4096) }),
	z.strictObject({
		kind: z.literal("demo"),
		keyHex: z.string().regex(/^[0-9a-f]{64}$/),
	}),
]);

/** What Electron's safeStorage offers, and nothing more of it. */
export interface Keyring {
	/** False without a keyring: Electron's own fallback key is no protection. */
	isAvailable(): boolean;
	seal(text: string): Buffer;
	unseal(sealed: Buffer): string;
}

function read(path: string): Result<z.output<typeof KeyFile> | null> {
	if (!existsSync(path)) return ok(null);
	try {
		const parsed = KeyFile.safeParse(JSON.parse(readFileSync(path, "utf8")));
		return parsed.success ? ok(parsed.data) : fail("key.unreadable", path);
	} catch {
		return fail("key.unreadable", path);
	}
}

function write(path: string, content: z.output<typeof KeyFile>): void {
	const fresh = `${path}.new`;
	writeFileSync(fresh, `${JSON.stringify(content)}\n`, { mode: 0o600 });
	renameSync(fresh, path);
}

/**
 * The key of the demonstration store, made when there is none. Codes:
 * `key.unreadable`, `key.notDemo` (this folder belongs to a real desk).
 */
export function demoKey(path: string): Result<string> {
	const stored = read(path);
	if (!stored.ok) return stored;
	if (stored.value?.kind === "keyring") return fail("key.notDemo", path);
	if (stored.value) return ok(stored.value.keyHex);
	const keyHex = randomBytes(32).toString("hex");
	write(path, { kind: "demo", keyHex });
	return ok(keyHex);
}

/**
 * The key of a real desk from the keyring, made when there is none. Codes:
 * `key.noKeyring`, `key.unreadable`, `key.demoStore` (this folder holds a
 * demonstration), `key.keyring` (the keyring no longer opens it).
 */
export function keyringKey(path: string, keyring: Keyring): Result<string> {
	if (!keyring.isAvailable()) return fail("key.noKeyring");
	const stored = read(path);
	if (!stored.ok) return stored;
	if (stored.value?.kind === "demo") return fail("key.demoStore", path);
	try {
		if (stored.value) {
			return ok(keyring.unseal(Buffer.from(stored.value.sealed, "base64")));
		}
		const keyHex = randomBytes(32).toString("hex");
		write(path, {
			kind: "keyring",
			sealed: keyring.seal(keyHex).toString("base64"),
		});
		return ok(keyHex);
	} catch (error) {
		return fail("key.keyring", String(error));
	}
}
