import { fail, ok, type Result } from "../result.ts";

/**
 * Base64 in the URL alphabet (RFC 4648 §5), with or without padding. Impossible
 * lengths and leftover bits are refused, so that two texts never stand for the same
 * bytes. Errors: `bytes.base64Length`, `bytes.base64Character`, `bytes.base64Bits`.
 */
export function fromBase64Url(text: string): Result<Uint8Array> {
	let end = text.length;
	while (end > 0 && text.charAt(end - 1) === "=") end--;
	const padding = text.length - end;
	if (padding > 2 || (padding > 0 && text.length % 4 !== 0) || end % 4 === 1) {
		return fail("bytes.base64Length", `${text.length} characters`);
	}
	const bytes = new Uint8Array(Math.floor((end * 3) / 4));
	let bits = 0;
	let held = 0;
	let length = 0;
	for (let at = 0; at < end; at++) {
		const value = base64Value(text.charCodeAt(at));
		if (value < 0) return fail("bytes.base64Character", `character ${at}`);
		held = (held << 6) | value;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes[length++] = held >> bits;
		held &= (1 << bits) - 1;
	}
	return held === 0 ? ok(bytes) : fail("bytes.base64Bits");
}

function base64Value(code: number): number {
	if (code >= 0x41 && code <= 0x5a) return code - 0x41;
	if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 26;
	if (code >= 0x30 && code <= 0x39) return code - 0x30 + 52;
	if (code === 0x2d) return 62;
	return code === 0x5f ? 63 : -1;
}
