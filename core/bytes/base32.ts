import { fail, ok, type Result } from "../result.ts";

/**
 * Base32 in the upper case alphabet of RFC 4648 §6 without padding. A text that no
 * encoder writes (impossible length, leftover bits set) is refused, so that two
 * texts never stand for the same bytes. Errors: `bytes.base32Length`,
 * `bytes.base32Character`, `bytes.base32Bits`.
 */
export function fromBase32(text: string): Result<Uint8Array> {
	const leftover = text.length % 8;
	if (leftover === 1 || leftover === 3 || leftover === 6) {
		return fail("bytes.base32Length", `${text.length} characters`);
	}
	const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
	let bits = 0;
	let held = 0;
	let end = 0;
	for (let at = 0; at < text.length; at++) {
		const value = base32Value(text.charCodeAt(at));
		if (value < 0) return fail("bytes.base32Character", `character ${at}`);
		held = (held << 5) | value;
		bits += 5;
		if (bits < 8) continue;
		bits -= 8;
		bytes[end++] = held >> bits;
		held &= (1 << bits) - 1;
	}
	return held === 0 ? ok(bytes) : fail("bytes.base32Bits");
}

function base32Value(code: number): number {
	if (code >= 0x41 && code <= 0x5a) return code - 0x41;
	return code >= 0x32 && code <= 0x37 ? code - 0x32 + 26 : -1;
}
