import { expect, test } from "vitest";
import { type CrossingEntry, storeCalls } from "../../../contract/store.ts";
import type { CrossingsPage } from "../../../store/queries/crossings-since.ts";
import { crossing, must, testStore } from "../fixtures.ts";

test("pages hold every crossing since the day once, in order", () => {
	const { store } = testStore();
	for (let index = 0; index < 7; index += 1) {
		const day = `2026-01-${String(10 + index)}`;
		must(store.recordCrossing(crossing(index, { day })));
		must(
			store.appendEvent({ kind: "signedIn", atMs: index, detail: { a: "x" } }),
		);
	}
	const seen: string[] = [];
	const totals: (number | null)[] = [];
	for (let after: number | null = 0; after !== null; ) {
		const page: CrossingsPage = must(
			store.crossingsSince({ day: "2026-01-12", after, limit: 2 }),
		);
		seen.push(...page.crossings.map(({ day }) => day));
		totals.push(page.total);
		after = page.next;
	}
	expect(seen).toEqual([
		"2026-01-12",
		"2026-01-13",
		"2026-01-14",
		"2026-01-15",
		"2026-01-16",
	]);
	expect(totals).toEqual([5, null, null]);
});

test("a store without crossings has one empty page", () => {
	expect(
		must(
			testStore().store.crossingsSince({
				day: "2026-01-01",
				after: 0,
				limit: 9,
			}),
		),
	).toEqual({ crossings: [], unreadable: 0, total: 0, next: null });
});

test("rows that name their pack without its digest are still read and proved", async () => {
	const { store } = testStore();
	const { rulePackDigest: _, ...older } = crossing(0, { day: "2026-01-10" });
	// As an older version of this program wrote it.
	must(store.recordCrossing(older as CrossingEntry));
	must(store.recordCrossing(crossing(1, { day: "2026-01-11" })));
	const page = must(
		store.crossingsSince({ day: "2026-01-01", after: 0, limit: 9 }),
	);
	expect(page.unreadable).toBe(0);
	expect(storeCalls.crossingsSince.output.safeParse(page).success).toBe(true);
	expect(page.crossings.map((each) => each.rulePackDigest)).toEqual([
		undefined,
		"0".repeat(64),
	]);
	expect(must(await store.verifyJournal())).toMatchObject({
		ok: true,
		rows: 2,
	});
});

test("a crossing is not written without the digest of its pack", () => {
	const { rulePackDigest: _, ...older } = crossing(0);
	expect(storeCalls.recordCrossing.input.safeParse(older).success).toBe(false);
	const longest = "x".repeat(101);
	const named = crossing(0, { rulePack: longest });
	expect(storeCalls.recordCrossing.input.safeParse(named).success).toBe(true);
});
