import { fail, ok, type Result } from "../result.ts";

const HEX = "0123456789abcdef";

/** Lower case, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
	let text = "";
	for (const byte of bytes) {
		text += HEX.charAt(byte >> 4) + HEX.charAt(byte & 15);
	}
	return text;
}

/** Hexadecimal text, either case, no separators. Errors: `bytes.hexLength`, `bytes.hexDigit`. */
export function fromHex(text: string): Result<Uint8Array> {
	if (text.length % 2 !== 0) {
		return fail("bytes.hexLength", `${text.length} digits`);
	}
	const bytes = new Uint8Array(text.length / 2);
	for (let at = 0; at < text.length; at += 2) {
		const high = hexDigit(text.charCodeAt(at));
		const low = hexDigit(text.charCodeAt(at + 1));
		if (high < 0 || low < 0) return fail("bytes.hexDigit", `near ${at}`);
		bytes[at / 2] = high * 16 + low;
	}
	return ok(bytes);
}

/** 0 to 15, or -1 for a character that is no hexadecimal digit. */
export function hexDigit(code: number): number {
	if (code >= 0x30 && code <= 0x39) return code - 0x30;
	const lower = code | 0x20;
	return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Text that a contract has found to be hexadecimal; anything else is a bug. */
export function bytesOfHex(text: string): Uint8Array {
	const bytes = fromHex(text);
	if (!bytes.ok) throw new Error(bytes.error.code);
	return bytes.value;
}
