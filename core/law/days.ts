import { type Day, dayOf, dayParts, daysInMonth } from "../day.ts";

/** Days since 1 March 0000 of the Gregorian calendar; the caller guarantees `isDay`. */
export function dayNumber(day: Day): number {
	const { year, month, day: dayOfMonth } = dayParts(day);
	// Counting years from March puts the leap day last.
	const marchYear = month > 2 ? year : year - 1;
	const marchMonth = (month + 9) % 12;
	return (
		marchYear * 365 +
		Math.floor(marchYear / 4) -
		Math.floor(marchYear / 100) +
		Math.floor(marchYear / 400) +
		Math.floor((marchMonth * 306 + 5) / 10) +
		(dayOfMonth - 1)
	);
}

/** 0001-01-01 and 9999-12-31: what lies beyond has no four-digit year to compare. */
const firstNumber = dayNumber("0001-01-01");
const lastNumber = dayNumber("9999-12-31");

function fromDayNumber(number: number): Day {
	let year = Math.floor((10_000 * number + 14_780) / 3_652_425);
	const remainder = () =>
		number -
		(year * 365 +
			Math.floor(year / 4) -
			Math.floor(year / 100) +
			Math.floor(year / 400));
	let rest = remainder();
	if (rest < 0) {
		year -= 1;
		rest = remainder();
	}
	const marchMonth = Math.floor((100 * rest + 52) / 3060);
	const month = ((marchMonth + 2) % 12) + 1;
	const dayOfMonth = rest - Math.floor((marchMonth * 306 + 5) / 10) + 1;
	return dayOf(year + Math.floor((marchMonth + 2) / 12), month, dayOfMonth);
}

/** The day `days` after `day` (before it when negative), within the calendar of `Day`. */
export function addDays(day: Day, days: number): Day {
	const number = dayNumber(day) + days;
	return fromDayNumber(Math.min(lastNumber, Math.max(firstNumber, number)));
}

export function earlier(a: Day, b: Day): Day {
	return a < b ? a : b;
}

export function later(a: Day, b: Day): Day {
	return a > b ? a : b;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

/**
 * The same day `months` later; where that month is shorter, its last day:
 * six months after 31 August is 28 or 29 February.
 */
export function addMonths(day: Day, months: number): Day {
	const { year, month, day: dayOfMonth } = dayParts(day);
	const count = year * 12 + (month - 1) + months;
	if (count < 12) return "0001-01-01";
	if (count >= 120_000) return "9999-12-31";
	const targetYear = Math.floor(count / 12);
	const targetMonth = (count % 12) + 1;
	return dayOf(
		targetYear,
		targetMonth,
		Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)),
	);
}

/**
 * The last of so many calendar months of which `first` is the first day: the eve of the same day,
 * or the last day of a month that does not have it.
 */
export function lastDayOfMonths(first: Day, months: number): Day {
	const end = addMonths(first, months);
	return dayParts(end).day < dayParts(first).day ? end : addDays(end, -1);
}

/** Completed years of life; who was born on 29 February turns on 1 March. */
export function ageInYears(birth: Day, day: Day): number {
	const from = dayParts(birth);
	const to = dayParts(day);
	const isBeforeBirthday =
		to.month < from.month || (to.month === from.month && to.day < from.day);
	return to.year - from.year - (isBeforeBirthday ? 1 : 0);
}
