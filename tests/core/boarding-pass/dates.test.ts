import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	dayOfYearAt,
	fromYearDay,
	resolveAfter,
	resolveIssueDate,
	resolveNearest,
	toYearDay,
	type YearDay,
} from "../../../core/boarding-pass/dates.ts";
import { parseBoardingPass } from "../../../core/boarding-pass/parse.ts";

const text = (day: YearDay | null) => (day === null ? null : fromYearDay(day));

test("days of the year are the calendar's", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1970, max: 2100 }),
			fc.integer({ min: 1, max: 365 }),
			(year, day) => {
				const date = new Date(Date.UTC(year, 0, day)).toISOString();
				expect(fromYearDay({ year, day })).toBe(date.slice(0, 10));
				expect(toYearDay(date.slice(0, 10))).toEqual({ year, day });
			},
		),
		{ numRuns: 500 },
	);
	expect(fromYearDay({ year: 2028, day: 366 })).toBe("2028-12-31");
	expect(toYearDay("2028-12-31")).toEqual({ year: 2028, day: 366 });
});

test("the nearest day is the calendar's nearest", () => {
	const days = (text: string) => Date.parse(text) / 86_400_000;
	fc.assert(
		fc.property(
			fc.date({
				min: new Date("1999-01-01"),
				max: new Date("2060-01-01"),
				noInvalidDate: true,
			}),
			fc.integer({ min: 1, max: 365 }),
			(date, day) => {
				const today = date.toISOString().slice(0, 10);
				const found = text(resolveNearest(day, toYearDay(today)));
				const year = Number(today.slice(0, 4));
				const distances = [year - 1, year, year + 1].map((it) =>
					Math.abs(days(fromYearDay({ year: it, day })) - days(today)),
				);
				expect(Math.abs(days(found ?? "") - days(today))).toBe(
					Math.min(...distances),
				);
			},
		),
		{ numRuns: 500 },
	);
});

test.each([
	["6225", "2026-11-21", "2026-08-13"],
	["6225", "2026-08-12", "2026-08-13"],
	["6364", "2027-01-02", "2026-12-30"],
	["7001", "2026-12-31", "2027-01-01"],
	["0225", "2026-11-21", "2020-08-12"],
	["7001", "2026-12-30", "2017-01-01"],
	["0001", "2029-12-31", "2030-01-01"],
	["6001", "2026-01-01", "2026-01-01"],
	["8366", "2026-11-21", null],
	["0225", "2024-11-21", "2020-08-12"],
	["4366", "2026-11-21", "2024-12-31"],
	["6366", "2026-11-21", "2016-12-31"],
	["5366", "2026-11-21", null],
	["6000", "2026-11-21", null],
	["6367", "2026-11-21", null],
	["622", "2026-11-21", null],
	["62 5", "2026-11-21", null],
	["", "2026-11-21", null],
])("issue date %j seen on %s is %s", (printed, today, want) => {
	expect(text(resolveIssueDate(printed, toYearDay(today)))).toBe(want);
});

test.each([
	[1, "2026-12-30", "2027-01-01"],
	[364, "2026-12-30", "2026-12-30"],
	[366, "2028-12-30", "2028-12-31"],
	[366, "2026-12-30", null],
	[366, "2027-06-01", null],
	[114, "2023-04-25", "2023-04-24"],
	[113, "2023-04-25", "2024-04-22"],
	[366, "2025-01-01", "2024-12-31"],
	[365, "2026-01-01", "2025-12-31"],
	[364, "2026-01-01", "2026-12-30"],
])("day %i after %s is %s", (day, from, want) => {
	expect(text(resolveAfter(day, toYearDay(from)))).toBe(want);
});

test.each([
	[1, "2026-12-31", "2027-01-01"],
	[365, "2027-01-01", "2026-12-31"],
	[366, "2025-01-02", "2024-12-31"],
	[366, "2026-07-01", null],
])("day %i nearest to %s is %s", (day, today, want) => {
	expect(text(resolveNearest(day, toYearDay(today)))).toBe(want);
});

test.each(["000", "367", "999", "12", " 12", "1A2", ""])(
	"%j is no day of a year",
	(printed) => {
		expect(dayOfYearAt(printed, 0)).toBe(-1);
	},
);

test("no issue lies ahead, and no flight before its eve, whatever is printed", () => {
	const days = (it: string) => Date.parse(it) / 86_400_000;
	fc.assert(
		fc.property(
			fc.date({
				min: new Date("1999-01-01"),
				max: new Date("2060-01-01"),
				noInvalidDate: true,
			}),
			fc.integer({ min: 0, max: 9999 }),
			fc.integer({ min: 1, max: 366 }),
			(date, printed, day) => {
				const today = date.toISOString().slice(0, 10);
				const issued = resolveIssueDate(
					String(printed).padStart(4, "0"),
					toYearDay(today),
				);
				if (issued === null) return;
				const issuedOn = days(fromYearDay(issued));
				expect(issuedOn - days(today)).toBeLessThanOrEqual(1);
				const flight = text(resolveAfter(day, issued));
				if (flight === null) return;
				expect(days(flight) - issuedOn).toBeGreaterThanOrEqual(-1);
				expect(days(flight) - issuedOn).toBeLessThanOrEqual(365);
			},
		),
		{ numRuns: 1000 },
	);
});

describe("a pass", () => {
	const leg = (day: string) => `ABC123 YULFRAAC 0834 ${day}J001A0025 1`;
	const read = (legs: readonly string[], today: string, field = "00") => {
		const variable = legs.map((it, at) => it + (at === 0 ? field : "00"));
		const text = `M${legs.length}TEST/ANNA           E${variable.join("")}`;
		const pass = parseBoardingPass(text, today);
		if (!pass.ok) throw new Error(pass.error.code);
		return pass.value;
	};
	const ISSUED = "0B>6071WW6364";

	test("issued at the end of a year flies in the next", () => {
		const pass = read([leg("001")], "2026-12-31", ISSUED);
		expect(pass.issuedOn).toBe("2026-12-30");
		expect(pass.legs[0]?.date).toBe("2027-01-01");
		expect(pass.problems).toEqual([]);
	});

	test("without an issue date says that the year is assumed, once", () => {
		const pass = read([leg("365"), leg("001"), leg("002")], "2027-01-01");
		expect(pass.legs.map(({ date }) => date)).toEqual([
			"2026-12-31",
			"2027-01-01",
			"2027-01-02",
		]);
		expect(pass.problems.map(({ code, field }) => [code, field])).toEqual([
			["boardingPass.yearAssumed", "legs[0].julianDate"],
		]);
	});

	test("day 366 has a date in leap years only", () => {
		expect(read([leg("366")], "2028-12-30").legs[0]?.date).toBe("2028-12-31");
		const common = read([leg("366")], "2026-06-30");
		expect(common.legs[0]?.date).toBeNull();
		expect(common.problems.map(({ code }) => code)).toEqual([
			"boardingPass.dayOfYear",
		]);
	});

	test("with a blank day has no date and nothing to complain of", () => {
		const pass = read([leg("   ")], "2026-06-30");
		expect(pass.legs[0]?.date).toBeNull();
		expect(pass.problems).toEqual([]);
	});

	test("with an impossible issue date says so", () => {
		const pass = read([leg("100")], "2026-06-30", "0B>6071WW6999");
		expect(pass.issuedOn).toBeNull();
		expect(pass.problems[0]).toEqual({
			code: "boardingPass.issueDate",
			field: "issueDate",
			offset: 67,
		});
	});
});
