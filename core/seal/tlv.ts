import type { Cursor } from "../bytes/cursor.ts";
import { cursorOver } from "../bytes/cursor.ts";
import { fail, ok, type Result } from "../result.ts";

/** Far above any seal; a barcode of single tags with nothing in them stops here. */
export const MAX_TLVS = 256;

/** `der`: X.690 §8.1.3 short and long form; `raw`: one byte, 0 to 254 (TR-03137 §3.2.3). */
export type LengthReading = "der" | "raw";

export interface Tlv {
	readonly tag: number;
	readonly value: Uint8Array;
	/** Where the tag stands. */
	readonly offset: number;
}

/**
 * One-byte tags, one after another until the bytes end or a value of tag `last` is
 * read. Errors: `bytes.end`, `seal.length`, `seal.tooManyTags`.
 */
export function readTlvs(
	bytes: Uint8Array,
	lengths: LengthReading,
	last?: number,
): Result<{ readonly tlvs: readonly Tlv[]; readonly rest: Uint8Array }> {
	const cursor = cursorOver(bytes);
	const tlvs: Tlv[] = [];
	while (cursor.remaining() > 0) {
		if (tlvs.length === MAX_TLVS) return fail("seal.tooManyTags");
		const offset = cursor.offset();
		const tag = cursor.byte();
		if (!tag.ok) return tag;
		const length = readLength(cursor, lengths);
		if (!length.ok) return length;
		const value = cursor.take(length.value);
		if (!value.ok) return value;
		tlvs.push({ tag: tag.value, value: value.value, offset });
		if (tag.value === last) break;
	}
	return ok({ tlvs, rest: cursor.rest() });
}

function readLength(cursor: Cursor, lengths: LengthReading): Result<number> {
	const first = cursor.byte();
	if (!first.ok) return first;
	if (lengths === "raw") {
		return first.value < 255 ? first : fail("seal.length", "255 is reserved");
	}
	if (first.value < 0x80) return first;
	if (first.value === 0x81) {
		const length = cursor.byte();
		return length.ok && length.value < 0x80 ? notShortest() : length;
	}
	if (first.value === 0x82) {
		const length = cursor.uint16();
		return length.ok && length.value < 0x100 ? notShortest() : length;
	}
	return fail("seal.length", "indefinite or longer than any barcode");
}

function notShortest(): Result<number> {
	return fail("seal.length", "not the shortest form");
}
