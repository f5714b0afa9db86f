import { type Day, dayOf, dayParts, daysInMonth, isLeapYear } from "../day.ts";

/** A decade each way: the issue date prints one digit of its year. */
const YEARS_AROUND = 10;

/** The day of the year `dayOfYear` (from 1), or null: only leap years have a day 366. */
export function dayOfYear(year: number, dayOfYear: number): Day | null {
	const length = isLeapYear(year) ? 366 : 365;
	if (dayOfYear < 1 || dayOfYear > length || year < 1 || year > 9999) {
		return null;
	}
	let month = 1;
	let left = dayOfYear;
	while (left > daysInMonth(year, month)) {
		left -= daysInMonth(year, month);
		month++;
	}
	return dayOf(year, month, left);
}

/** Three digits as a day of some year, or null for anything that is in none. */
export function readDayOfYear(text: string): number | null {
	if (!/^\d{3}$/.test(text)) return null;
	const day = Number(text);
	return day >= 1 && day <= 366 ? day : null;
}

/**
 * An issue date (last digit of the year, day of the year) as the day nearest to
 * today. Null when it is malformed or no year around has that day.
 */
export function resolveIssueDate(text: string, today: Day): Day | null {
	if (!/^\d{4}$/.test(text)) return null;
	const day = readDayOfYear(text.slice(1));
	if (day === null) return null;
	const digit = Number(text.slice(0, 1));
	const thisYear = dayParts(today).year;
	const years: number[] = [];
	for (let around = -YEARS_AROUND; around <= YEARS_AROUND; around++) {
		if ((thisYear + around) % 10 === digit) years.push(thisYear + around);
	}
	return nearest(years, day, today);
}

/**
 * The flight day on or after `from` (an issue date, an earlier leg); a day of the year
 * before it is one of the next year. Null for day 366 of a common year.
 */
export function resolveAfter(day: number, from: Day): Day | null {
	const { year } = dayParts(from);
	const same = dayOfYear(year, day);
	return same === null || same >= from ? same : dayOfYear(year + 1, day);
}

/** The flight day nearest to today, where nothing states a year. */
export function resolveNearest(day: number, today: Day): Day | null {
	const { year } = dayParts(today);
	return nearest([year - 1, year, year + 1], day, today);
}

/** Of two days as far away, the earlier one. */
function nearest(
	years: readonly number[],
	day: number,
	today: Day,
): Day | null {
	let best: Day | null = null;
	for (const year of years) {
		const candidate = dayOfYear(year, day);
		if (candidate === null) continue;
		if (best === null || distance(candidate, today) < distance(best, today)) {
			best = candidate;
		}
	}
	return best;
}

function distance(one: Day, other: Day): number {
	return Math.abs(dayNumber(one) - dayNumber(other));
}

function dayNumber(text: Day): number {
	const { year, month, day } = dayParts(text);
	let count = 365 * year + Math.floor(year / 4);
	count += Math.floor(year / 400) - Math.floor(year / 100) + day;
	// Days of leap years before this one are counted above, its own leap day here.
	if (isLeapYear(year) && month < 3) count--;
	for (let before = 1; before < month; before++) {
		count += daysInMonth(2001, before);
	}
	return count;
}
