import { expect, test } from "vitest";
import type { Case } from "../../../core/kiosk/route.ts";
import { newCaseNumber } from "../../../desk/kiosk/case-number.ts";
import { createCases, isForOfficer } from "../../../desk/kiosk/cases.ts";

const waiting = (caseNumber: string, closedAtMs: number, isAlert = false) => ({
	laneId: "K1",
	closedAtMs,
	case: { caseNumber, isAlert } as Case,
});
const numbers = (cases: ReturnType<typeof createCases>, nowMs: number) =>
	cases.all(nowMs).map((one) => one.case.caseNumber);

test("alerts come first, then who waits longest", () => {
	const cases = createCases();
	cases.add(waiting("K1-2", 2000));
	cases.add(waiting("K1-1", 1000));
	cases.add(waiting("K1-3", 3000, true));
	expect(numbers(cases, 4000)).toEqual(["K1-3", "K1-1", "K1-2"]);
});

test("a case is taken once, and forgotten after an hour", () => {
	const cases = createCases();
	cases.add(waiting("K1-1", 1000));
	expect(cases.take("K1-1")?.laneId).toBe("K1");
	expect(cases.take("K1-1")).toBeNull();
	cases.add(waiting("K1-2", 2000));
	expect(numbers(cases, 3_700_000)).toEqual([]);
});

test("a case number tells lane and chance", () => {
	const made = Array.from({ length: 200 }, () => newCaseNumber("K1"));
	for (const one of made) expect(one).toMatch(/^K1-[0-9A-HJKMNP-TV-Z]{5}$/);
	expect(new Set(made).size).toBe(200);
});

test("what waited for an hour is dropped although nobody looks", () => {
	const cases = createCases();
	cases.add(waiting("K1-1", 1000));
	expect(cases.forget(3_600_999)).toBe(false);
	expect(cases.forget(3_601_000)).toBe(true);
	expect(cases.take("K1-1")).toBeNull();
});

test("an alert is the last that gives way when too many wait", () => {
	const cases = createCases();
	cases.add(waiting("K1-A", 1, true));
	for (let index = 0; index < 60; index += 1)
		cases.add(waiting(`K1-${index}`, 2 + index));
	expect(numbers(cases, 100)).toHaveLength(48);
	expect(numbers(cases, 100).slice(0, 2)).toEqual(["K1-A", "K1-13"]);
	for (let index = 0; index < 60; index += 1)
		cases.add(waiting(`K2-${index}`, 200 + index, true));
	expect(numbers(cases, 300)).toHaveLength(48);
});

test.each([
	["counter", false, false, true],
	["gate", false, false, false],
	["counter", true, false, false],
	["counter", true, true, true],
] as const)(
	"%s, left %s, alert %s: waits %s",
	(route, isLeft, isAlert, kept) => {
		expect(isForOfficer({ route, isLeft, isAlert } as Case)).toBe(kept);
	},
);
