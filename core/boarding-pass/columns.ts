import { hexDigit } from "../bytes/hex.ts";
import { fail } from "../result.ts";

const BLANK = 0x20;
const NO_SIZE = -1;

/** `text[start, end)` without trailing blanks; nothing past the end of the text. */
export function column(text: string, start: number, end: number): string {
	let last = Math.min(end, text.length);
	while (last > start && text.charCodeAt(last - 1) === BLANK) last--;
	return text.slice(start, last);
}

/**
 * Two hexadecimal digits in upper case at `at`, before `end`. A negative number
 * stands for no size: `sizeFailure` says why.
 */
export function sizeAt(text: string, at: number, end: number): number {
	if (at + 2 > end) return NO_SIZE;
	const high = upperHexDigit(text.charCodeAt(at));
	const low = upperHexDigit(text.charCodeAt(at + 1));
	return high < 0 || low < 0 ? NO_SIZE : high * 16 + low;
}

/** Errors: `boardingPass.truncated`, `boardingPass.size`. */
export function sizeFailure(at: number, end: number): ReturnType<typeof fail> {
	const reason = at + 2 > end ? "truncated" : "size";
	return fail(`boardingPass.${reason}`, `at ${at}`);
}

function upperHexDigit(code: number): number {
	return code >= 0x61 ? -1 : hexDigit(code);
}
