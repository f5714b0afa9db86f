import { fail, ok, type Result } from "../result.ts";

/**
 * Reads forward through bytes and never past their end. Every view it gives shares
 * the memory of the bytes it was built on. Error of every read: `bytes.end`.
 */
export interface Cursor {
	/** Bytes already read. */
	offset(): number;
	remaining(): number;
	byte(): Result<number>;
	/** The next `count` bytes; nothing is read when fewer are left. */
	take(count: number): Result<Uint8Array>;
	/** Two bytes, big endian. */
	uint16(): Result<number>;
	rest(): Uint8Array;
}

export function cursorOver(bytes: Uint8Array): Cursor {
	let at = 0;
	const take = (count: number): Result<Uint8Array> => {
		if (!Number.isInteger(count) || count < 0 || count > bytes.length - at) {
			return fail("bytes.end", `${count} bytes at ${at} of ${bytes.length}`);
		}
		at += count;
		return ok(bytes.subarray(at - count, at));
	};
	return {
		offset: () => at,
		remaining: () => bytes.length - at,
		take,
		byte: () => {
			const one = take(1);
			return one.ok ? ok(one.value[0] ?? 0) : one;
		},
		uint16: () => {
			const two = take(2);
			return two.ok ? ok((two.value[0] ?? 0) * 256 + (two.value[1] ?? 0)) : two;
		},
		rest: () => {
			const from = at;
			at = bytes.length;
			return bytes.subarray(from);
		},
	};
}
