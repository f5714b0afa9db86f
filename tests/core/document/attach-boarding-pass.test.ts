import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBoardingPass } from "../../../core/boarding-pass/parse.ts";
import {
	boardingPassContent,
	flightHereOn,
} from "../../../core/document/attach-boarding-pass.ts";
import type { BoardingPassContent } from "../../../core/document/attach-document.ts";

function passOf(day: string, today: string): BoardingPassContent {
	const text = `M1TESTER/ANNA         EABC123 SINDPSXX 0007 ${day}Y012A0001 100`;
	const pass = parseBoardingPass(text, today);
	if (!pass.ok) throw new Error(pass.error.code);
	return boardingPassContent(pass.value);
}

/** The day that lies so many days after another, by the calendar of the language. */
const after = (day: string, days: number) =>
	new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const dayOfYear = (day: string) =>
	String(
		1 + (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000,
	).padStart(3, "0");

test.each([
	["arrival", 0, "ofToday"],
	["arrival", -1, "ofToday"],
	["arrival", -2, "otherDay"],
	["arrival", 1, "otherDay"],
	["departure", 0, "ofToday"],
	["departure", -1, "otherDay"],
	["departure", 1, "otherDay"],
] as const)(
	"at %s, %i days from today: %s, over every new year",
	(direction, away, kind) => {
		const place = direction === "arrival" ? "DPS" : "SIN";
		fc.assert(
			fc.property(
				fc.integer({ min: 1999, max: 2060 }),
				fc.integer({ min: -4, max: 4 }),
				fc.boolean(),
				(year, from, isNewYear) => {
					const today = after(`${year}-${isNewYear ? "01" : "03"}-01`, from);
					const flightDay = after(today, away);
					const here = flightHereOn(
						passOf(dayOfYear(flightDay), today),
						place,
						direction,
						today,
					);
					expect(here).toMatchObject({ kind, flight: { date: flightDay } });
				},
			),
			{ numRuns: 300 },
		);
	},
);

test("no day, no flight of this place, and the right one of two", () => {
	const today = "2026-11-30";
	const on = (pass: BoardingPassContent) =>
		flightHereOn(pass, "DPS", "arrival", today);
	expect(on(passOf("12 ", today)).kind).toBe("noDay");
	expect(on(passOf("   ", today)).kind).toBe("noDay");
	const pass = passOf("334", today);
	expect(flightHereOn(pass, "CGK", "arrival", today)).toEqual({ kind: "none" });
	const old = passOf("200", today);
	const both = { ...pass, flights: [...old.flights, ...pass.flights] };
	expect(on(both)).toMatchObject({
		kind: "ofToday",
		flight: { date: "2026-11-30" },
	});
});
