import { fail, ok, type Result } from "../result.ts";

/** Far above any C40 field (an address of 18 bytes, an MRZ of 60). */
export const MAX_C40_BYTES = 512;

const UNLATCH = 0xfe;

/**
 * C40 text of a seal (ICAO 9303-13 §2.3): three characters in two bytes, digits,
 * capitals and space; a space may stand for `<`. The last pair may hold two
 * characters, or one behind FE. Shifts are refused. Errors: `seal.c40Length`,
 * `seal.c40Value`.
 */
export function decodeC40(bytes: Uint8Array): Result<string> {
	if (bytes.length % 2 !== 0 || bytes.length > MAX_C40_BYTES) {
		return fail("seal.c40Length", `${bytes.length} bytes`);
	}
	let text = "";
	for (let at = 0; at < bytes.length; at += 2) {
		const high = bytes[at] ?? 0;
		const low = bytes[at + 1] ?? 0;
		const part = decodePair(high, low, at + 2 === bytes.length);
		if (part === null) return fail("seal.c40Value", `byte ${at}`);
		text += part;
	}
	return ok(text);
}

function decodePair(high: number, low: number, isLast: boolean): string | null {
	if (high === UNLATCH) {
		return isLast ? singleCharacter(low - 1) : null;
	}
	const pair = high * 256 + low;
	if (pair === 0) return null;
	const triple = pair - 1;
	const first = c40Character(Math.floor(triple / 1600));
	const second = c40Character(Math.floor(triple / 40) % 40);
	const third = triple % 40;
	if (first === "" || second === "") return null;
	// A shift to fill up is only allowed where nothing follows.
	if (third === 0) return isLast ? first + second : null;
	const last = c40Character(third);
	return last === "" ? null : first + second + last;
}

/** Empty for the shifts, which the text of a seal never needs, and above 39. */
function c40Character(value: number): string {
	if (value === 3) return " ";
	if (value >= 4 && value <= 13) return String(value - 4);
	return value >= 14 && value <= 39 ? String.fromCharCode(value + 51) : "";
}

function singleCharacter(code: number): string | null {
	const text = String.fromCharCode(code);
	return /^[0-9A-Z <]$/.test(text) ? text : null;
}
