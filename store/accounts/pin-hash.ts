import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** RFC 7914 parameters: 32 MiB and some 100 ms a guess; a PIN has few of them. */
const cost = { N: 32_768, r: 8, p: 1 } as const;
const keyLengthBytes = 32;

/** `scrypt$N$r$p$salt$key`, salt and key as hex. */
export const pinHashPattern =
	/^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([0-9a-f]{32})\$([0-9a-f]{64})$/;

/** Work that no bundle may exceed: 128 · N · r bytes of memory (RFC 7914 §2). */
const maximumMemoryBytes = 256 * 1024 * 1024;

function derive(
	pin: string,
	salt: Buffer,
	{ N, r, p }: { N: number; r: number; p: number },
): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const options = { N, r, p, maxmem: maximumMemoryBytes };
		scrypt(
			pin.normalize("NFKC"),
			salt,
			keyLengthBytes,
			options,
			(error, key) => (error ? reject(error) : resolve(key)),
		);
	});
}

/** `salt`: 16 bytes; random unless a reproducible demonstration needs it. */
export async function hashPin(
	pin: string,
	salt: Buffer = randomBytes(16),
): Promise<string> {
	const key = await derive(pin, salt, cost);
	return `scrypt$${cost.N}$${cost.r}$${cost.p}$${salt.toString("hex")}$${key.toString("hex")}`;
}

/** A hash that no PIN has: for accounts that do not exist. */
const nobody = `scrypt$${cost.N}$${cost.r}$${cost.p}$${"00".repeat(16)}$${"00".repeat(32)}`;

/**
 * Compares in constant time. Without a hash the same work is done and the answer
 * is false, so that the time does not tell which accounts exist.
 */
export async function isPinOf(
	hash: string | undefined,
	pin: string,
): Promise<boolean> {
	const parts = pinHashPattern.exec(hash ?? nobody);
	if (!parts) return false;
	const [, N, r, p, salt = "", key = ""] = parts;
	const parameters = { N: Number(N), r: Number(r), p: Number(p) };
	const derived = await derive(pin, Buffer.from(salt, "hex"), parameters);
	return (
		timingSafeEqual(derived, Buffer.from(key, "hex")) && hash !== undefined
	);
}
