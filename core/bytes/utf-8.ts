import { fail, ok, type Result } from "../result.ts";

/**
 * Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
 * `maximumBytes` bounds the work. Errors: `bytes.tooLong`, `bytes.utf8`.
 */
export function decodeUtf8(
	bytes: Uint8Array,
	maximumBytes: number,
): Result<string> {
	if (bytes.length > maximumBytes) {
		return fail("bytes.tooLong", `${bytes.length} bytes`);
	}
	let text = "";
	let at = 0;
	while (at < bytes.length) {
		const lead = bytes[at] ?? 0;
		const more = continuationCount(lead);
		if (more < 0 || at + more >= bytes.length) {
			return fail("bytes.utf8", `byte ${at}`);
		}
		let point = more === 0 ? lead : lead & (0x3f >> more);
		for (let next = 1; next <= more; next++) {
			const byte = bytes[at + next] ?? 0;
			if ((byte & 0xc0) !== 0x80) return fail("bytes.utf8", `byte ${at}`);
			point = point * 64 + (byte & 0x3f);
		}
		if (!isShortest(point, more) || isSurrogate(point) || point > 0x10ffff) {
			return fail("bytes.utf8", `byte ${at}`);
		}
		text += String.fromCodePoint(point);
		at += more + 1;
	}
	return ok(text);
}

/** Error: `bytes.loneSurrogate`, half a character, which no UTF-8 can carry. */
export function encodeUtf8(text: string): Result<Uint8Array> {
	const bytes = new Uint8Array(text.length * 3);
	let end = 0;
	for (let at = 0; at < text.length; at++) {
		const point = text.codePointAt(at) ?? 0;
		if (isSurrogate(point)) {
			return fail("bytes.loneSurrogate", `character ${at}`);
		}
		if (point > 0xffff) at++;
		end = write(point, bytes, end);
	}
	return ok(bytes.slice(0, end));
}

function write(point: number, bytes: Uint8Array, at: number): number {
	if (point < 0x80) {
		bytes[at] = point;
		return at + 1;
	}
	const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
	bytes[at] = ((0xff00 >> (more + 1)) & 0xff) | (point >> (6 * more));
	for (let next = 1; next <= more; next++) {
		bytes[at + next] = 0x80 | ((point >> (6 * (more - next))) & 0x3f);
	}
	return at + more + 1;
}

/** Bytes that follow a first byte; -1 when it cannot be first. */
function continuationCount(lead: number): number {
	if (lead < 0x80) return 0;
	if (lead >= 0xc2 && lead < 0xe0) return 1;
	if (lead >= 0xe0 && lead < 0xf0) return 2;
	return lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
}

function isShortest(point: number, more: number): boolean {
	return more < 2 || point >= (more === 2 ? 0x800 : 0x10000);
}

function isSurrogate(point: number): boolean {
	return point >= 0xd800 && point <= 0xdfff;
}
