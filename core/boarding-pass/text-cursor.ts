import { hexDigit } from "../bytes/hex.ts";
import { fail, ok, type Result } from "../result.ts";

/** Reads forward through `text[start, end)` and never past its end. */
export interface TextCursor {
	offset(): number;
	remaining(): number;
	/** The next `count` characters. Error: `boardingPass.truncated`. */
	take(count: number): Result<string>;
	/** As many of the next `count` characters as there are. */
	upTo(count: number): string;
	peek(): string;
}

export function textCursor(
	text: string,
	start = 0,
	end = text.length,
): TextCursor {
	const stop = Math.min(end, text.length);
	let at = Math.min(start, stop);
	const upTo = (count: number): string => {
		const from = at;
		at = Math.min(at + count, stop);
		return text.slice(from, at);
	};
	return {
		offset: () => at,
		remaining: () => stop - at,
		upTo,
		take: (count) =>
			count > stop - at
				? fail("boardingPass.truncated", `at ${at}`)
				: ok(upTo(count)),
		peek: () => (at < stop ? text.charAt(at) : ""),
	};
}

/** Two hexadecimal digits in upper case. Errors: `boardingPass.truncated`, `boardingPass.size`. */
export function takeSize(cursor: TextCursor): Result<number> {
	const at = cursor.offset();
	const digits = cursor.take(2);
	if (!digits.ok) return digits;
	const high = hexDigit(digits.value.charCodeAt(0));
	const low = hexDigit(digits.value.charCodeAt(1));
	const isUpper = digits.value === digits.value.toUpperCase();
	return high < 0 || low < 0 || !isUpper
		? fail("boardingPass.size", `at ${at}`)
		: ok(high * 16 + low);
}
