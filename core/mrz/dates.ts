import { type Day, dayOf, isCalendarDate } from "../day.ts";
import { FILLER, isDigit } from "./character.ts";

/** Nobody older is expected at a border: earlier centuries of birth are dropped. */
const MAX_AGE_YEARS = 130;
/** Two-digit years of expiry lie in this window around today's year (ICAO 9303 leaves it to the reader). */
const EXPIRY_YEARS_BACK = 50;

/**
 * `partial`, `unknown`: parts that are not told, printed as `<<` or, against ICAO 9303-3 §4.8, as
 * month or day `00`. `characterClass`: neither digits nor fillers; `calendar`: no such day.
 */
export type DateKind =
	| "complete"
	| "partial"
	| "unknown"
	| "characterClass"
	| "calendar";

export interface DateReading {
	readonly kind: DateKind;
	/** Plausible days, latest first; empty unless complete. */
	readonly days: readonly Day[];
}

const NO_DAYS: readonly Day[] = [];
const UNKNOWN_PART = -1;
const BAD_PART = -2;

/**
 * YYMMDD at `start` as a day of birth: the latest one not after today, with the
 * same day a century earlier kept while its age is plausible. Unknown parts are
 * `<<` (ICAO 9303-3 §4.8).
 */
export function readBirth(
	text: string,
	start: number,
	today: Day,
): DateReading {
	const year = readPart(text, start);
	const month = readPart(text, start + 2);
	const day = readPart(text, start + 4);
	if (year === BAD_PART || month === BAD_PART || day === BAD_PART) {
		return { kind: "characterClass", days: NO_DAYS };
	}
	if (year < 0 || month < 1 || day < 1) return partialDate(year, month, day);
	const thisYear = yearOf(today);
	const days: Day[] = [];
	const monthDay = month * 100 + day;
	const todayMonthDay = readPart(today, 5) * 100 + readPart(today, 8);
	let candidate = thisYear - (thisYear % 100) + year;
	for (; thisYear - candidate <= MAX_AGE_YEARS + 1; candidate -= 100) {
		const age = thisYear - candidate - (monthDay > todayMonthDay ? 1 : 0);
		if (age < 0 || age > MAX_AGE_YEARS) continue;
		if (isCalendarDate(candidate, month, day)) {
			days.push(dayOf(candidate, month, day));
		}
	}
	return days.length === 0
		? { kind: "calendar", days: NO_DAYS }
		: { kind: "complete", days };
}

/**
 * YYMMDD at `start` as a last day of validity. The standard wants it complete (ICAO 9303-4 §4.2.2);
 * where it is not, or stands for 1 January or 31 December 9999, the last day is not told.
 */
export function readExpiry(
	text: string,
	start: number,
	today: Day,
	mayHaveNoEnd = false,
): DateReading {
	const year = readPart(text, start);
	const month = readPart(text, start + 2);
	const day = readPart(text, start + 4);
	if (year === BAD_PART || month === BAD_PART || day === BAD_PART) {
		return { kind: "characterClass", days: NO_DAYS };
	}
	if (year < 0 || month < 1 || day < 1) return partialDate(year, month, day);
	const first = yearOf(today) - EXPIRY_YEARS_BACK;
	const fullYear = first + ((((year - first) % 100) + 100) % 100);
	const isNoEnd =
		mayHaveNoEnd &&
		fullYear === 1999 &&
		((month === 1 && day === 1) || (month === 12 && day === 31));
	if (isNoEnd) return { kind: "unknown", days: NO_DAYS };
	return isCalendarDate(fullYear, month, day)
		? { kind: "complete", days: [dayOf(fullYear, month, day)] }
		: { kind: "calendar", days: NO_DAYS };
}

function partialDate(year: number, month: number, day: number): DateReading {
	// `000000` is nobody's day: as unknown as fillers.
	if (year < 1 && month < 1 && day < 1) {
		return { kind: "unknown", days: NO_DAYS };
	}
	// A leap year and a long month stand in for the parts that nobody knows.
	const possible = isCalendarDate(
		2000,
		month < 1 ? 1 : month,
		day < 1 ? 1 : day,
	);
	return { kind: possible ? "partial" : "calendar", days: NO_DAYS };
}

/** Two digits as a number, `<<` as unknown, anything else as bad. */
function readPart(text: string, at: number): number {
	const tens = text.charCodeAt(at);
	const ones = text.charCodeAt(at + 1);
	if (isDigit(tens) && isDigit(ones)) return (tens - 48) * 10 + ones - 48;
	return tens === FILLER && ones === FILLER ? UNKNOWN_PART : BAD_PART;
}

function yearOf(day: Day): number {
	return readPart(day, 0) * 100 + readPart(day, 2);
}
