/** A calendar day, `YYYY-MM-DD`, years 0001 to 9999 of the Gregorian calendar. */
export type Day = string;

export interface DayParts {
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	/** 1 to 31. */
	readonly day: number;
}

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28 to 31; 0 when the month is not 1 to 12. */
export function daysInMonth(year: number, month: number): number {
	switch (month) {
		case 2:
			return isLeapYear(year) ? 29 : 28;
		case 4:
		case 6:
		case 9:
		case 11:
			return 30;
		default:
			return month >= 1 && month <= 12 ? 31 : 0;
	}
}

export function isCalendarDate(
	year: number,
	month: number,
	day: number,
): boolean {
	return (
		year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month)
	);
}

/** Whether the text is a day that the calendar has; 30 February is not. */
export function isDay(text: string): text is Day {
	const match = DAY_PATTERN.exec(text);
	return (
		match !== null &&
		isCalendarDate(Number(match[1]), Number(match[2]), Number(match[3]))
	);
}

/** The numbers of a day. The caller guarantees `isDay(day)`. */
export function dayParts(day: Day): DayParts {
	return {
		year: Number(day.slice(0, 4)),
		month: Number(day.slice(5, 7)),
		day: Number(day.slice(8, 10)),
	};
}

/** The caller guarantees `isCalendarDate(year, month, day)`. */
export function dayOf(year: number, month: number, day: number): Day {
	return `${year < 1000 ? String(year).padStart(4, "0") : year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}
