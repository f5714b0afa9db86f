import fc from "fast-check";
import { expect, test } from "vitest";
import { isDay } from "../../../core/day.ts";
import { readBirth, readExpiry } from "../../../core/mrz/dates.ts";

test.each([
	// text, today, days: the latest not after today first
	["740812", "2026-06-15", ["1974-08-12"]],
	["260615", "2026-06-15", ["2026-06-15", "1926-06-15"]],
	["260616", "2026-06-15", ["1926-06-16"]],
	["100101", "2026-06-15", ["2010-01-01", "1910-01-01"]],
	["960615", "2026-06-15", ["1996-06-15", "1896-06-15"]],
	["960616", "2026-06-15", ["1996-06-16", "1896-06-16"]],
	["950616", "2026-06-15", ["1995-06-16", "1895-06-16"]],
	["950615", "2026-06-15", ["1995-06-15"]],
	["000229", "2026-06-15", ["2000-02-29"]],
	["991231", "2000-01-01", ["1999-12-31", "1899-12-31"]],
	["991231", "2099-12-31", ["2099-12-31", "1999-12-31"]],
])("birth %s on %s", (text, today, days) => {
	expect(readBirth(text, 0, today)).toEqual({ kind: "complete", days });
});

test.each([
	["<<<<<<", "unknown"],
	["56<<<<", "partial"],
	["5602<<", "partial"],
	["<<0229", "partial"],
	["<<0230", "calendar"],
	["56<<32", "calendar"],
	["560230", "calendar"],
	["010229", "calendar"],
	["560000", "partial"],
	["560200", "partial"],
	["000000", "unknown"],
	["561300", "calendar"],
	["56O101", "characterClass"],
	["5<0101", "characterClass"],
	["G60101", "characterClass"],
])("birth %s is %s", (text, kind) => {
	expect(readBirth(text, 0, "2026-06-15")).toEqual({ kind, days: [] });
});

test.each([
	["120415", "2012-04-15"],
	["300101", "2030-01-01"],
	["751231", "2075-12-31"],
	["760101", "1976-01-01"],
	["991231", "1999-12-31"],
	["280229", "2028-02-29"],
])("expiry %s is %s", (text, day) => {
	expect(readExpiry(text, 0, "2026-06-15").days).toEqual([day]);
});

test.each([
	["270229", "calendar"],
	["301301", "calendar"],
	["<<<<<<", "unknown"],
	["000000", "unknown"],
	["3001<<", "partial"],
	["300100", "partial"],
	["301300", "calendar"],
	["30O101", "characterClass"],
])("expiry %s is %s", (text, kind) => {
	expect(readExpiry(text, 0, "2026-06-15")).toEqual({ kind, days: [] });
});

test("a birth is a day, never after today, and its candidates are a century apart", () => {
	const two = fc
		.integer({ min: 0, max: 99 })
		.map((n) => `${n}`.padStart(2, "0"));
	const today = fc
		.integer({ min: 1990, max: 2150 })
		.chain((year) =>
			fc.constantFrom(`${year}-01-01`, `${year}-07-31`, `${year}-12-31`),
		);
	fc.assert(
		fc.property(two, two, two, today, (year, month, day, now) => {
			const { days } = readBirth(year + month + day, 0, now);
			for (const [at, candidate] of days.entries()) {
				expect(isDay(candidate)).toBe(true);
				expect(candidate <= now).toBe(true);
				expect(candidate.slice(2)).toBe(`${year}-${month}-${day}`);
				expect(
					Number(now.slice(0, 4)) - Number(candidate.slice(0, 4)),
				).toBeLessThanOrEqual(131);
				if (at > 0) expect(candidate < (days[at - 1] ?? "")).toBe(true);
			}
		}),
	);
});
