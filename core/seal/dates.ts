import { type Day, dayOf, isCalendarDate } from "../day.ts";
import { fail, ok, type Result } from "../result.ts";

const pad = (value: number, digits: number): string =>
	String(value).padStart(digits, "0");

/** Three bytes holding MMDDYYYY as one number (ICAO 9303-13 §2.3.2). Error: `seal.date`. */
export function decodeDate3(bytes: Uint8Array): Result<Day> {
	if (bytes.length !== 3) return fail("seal.date", `${bytes.length} bytes`);
	const value = bigEndian(bytes);
	const year = value % 10_000;
	const day = Math.floor(value / 10_000) % 100;
	const month = Math.floor(value / 1_000_000);
	return isCalendarDate(year, month, day)
		? ok(dayOf(year, month, day))
		: fail("seal.date", "not in the calendar");
}

/**
 * Four bytes: a mask of unknown digits, first digit in the highest bit, and MMDDYYYY
 * with 0 for each of them. Gives `YYYY-MM-DD` with `x` for unknown. Error: `seal.date`.
 */
export function decodeMaskedDate(bytes: Uint8Array): Result<string> {
	const mask = bytes[0] ?? 0;
	if (bytes.length !== 4) return fail("seal.date", `${bytes.length} bytes`);
	const value = bigEndian(bytes.subarray(1));
	if (value > 99_999_999) return fail("seal.date", "more than eight digits");
	const digits = [...pad(value, 8)].map((digit, at) => {
		const isUnknown = (mask & (0x80 >> at)) !== 0;
		return isUnknown ? (digit === "0" ? "x" : "?") : digit;
	});
	const text = digits.join("");
	if (text.includes("?")) return fail("seal.date", "an unknown digit is set");
	return isPossible(text)
		? ok(`${text.slice(4)}-${text.slice(0, 2)}-${text.slice(2, 4)}`)
		: fail("seal.date", "not in the calendar");
}

/** Six bytes holding MMDDYYYYhhmmss as one number; gives `YYYY-MM-DDThh:mm:ss`. Error: `seal.date`. */
export function decodeDateTime6(bytes: Uint8Array): Result<string> {
	if (bytes.length !== 6) return fail("seal.date", `${bytes.length} bytes`);
	const value = bigEndian(bytes);
	const date = Math.floor(value / 1_000_000);
	const hour = Math.floor(value / 10_000) % 100;
	const minute = Math.floor(value / 100) % 100;
	const second = value % 100;
	const year = date % 10_000;
	const day = Math.floor(date / 10_000) % 100;
	const month = Math.floor(date / 1_000_000);
	const isTime = hour < 24 && minute < 60 && second < 60;
	if (!isTime || !isCalendarDate(year, month, day)) {
		return fail("seal.date", "not in the calendar");
	}
	return ok(
		`${dayOf(year, month, day)}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}`,
	);
}

/** Whether MMDDYYYY with unknown digits can be some day. */
function isPossible(text: string): boolean {
	const part = (from: number, to: number): number | null => {
		const digits = text.slice(from, to);
		return digits.includes("x") ? null : Number(digits);
	};
	// The longest month and a leap year stand in for what nobody knows.
	return isCalendarDate(part(4, 8) ?? 2000, part(0, 2) ?? 1, part(2, 4) ?? 1);
}

/** At most six bytes, so that the number is exact. */
function bigEndian(bytes: Uint8Array): number {
	let value = 0;
	for (const byte of bytes) value = value * 256 + byte;
	return value;
}
