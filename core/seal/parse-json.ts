import { fail, ok, type Result } from "../result.ts";
import type { JsonValue } from "./json.ts";
import { type Scanned, scanNumber, scanString } from "./json-scalars.ts";

/** Above the largest QR code. */
export const MAX_JSON_CHARACTERS = 16_384;
/** A message nests five deep. */
export const MAX_JSON_DEPTH = 16;

const LITERALS: readonly (readonly [string, JsonValue])[] = [
	["true", true],
	["false", false],
	["null", null],
];

/**
 * JSON under the rules of RFC 7493: no name twice, no half characters, no number that
 * a double cannot hold. At most 16384 characters and 16 levels. Errors: `json.tooLong`,
 * `json.tooDeep`, `json.duplicateName`, `json.syntax`, `json.numberRange`,
 * `json.loneSurrogate`.
 */
export function parseJson(text: string): Result<JsonValue> {
	if (text.length > MAX_JSON_CHARACTERS) {
		return fail("json.tooLong", `${text.length} characters`);
	}
	const scanned = scanValue(text, skipBlanks(text, 0), 0);
	if (!scanned.ok) return scanned;
	const end = skipBlanks(text, scanned.value.end);
	return end === text.length ? ok(scanned.value.value) : unexpected(end);
}

function scanValue(
	text: string,
	at: number,
	depth: number,
): Result<Scanned<JsonValue>> {
	switch (text.charAt(at)) {
		case "{":
			return depth < MAX_JSON_DEPTH
				? scanObject(text, at, depth + 1)
				: fail("json.tooDeep", `character ${at}`);
		case "[":
			return depth < MAX_JSON_DEPTH
				? scanArray(text, at, depth + 1)
				: fail("json.tooDeep", `character ${at}`);
		case '"':
			return scanString(text, at);
		default:
			return scanLiteral(text, at) ?? scanNumber(text, at);
	}
}

function scanLiteral(
	text: string,
	at: number,
): Result<Scanned<JsonValue>> | null {
	for (const [word, value] of LITERALS) {
		if (text.startsWith(word, at)) return ok({ value, end: at + word.length });
	}
	return null;
}

function scanArray(
	text: string,
	at: number,
	depth: number,
): Result<Scanned<JsonValue>> {
	const value: JsonValue[] = [];
	let next = skipBlanks(text, at + 1);
	if (text.charAt(next) === "]") return ok({ value, end: next + 1 });
	for (;;) {
		const item = scanValue(text, next, depth);
		if (!item.ok) return item;
		value.push(item.value.value);
		next = skipBlanks(text, item.value.end);
		if (text.charAt(next) === "]") return ok({ value, end: next + 1 });
		if (text.charAt(next) !== ",") return unexpected(next);
		next = skipBlanks(text, next + 1);
	}
}

function scanObject(
	text: string,
	at: number,
	depth: number,
): Result<Scanned<JsonValue>> {
	// Without a prototype `__proto__` is a name like any other.
	const value: Record<string, JsonValue> = Object.create(null);
	let next = skipBlanks(text, at + 1);
	if (text.charAt(next) === "}") return ok({ value, end: next + 1 });
	for (;;) {
		if (text.charAt(next) !== '"') return unexpected(next);
		const name = scanString(text, next);
		if (!name.ok) return name;
		if (Object.hasOwn(value, name.value.value)) {
			return fail("json.duplicateName", `character ${next}`);
		}
		next = skipBlanks(text, name.value.end);
		if (text.charAt(next) !== ":") return unexpected(next);
		const member = scanValue(text, skipBlanks(text, next + 1), depth);
		if (!member.ok) return member;
		value[name.value.value] = member.value.value;
		next = skipBlanks(text, member.value.end);
		if (text.charAt(next) === "}") return ok({ value, end: next + 1 });
		if (text.charAt(next) !== ",") return unexpected(next);
		next = skipBlanks(text, next + 1);
	}
}

function skipBlanks(text: string, at: number): number {
	let next = at;
	while (next < text.length && " \t\n\r".includes(text.charAt(next))) next++;
	return next;
}

function unexpected(at: number): ReturnType<typeof fail> {
	return fail("json.syntax", `character ${at}`);
}
