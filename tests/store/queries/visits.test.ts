import { expect, test } from "vitest";
import type { Visit } from "../../../contract/visit.ts";
import { visitsKeptDays } from "../../../store/queries/visits.ts";
import { must, testStore } from "../fixtures.ts";

const visit = (day: string): Visit => ({
	day,
	hour: 9,
	desk: "12",
	laneId: "K1",
	how: "gate",
	lastStep: "result",
	travellers: 2,
	language: "ja",
	durationMs: 41_000,
	steps: { document: 5000, chip: 1000 },
});

test("visits are kept as they were, by day", () => {
	const { store } = testStore();
	for (const day of ["2026-01-10", "2026-01-11", "2026-01-12"])
		must(store.recordVisit(visit(day)));
	expect(must(store.visitsBetween("2026-01-11", "2026-01-12"))).toEqual([
		visit("2026-01-11"),
		visit("2026-01-12"),
	]);
});

test("old visits go when a new one comes", () => {
	const { store } = testStore();
	must(store.recordVisit(visit("2024-01-01")));
	must(store.recordVisit(visit("2026-01-01")));
	expect(must(store.visitsBetween("2000-01-01", "2030-01-01"))).toEqual([
		visit("2026-01-01"),
	]);
	expect(visitsKeptDays).toBeLessThan(731);
});
