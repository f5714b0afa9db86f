import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, dayParts, daysInMonth } from "../../core/day.ts";
import { assessed, visa } from "../core/law/cases.ts";

/** The engine's counts against one who turns the pages of a calendar. */
function tomorrow(day: string): string {
	const { year, month, day: ofMonth } = dayParts(day);
	if (ofMonth < daysInMonth(year, month)) {
		return dayOf(year, month, ofMonth + 1);
	}
	return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
}
function walked(day: string, pages: number): string {
	let at = day;
	for (let page = 0; page < pages; page++) at = tomorrow(at);
	return at;
}

const arrivals = fc
	.tuple(
		fc.integer({ min: 2023, max: 2030 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 31 }),
	)
	.map(([year, month, day]) =>
		dayOf(year, month, Math.min(day, daysInMonth(year, month))),
	);

test("a stay with its extensions ends on the page that a traveller turns to", () => {
	fc.assert(
		fc.property(
			arrivals,
			fc.constantFrom([], [30], [30, 30], [7, 60]),
			fc.integer({ min: 0, max: 90 }),
			(arrival, extended, over) => {
				const extensions = extended.map((days) => ({ days }));
				const last = walked(
					arrival,
					29 + extended.reduce((sum, days) => sum + days, 0),
				);
				const facts = {
					visas: [visa({ issuedOn: arrival, status: "used", extensions })],
					crossings: [
						{
							day: arrival,
							direction: "arrival" as const,
							place: "DPS",
							visaNumber: "V1",
						},
					],
				};
				const found = assessed({
					day: walked(last, over),
					direction: "departure",
					document: { dateOfExpiry: "2099-01-01" },
					facts,
				});
				expect(found.permittedUntil).toBe(last);
				expect(found.overstay?.days ?? 0).toBe(over);
				const isCharged = over > 0 && over <= 60;
				expect(found.overstay?.charge ?? null).toBe(
					isCharged ? over * 1_000_000 : null,
				);
				expect(found.verdict).toBe(over === 0 ? "admit" : "refer");
			},
		),
		{ numRuns: 80 },
	);
});

test("a visa is good on its day of issue and for ninety pages more", () => {
	fc.assert(
		fc.property(arrivals, fc.integer({ min: 0, max: 100 }), (issued, pages) => {
			const { outcome } = assessed({
				day: walked(issued, pages),
				document: { dateOfExpiry: "2099-01-01" },
				facts: { visas: [visa({ issuedOn: issued })] },
			});
			const isKnown = outcome === "visaValid" || outcome === "expired";
			expect(isKnown).toBe(true);
			expect(outcome === "visaValid").toBe(pages <= 90);
		}),
		{ numRuns: 80 },
	);
});

test.each([
	["2019-05-02", 300_000],
	["2019-05-03", 1_000_000],
])("a day over on %s costs %i", (day, charge) => {
	const crossings = [
		{
			day: "2019-04-01",
			direction: "arrival" as const,
			place: "DPS",
			visaNumber: "V1",
		},
	];
	const until = day === "2019-05-02" ? 31 : 32;
	const visas = [
		visa({ issuedOn: "2023-01-01", stayDays: until, status: "used" }),
	];
	const found = assessed({
		day,
		direction: "departure",
		facts: { visas, crossings },
	});
	expect(found.overstay).toMatchObject({ days: 1, charge });
});

test.each([
	["B2", "2025-05-31", "visaValid"],
	["B3", "2025-05-31", "visaValid"],
	["B4", "2025-05-31", "visaValid"],
	["B2", "2025-06-01", "unknown"],
	["B1", "2025-05-31", "visaValid"],
	["B1", "2025-06-01", "visaValid"],
	["C7C", "2025-05-31", "unknown"],
	["C7C", "2025-06-01", "visaValid"],
	["E23U", "2025-06-01", "visaValid"],
])("%s issued on %s, used in July 2025: %s", (index, issuedOn, outcome) => {
	const facts = { visas: [visa({ index, issuedOn })] };
	expect(assessed({ day: "2025-07-15", facts }).outcome).toBe(outcome);
});
