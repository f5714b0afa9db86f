import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../core/law/days.ts";
import { dayAt } from "../../desk/config/desk-config.ts";
import { shippedPack, timeZoneOf } from "../../rules/shipped-pack.ts";

const pack = shippedPack("IDN");
/** Indonesia has no summer time: three zones, each a whole number of hours. */
const offsets = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 };
const hourMs = 3_600_000;

test.each([
	["CGK", "2023-12-17T16:59:59Z", "2023-12-17"],
	["CGK", "2023-12-17T17:00:00Z", "2023-12-18"],
	["DPS", "2023-12-17T15:59:59Z", "2023-12-17"],
	["DPS", "2023-12-17T16:00:00Z", "2023-12-18"],
	["DJJ", "2024-02-28T15:00:00Z", "2024-02-29"],
])("at %s, %s is %s", (place, instant, day) => {
	expect(dayAt(timeZoneOf(pack, place) ?? "", Date.parse(instant))).toBe(day);
});

test("the day of an instant is a count of hours and days away", () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...Object.entries(offsets)),
			fc.integer({ min: 0, max: 80 * 365 * 24 * 60 }),
			([zone, hours], minutes) => {
				const atMs = minutes * 60_000;
				const days = Math.floor((atMs + hours * hourMs) / (24 * hourMs));
				expect(dayAt(zone, atMs)).toBe(addDays("1970-01-01", days));
			},
		),
		{ numRuns: 300 },
	);
});
