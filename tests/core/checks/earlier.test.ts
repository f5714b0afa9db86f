import { expect, test } from "vitest";
import {
	checkEarlier,
	type EarlierEvent,
} from "../../../core/checks/earlier.ts";

const today = "2026-06-15";
const event = (parts: Partial<EarlierEvent> = {}): EarlierEvent => ({
	kind: "refused",
	atMs: Date.UTC(2026, 5, 15, 11, 22),
	day: today,
	desk: "7",
	officer: "Sari",
	reason: "art13h",
	documentNumber: "L898902C3",
	issuingState: "BWA",
	isAdmittedSince: false,
	...parts,
});
const crossing = (day: string) => ({
	day,
	direction: "arrival" as const,
	place: "DPS",
});

test("nobody could say: unknown, and said so", () => {
	expect(checkEarlier(null, [], today)).toEqual({
		value: "unknown",
		hasRefusal: false,
		isRecent: false,
		reasons: [{ code: "open.earlier" }],
	});
	expect(checkEarlier([], [], today).value).toBe("clear");
});

test("who, when, where and why", () => {
	const { value, isRecent, reasons } = checkEarlier(
		[event({ note: "no ticket" })],
		[],
		today,
	);
	expect([value, isRecent]).toEqual(["against", true]);
	expect(reasons).toEqual([
		{
			code: "earlier.refused",
			values: {
				atMs: event().atMs,
				desk: "7",
				officer: "Sari",
				reason: "art13h",
				note: " (no ticket)",
			},
		},
	]);
});

test.each([
	["refused", "2026-06-15", "against", true],
	["refused", "2026-06-14", "against", true],
	["refused", "2026-06-13", "against", false],
	["referred", "2026-06-15", "against", true],
	["referred", "2020-01-01", "against", false],
	["released", "2026-06-15", "noted", false],
	["released", "2026-06-13", "clear", false],
	["setAside", "2026-06-15", "noted", false],
	["setAside", "2026-06-13", "clear", false],
] as const)("%s on %s: %s", (kind, day, value, isRecent) => {
	const found = checkEarlier([event({ kind, day })], [], today);
	expect([found.value, found.isRecent]).toEqual([value, isRecent]);
});

test("an admission here settles it, and a crossing elsewhere from the next day on", () => {
	const settled = [event({ day: "2026-06-10", isAdmittedSince: true })];
	expect(checkEarlier(settled, [], today).value).toBe("clear");
	const open = [event({ day: "2026-06-10" })];
	const after = (day: string) =>
		checkEarlier(open, [crossing(day)], today).value;
	expect(after("2026-06-09")).toBe("against");
	expect(after("2026-06-10")).toBe("against");
	expect(after("2026-06-11")).toBe("clear");
});

test("one slip is told, two within a day are no slip", () => {
	const aside = event({ kind: "setAside" });
	const again = event({ kind: "setAside", day: "2026-06-14" });
	const old = event({ kind: "setAside", day: "2026-06-01" });
	expect(checkEarlier([aside, old], [], today).value).toBe("noted");
	expect(checkEarlier([aside, again], [], today).value).toBe("against");
	const others = { ...again, byName: true };
	expect(checkEarlier([aside, others], [], today).value).toBe("noted");
});

test("what is against them is told before what is noted", () => {
	const { reasons } = checkEarlier(
		[
			event({ kind: "released", atMs: 3 }),
			event({ kind: "referred", atMs: 1, byName: true }),
			event({ atMs: 2 }),
		],
		[],
		today,
	);
	expect(reasons.map(({ code }) => code)).toEqual([
		"earlier.refused",
		"earlier.referredByName",
		"earlier.released",
	]);
	expect(reasons[1]?.values?.document).toBe("BWA L898902C3");
});

test("of many the newest are told, and how many more there are", () => {
	const many = Array.from({ length: 9 }, (_, atMs) => event({ atMs }));
	const { reasons } = checkEarlier(many, [], today);
	expect(reasons.map(({ values }) => values?.atMs ?? values?.count)).toEqual([
		8, 7, 6, 6,
	]);
	expect(reasons.at(-1)?.code).toBe("list.more");
});

test("a refusal is told and counts, whatever came after it", () => {
	const after = Array.from({ length: 5 }, (_, at) =>
		event({ kind: "referred", atMs: event().atMs + at + 1 }),
	);
	const { hasRefusal, reasons } = checkEarlier([event(), ...after], [], today);
	expect(hasRefusal).toBe(true);
	expect(reasons[0]?.code).toBe("earlier.refused");
	expect(checkEarlier(after, [], today).hasRefusal).toBe(false);
	const settled = event({ isAdmittedSince: true });
	expect(checkEarlier([settled, ...after], [], today).hasRefusal).toBe(false);
});
