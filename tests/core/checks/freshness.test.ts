import { expect, test } from "vitest";
import { ageInHours, freshnessOf } from "../../../core/checks/freshness.ts";

const hourMs = 3_600_000;
const nowMs = 1_000 * hourMs;
const aged = (hours: number) => ({
	source: "specimen",
	asOfMs: nowMs - hours * hourMs,
});

test.each([
	[0, "fresh", 0],
	[23.99, "fresh", 23],
	[24, "fresh", 24],
	[24.01, "stale", 24],
	[-1, "fresh", 0],
	[-24.01, "stale", 0],
])("%f hours old, 24 allowed: %s", (hours, freshness, age) => {
	expect(freshnessOf(aged(hours), nowMs, 24)).toBe(freshness);
	expect(ageInHours(aged(hours), nowMs)).toBe(age);
});

test("never loaded is missing", () => {
	const never = { source: "", asOfMs: null };
	expect(freshnessOf(never, nowMs, 24)).toBe("missing");
	expect(ageInHours(never, nowMs)).toBe(0);
});
