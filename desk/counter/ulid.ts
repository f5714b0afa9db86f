import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID: 48 bits of time, 80 bits of chance, in Crockford's base 32. */
export function ulid(atMs: number): string {
	let time = Math.floor(atMs);
	let text = "";
	for (let place = 0; place < 10; place += 1) {
		text = (alphabet[time % 32] ?? "0") + text;
		time = Math.floor(time / 32);
	}
	for (const byte of randomBytes(16)) text += alphabet[byte % 32] ?? "0";
	return text;
}
