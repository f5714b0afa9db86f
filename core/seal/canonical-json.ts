import { encodeUtf8 } from "../bytes/utf-8.ts";
import { fail, ok, type Result } from "../result.ts";
import { isJsonObject, type JsonValue } from "./json.ts";

/** Deeper values are refused, so that no value can exhaust the stack. */
const MAX_DEPTH = 64;

/**
 * The canonical form of RFC 8785: names sorted by UTF-16 units, no blanks, numbers and
 * escapes as ECMAScript writes them. Errors: `json.numberRange` (NaN, infinities),
 * `json.loneSurrogate`, `json.tooDeep`.
 */
export function canonicalJson(value: JsonValue): Result<string> {
	return write(value, 0);
}

/** The canonical form as UTF-8, which is what gets signed. */
export function canonicalJsonBytes(value: JsonValue): Result<Uint8Array> {
	const text = canonicalJson(value);
	if (!text.ok) return text;
	const bytes = encodeUtf8(text.value);
	return bytes.ok ? bytes : fail("json.loneSurrogate");
}

function write(value: JsonValue, depth: number): Result<string> {
	if (depth > MAX_DEPTH) return fail("json.tooDeep");
	if (typeof value === "number") {
		return Number.isFinite(value)
			? ok(JSON.stringify(value))
			: fail("json.numberRange");
	}
	if (typeof value === "string") return writeString(value);
	if (isJsonObject(value)) {
		const members: string[] = [];
		for (const name of Object.keys(value).sort()) {
			const key = writeString(name);
			if (!key.ok) return key;
			const member = write(value[name] ?? null, depth + 1);
			if (!member.ok) return member;
			members.push(`${key.value}:${member.value}`);
		}
		return ok(`{${members.join(",")}}`);
	}
	if (Array.isArray(value)) {
		const items: string[] = [];
		for (const item of value) {
			const written = write(item, depth + 1);
			if (!written.ok) return written;
			items.push(written.value);
		}
		return ok(`[${items.join(",")}]`);
	}
	return ok(JSON.stringify(value));
}

/** JSON.stringify escapes half characters, which the canonical form has no place for. */
function writeString(value: string): Result<string> {
	return encodeUtf8(value).ok
		? ok(JSON.stringify(value))
		: fail("json.loneSurrogate");
}
