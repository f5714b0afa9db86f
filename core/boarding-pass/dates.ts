import { type Day, dayOf, dayParts, isLeapYear } from "../day.ts";

/** A day as a pass counts it: `day` is 1 for 1 January. */
export interface YearDay {
	readonly year: number;
	readonly day: number;
}

/** Days before each month of a common year. */
const BEFORE_MONTH: readonly number[] = [
	0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334,
];

export function toYearDay(text: Day): YearDay {
	const { year, month, day } = dayParts(text);
	const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
	return { year, day: (BEFORE_MONTH[month - 1] ?? 0) + leapDay + day };
}

/** The caller guarantees a day that the year has. */
export function fromYearDay({ year, day }: YearDay): Day {
	const leapDay = isLeapYear(year) ? 1 : 0;
	let month = 12;
	let before = 334 + leapDay;
	while (month > 1 && day <= before) {
		month--;
		before = (BEFORE_MONTH[month - 1] ?? 0) + (month > 2 ? leapDay : 0);
	}
	return dayOf(year, month, day - before);
}

/** Three digits at `at` as a day of some year (1 to 366), or -1. */
export function dayOfYearAt(text: string, at: number): number {
	const day = 10 * numberAt(text, at, 2) + numberAt(text, at + 2, 1);
	return day >= 1 && day <= 366 ? day : -1;
}

/**
 * An issue date (last digit of the year, day of the year) as the last such day that is not in
 * the future: nothing is issued before it is. One day more is allowed, for it is counted in UTC
 * or by the clock of the place of issue (IATA Resolution 792, item 22). Null when it is
 * malformed or none of the last ten years has it.
 */
export function resolveIssueDate(text: string, today: YearDay): YearDay | null {
	const digit = numberAt(text, 0, 1);
	const day = dayOfYearAt(text, 1);
	if (text.length !== 4 || digit < 0 || day < 0) return null;
	const last = today.year - ((today.year - digit) % 10);
	const tomorrow = dayNumber(today) + 1;
	for (const year of [last + 10, last, last - 10]) {
		const isPossible = hasDay(year, day) && year >= today.year - 10;
		if (isPossible && dayNumber({ year, day }) <= tomorrow) {
			return { year, day };
		}
	}
	return null;
}

/**
 * The first flight day from the eve of `from` on (an issue date, an earlier leg). The eve, for
 * the issue is counted in UTC and the flight by the clock of its airport, and who flies east over
 * the date line leaves the next airport the day before. Null for day 366 of a common year.
 */
export function resolveAfter(day: number, from: YearDay): YearDay | null {
	const eve =
		from.day > 1
			? { year: from.year, day: from.day - 1 }
			: { year: from.year - 1, day: isLeapYear(from.year - 1) ? 366 : 365 };
	const year = day < eve.day ? eve.year + 1 : eve.year;
	return hasDay(year, day) ? { year, day } : null;
}

/** The flight day nearest to today, where nothing states a year. */
export function resolveNearest(day: number, today: YearDay): YearDay | null {
	const { year } = today;
	const past = nearest(nearest(null, year - 1, day, today), year, day, today);
	return nearest(past, year + 1, day, today);
}

/** The nearer of two days; of two as far away, the one named first. */
function nearest(
	best: YearDay | null,
	year: number,
	day: number,
	today: YearDay,
): YearDay | null {
	if (!hasDay(year, day)) return best;
	const candidate = { year, day };
	return best === null || distance(candidate, today) < distance(best, today)
		? candidate
		: best;
}

function hasDay(year: number, day: number): boolean {
	return year >= 1 && year <= 9999 && (day <= 365 || isLeapYear(year));
}

function distance(one: YearDay, other: YearDay): number {
	return Math.abs(dayNumber(one) - dayNumber(other));
}

function dayNumber({ year, day }: YearDay): number {
	const past = year - 1;
	const leapDays =
		Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
	return 365 * past + leapDays + day;
}

/** `count` digits at `at` as a number, or a large negative one. */
function numberAt(text: string, at: number, count: number): number {
	let value = 0;
	for (let place = at; place < at + count; place++) {
		const digit = text.charCodeAt(place) - 0x30;
		// Also past the end, where the code is no number.
		if (!(digit >= 0 && digit <= 9)) return -100_000;
		value = 10 * value + digit;
	}
	return value;
}
