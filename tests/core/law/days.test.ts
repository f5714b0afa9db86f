import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, dayParts, daysInMonth, isDay } from "../../../core/day.ts";
import {
	addDays,
	addMonths,
	ageInYears,
	dayNumber,
	daysBetween,
} from "../../../core/law/days.ts";

/** One day later, by the calendar on the wall. */
function tomorrow(day: string): string {
	const { year, month, day: ofMonth } = dayParts(day);
	if (ofMonth < daysInMonth(year, month))
		return dayOf(year, month, ofMonth + 1);
	return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
}

const days = fc
	.tuple(
		fc.integer({ min: 1, max: 9999 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 31 }),
	)
	.map(([year, month, day]) =>
		dayOf(year, month, Math.min(day, daysInMonth(year, month))),
	);

test("every day of 1890 to 2110 is the day after the one before", () => {
	const wrong: string[] = [];
	let day = "1890-01-01";
	let number = dayNumber(day);
	while (day < "2110-01-01") {
		const next = tomorrow(day);
		number += 1;
		const agrees =
			addDays(day, 1) === next &&
			addDays(next, -1) === day &&
			dayNumber(next) === number;
		if (!agrees) wrong.push(day);
		day = next;
	}
	expect(wrong).toEqual([]);
});

test("a walk of n days is addDays n, and daysBetween counts it", () => {
	fc.assert(
		fc.property(days, fc.integer({ min: 0, max: 800 }), (from, steps) => {
			let walked = from;
			for (let step = 0; step < steps && walked < "9999-12-31"; step++) {
				walked = tomorrow(walked);
			}
			expect(addDays(from, steps)).toBe(walked);
			expect(addDays(from, daysBetween(from, walked))).toBe(walked);
			expect(daysBetween(walked, from)).toBe(0 - daysBetween(from, walked));
		}),
		{ numRuns: 60 },
	);
});

test("no sum leaves the calendar", () => {
	fc.assert(
		fc.property(
			days,
			fc.integer({ min: -5_000_000, max: 5_000_000 }),
			(day, count) => {
				expect(isDay(addDays(day, count))).toBe(true);
				expect(isDay(addMonths(day, count))).toBe(true);
			},
		),
	);
	expect(addDays("9999-12-30", 5)).toBe("9999-12-31");
	expect(addDays("0001-01-02", -5)).toBe("0001-01-01");
	expect(addMonths("9999-11-15", 2)).toBe("9999-12-31");
	expect(addMonths("9999-11-15", 1)).toBe("9999-12-15");
	expect(addMonths("0001-02-15", -1)).toBe("0001-01-15");
	expect(addMonths("0001-02-15", -2)).toBe("0001-01-01");
});

describe("months", () => {
	test.each([
		["2023-08-31", 6, "2024-02-29"],
		["2022-08-31", 6, "2023-02-28"],
		["2023-03-01", 6, "2023-09-01"],
		["2023-12-31", 12, "2024-12-31"],
		["2024-02-29", 12, "2025-02-28"],
		["2023-11-30", 3, "2024-02-29"],
		["2023-01-31", 0, "2023-01-31"],
		["2023-01-31", -1, "2022-12-31"],
	])("%s and %i months is %s", (day, months, expected) => {
		expect(addMonths(day, months)).toBe(expected);
	});

	test("the day of the month is kept or is the month's last", () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 0, max: 120 }), (day, months) => {
				const sum = addMonths(day, months);
				fc.pre(sum < "9999-12-31");
				const { year, month, day: ofMonth } = dayParts(sum);
				const wanted = dayParts(day).day;
				expect(ofMonth).toBe(Math.min(wanted, daysInMonth(year, month)));
			}),
		);
	});
});

test.each([
	["2000-06-15", "2020-06-14", 19],
	["2000-06-15", "2020-06-15", 20],
	["2000-02-29", "2021-02-28", 20],
	["2000-02-29", "2021-03-01", 21],
	["2020-01-01", "2020-01-01", 0],
])("born %s, on %s is %i years old", (birth, day, years) => {
	expect(ageInYears(birth, day)).toBe(years);
});
