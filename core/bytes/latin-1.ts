import { fail, ok, type Result } from "../result.ts";

/**
 * The bytes behind a text in which every character stands for one byte, as barcode
 * decoders hand over binary content (ICAO 9303-13 §2). Error: `bytes.notLatin1`.
 */
export function latin1ToBytes(text: string): Result<Uint8Array> {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code > 0xff) return fail("bytes.notLatin1", `character ${at}`);
		bytes[at] = code;
	}
	return ok(bytes);
}

const CHUNK = 4096;

export function latin1FromBytes(bytes: Uint8Array): string {
	let text = "";
	for (let at = 0; at < bytes.length; at += CHUNK) {
		text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
	}
	return text;
}
