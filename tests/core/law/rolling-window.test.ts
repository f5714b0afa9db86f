import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PastCrossing } from "../../../core/checks/facts.ts";
import { addDays, daysBetween } from "../../../core/law/days.ts";
import {
	daysPresent,
	lastDayInWindow,
	presencesBefore,
} from "../../../core/law/rolling-window.ts";

const window = { days: 180, maximumDays: 90 };

function crossing(
	day: string,
	direction: PastCrossing["direction"],
): PastCrossing {
	return { day, direction, place: "FRA" };
}
const came = (day: string) => crossing(day, "arrival");
const went = (day: string) => crossing(day, "departure");

describe("stays of the past", () => {
	test.each([
		["none", [], []],
		[
			"a closed stay counts both its days",
			[came("2024-01-10"), went("2024-01-20")],
			[["2024-01-10", "2024-01-20"]],
		],
		[
			"in whatever order they are told",
			[went("2024-01-20"), came("2024-01-10")],
			[["2024-01-10", "2024-01-20"]],
		],
		[
			"a day with departure and arrival is one day",
			[
				came("2024-01-10"),
				went("2024-01-20"),
				came("2024-01-20"),
				went("2024-01-25"),
			],
			[
				["2024-01-10", "2024-01-20"],
				["2024-01-21", "2024-01-25"],
			],
		],
		[
			"a visit of hours on the day of another departure adds none",
			[
				came("2024-01-10"),
				went("2024-01-20"),
				came("2024-01-20"),
				went("2024-01-20"),
			],
			[["2024-01-10", "2024-01-20"]],
		],
		[
			"an arrival without departure ends before the next",
			[came("2024-01-10"), came("2024-01-15"), went("2024-01-16")],
			[
				["2024-01-10", "2024-01-14"],
				["2024-01-15", "2024-01-16"],
			],
		],
		[
			"an open stay ends the day before",
			[came("2024-05-01")],
			[["2024-05-01", "2024-05-31"]],
		],
		[
			"a departure on the day itself leaves the day to the new stay",
			[came("2024-05-01"), went("2024-06-01")],
			[["2024-05-01", "2024-05-31"]],
		],
		["a departure alone is none", [went("2024-05-01")], []],
		["the arrival of the day itself is not past", [came("2024-06-01")], []],
		[
			"what comes later is not past",
			[came("2024-06-02"), went("2024-06-03")],
			[],
		],
	])("%s", (_, crossings, stays) => {
		expect(
			presencesBefore(crossings, "2024-06-01").map(({ from, to }) => [
				from,
				to,
			]),
		).toEqual(stays);
	});
});

describe("days within a window", () => {
	const stay = [{ from: "2024-01-01", to: "2024-01-10" }];
	test.each([
		["2024-01-01", 180, 1],
		["2024-01-10", 180, 10],
		["2024-06-28", 180, 10],
		["2024-06-29", 180, 9],
		["2024-07-07", 180, 1],
		["2024-07-08", 180, 0],
		["2024-01-10", 1, 1],
		["2024-01-11", 1, 0],
		["2023-12-31", 180, 0],
	])("window of %s: %i days back: %i", (last, days, count) => {
		expect(daysPresent(stay, last, days)).toBe(count);
	});
});

describe("last day", () => {
	test("a first stay lasts its 90 days", () => {
		expect(lastDayInWindow([], "2024-03-01", 90, window)).toBe("2024-05-29");
	});
	test("earlier days are taken off", () => {
		const stays = [{ from: "2024-01-01", to: "2024-01-30" }];
		expect(lastDayInWindow(stays, "2024-03-01", 90, window)).toBe("2024-04-29");
	});
	test("days that leave the window make room", () => {
		const stays = [{ from: "2024-01-01", to: "2024-02-29" }];
		expect(lastDayInWindow(stays, "2024-06-15", 90, window)).toBe("2024-09-12");
	});
	test("a full window lets nobody in, and the day after the first left does", () => {
		const stays = [{ from: "2024-01-01", to: "2024-03-30" }];
		expect(lastDayInWindow(stays, "2024-04-01", 90, window)).toBeNull();
		expect(lastDayInWindow(stays, "2024-06-28", 90, window)).toBeNull();
		expect(lastDayInWindow(stays, "2024-06-29", 1, window)).toBe("2024-06-29");
	});
	test("the stay's own limit goes before the window's", () => {
		expect(lastDayInWindow([], "2024-03-01", 1, window)).toBe("2024-03-01");
	});
});

test("counts as one who walks the calendar with a set of days", () => {
	const stays = fc.array(
		fc.record({
			start: fc.integer({ min: 0, max: 500 }),
			length: fc.integer({ min: 0, max: 60 }),
		}),
		{ maxLength: 6 },
	);
	fc.assert(
		fc.property(
			stays,
			fc.integer({ min: 0, max: 600 }),
			fc.integer({ min: 1, max: 100 }),
			(drawn, offset, most) => {
				const epoch = "2023-01-01";
				const arrival = addDays(epoch, offset);
				const crossings: PastCrossing[] = [];
				let free = 0;
				for (const { start, length } of drawn) {
					const from = free + start / 10;
					const to = Math.floor(from) + length;
					crossings.push(
						came(addDays(epoch, Math.floor(from))),
						went(addDays(epoch, to)),
					);
					free = to + 1;
				}
				const present = new Set<number>();
				for (let at = 0; at < crossings.length; at += 2) {
					const from = daysBetween(epoch, crossings[at]!.day);
					const to = daysBetween(epoch, crossings[at + 1]!.day);
					for (let day = from; day <= to && day < offset; day++) {
						present.add(day);
					}
				}
				let walked: string | null = null;
				for (let day = offset; day < offset + most; day++) {
					present.add(day);
					let count = 0;
					for (let back = day; back > day - 180; back--) {
						if (present.has(back)) count++;
					}
					if (count > 90) break;
					walked = addDays(epoch, day);
				}
				expect(
					lastDayInWindow(
						presencesBefore(crossings, arrival),
						arrival,
						most,
						window,
					),
				).toBe(walked);
			},
		),
		{ numRuns: 120 },
	);
});
