import { fail, ok, type Result } from "../result.ts";

export interface Scanned<T> {
	readonly value: T;
	/** Where the next character stands. */
	readonly end: number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const ESCAPES: Readonly<Record<string, string>> = {
	'"': '"',
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "\t",
};

/**
 * The number at `at`, as ECMAScript reads it. Integers that a double cannot hold
 * exactly are refused: read differently, they would be signed differently (RFC 7493
 * §2.2). Errors: `json.syntax`, `json.numberRange`.
 */
export function scanNumber(text: string, at: number): Result<Scanned<number>> {
	NUMBER.lastIndex = at;
	const match = NUMBER.exec(text);
	if (match === null) return fail("json.syntax", `character ${at}`);
	const value = Number(match[0]);
	const isInteger = match[1] === undefined && match[2] === undefined;
	if (!Number.isFinite(value) || (isInteger && !Number.isSafeInteger(value))) {
		return fail("json.numberRange", `character ${at}`);
	}
	return ok({ value, end: at + match[0].length });
}

/**
 * The string whose opening quote stands at `at`. Errors: `json.syntax`,
 * `json.loneSurrogate`.
 */
export function scanString(text: string, at: number): Result<Scanned<string>> {
	let value = "";
	let next = at + 1;
	while (next < text.length) {
		const character = text.charAt(next);
		if (character === '"') {
			return isWellFormed(value)
				? ok({ value, end: next + 1 })
				: fail("json.loneSurrogate", `string at ${at}`);
		}
		if (character < " ") return fail("json.syntax", `control at ${next}`);
		if (character !== "\\") {
			value += character;
			next++;
			continue;
		}
		const escaped = scanEscape(text, next);
		if (escaped === null) return fail("json.syntax", `escape at ${next}`);
		value += escaped.value;
		next = escaped.end;
	}
	return fail("json.syntax", "unfinished string");
}

function scanEscape(text: string, at: number): Scanned<string> | null {
	const kind = text.charAt(at + 1);
	if (kind === "u") {
		const digits = text.slice(at + 2, at + 6);
		return /^[0-9a-fA-F]{4}$/.test(digits)
			? {
					value: String.fromCharCode(Number.parseInt(digits, 16)),
					end: at + 6,
				}
			: null;
	}
	const value = ESCAPES[kind];
	return value === undefined ? null : { value, end: at + 2 };
}

/** Whether every surrogate has its other half. */
export function isWellFormed(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const point = text.codePointAt(at) ?? 0;
		if (point > 0xffff) at++;
		else if (point >= 0xd800 && point <= 0xdfff) return false;
	}
	return true;
}
