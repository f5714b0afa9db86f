import { expect, test } from "vitest";
import {
	atMs,
	codeOf,
	crossing,
	crossingId,
	must,
	testStore,
	today,
	traveller,
} from "./fixtures.ts";

const by = (index: number, officerId: string) => ({
	crossingId: crossingId(index),
	officerId,
	atMs: atMs + 5000,
});

test("a crossing is taken back by a row of its own, once however often it is asked", async () => {
	const { store } = testStore();
	const admitted = crossing(1);
	const row = must(store.recordCrossing(admitted));
	const { officerId, desk } = admitted;
	const before = must(store.info()).journal.rows;
	const corrected = must(store.correctCrossing(by(1, officerId)));
	expect(must(store.correctCrossing(by(1, officerId)))).toEqual(corrected);
	expect(must(store.info()).journal.rows).toBe(before + 1);
	expect(corrected.sequence).toBeGreaterThan(row.sequence);
	expect(must(await store.verifyJournal()).ok).toBe(true);
	// Nothing that is asked of crossings tells of it any more; both rows stay.
	expect(must(store.shiftCounts(desk, today))).toEqual({
		admit: 0,
		refer: 0,
		refuse: 0,
	});
	expect(must(store.lookUp(traveller)).crossings).toEqual([]);
	const page = must(store.crossingsSince({ day: today, after: 0, limit: 10 }));
	expect(page).toMatchObject({ crossings: [], total: 0 });
	expect(must(store.info()).crossings).toBe(1);
});

test("the decision made anew counts, and stands once", () => {
	const { store } = testStore();
	const first = crossing(1);
	must(store.recordCrossing(first));
	must(store.correctCrossing(by(1, first.officerId)));
	const again = crossing(2, { decision: "refer", corrects: crossingId(1) });
	must(store.recordCrossing(again));
	expect(must(store.shiftCounts(first.desk, today))).toEqual({
		admit: 0,
		refer: 1,
		refuse: 0,
	});
	expect(codeOf(store.correctCrossing(by(2, first.officerId)))).toBe("ok");
});

test("a refusal that was taken back is no earlier refusal", () => {
	const { store } = testStore();
	const refused = crossing(1, { decision: "refuse", reasonCode: "art13b" });
	must(store.recordCrossing(refused));
	expect(must(store.lookUp(traveller)).earlier).toHaveLength(1);
	must(store.correctCrossing(by(1, refused.officerId)));
	expect(must(store.lookUp(traveller)).earlier).toEqual([]);
});

test("not by somebody else, not after the next decision, not what was never recorded", () => {
	const { store } = testStore();
	const { officerId } = crossing(1);
	must(store.recordCrossing(crossing(1)));
	expect(codeOf(store.correctCrossing(by(1, "somebody")))).toBe(
		"undo.notYours",
	);
	must(store.recordCrossing(crossing(2)));
	expect(codeOf(store.correctCrossing(by(1, officerId)))).toBe("undo.late");
	expect(codeOf(store.correctCrossing(by(3, officerId)))).toBe("undo.late");
});
