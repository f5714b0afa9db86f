import { expect, test } from "vitest";
import {
	dayOf,
	dayParts,
	daysInMonth,
	isCalendarDate,
	isDay,
} from "../../core/day.ts";

test.each([
	["2026-02-28", true],
	["2024-02-29", true],
	["2026-02-29", false],
	["2026-02-30", false],
	["1900-02-29", false],
	["2000-02-29", true],
	["2026-04-31", false],
	["2026-13-01", false],
	["2026-00-10", false],
	["2026-01-00", false],
	["0000-01-01", false],
	["2026-1-1", false],
	["2026-01-01T00:00", false],
	["", false],
])("isDay %s is %s", (text, expected) => {
	expect(isDay(text)).toBe(expected);
});

test.each([
	[2026, 1, 31],
	[2026, 2, 28],
	[2024, 2, 29],
	[2100, 2, 28],
	[2026, 4, 30],
	[2026, 13, 0],
	[2026, 0, 0],
])("%i-%i has %i days", (year, month, days) => {
	expect(daysInMonth(year, month)).toBe(days);
	expect(isCalendarDate(year, month, days + 1)).toBe(false);
});

test("parts and text agree", () => {
	for (const day of ["2026-02-03", "0812-11-30", "9999-12-31"]) {
		const { year, month, day: ofMonth } = dayParts(day);
		expect(dayOf(year, month, ofMonth)).toBe(day);
	}
});
