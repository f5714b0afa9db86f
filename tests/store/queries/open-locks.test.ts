import { expect, test } from "vitest";
import { queueLimit } from "../../../contract/limits.ts";
import { type OpenLock, storeCalls } from "../../../contract/store.ts";
import {
	atMs,
	crossing,
	crossingId,
	must,
	type TestStore,
	testStore,
} from "../fixtures.ts";

const lines = ["P<SPECIMEN", "0123456789"];

function hit({ store }: TestStore, index: number, more = {}): void {
	const inspectionId = crossingId(index);
	const detail = { inspectionId, day: "2026-01-15", lines: lines.join("\n") };
	must(
		store.appendEvent({ kind: "hit", atMs, detail: { ...detail, ...more } }),
	);
}

function openIn({ store }: TestStore): OpenLock[] {
	return storeCalls.openLocks.output.parse(must(store.openLocks()));
}

test("a hit is open until it is released or decided", () => {
	const desk = testStore();
	for (const index of [1, 2, 3]) hit(desk, index);
	hit(desk, 3);
	must(
		desk.store.appendEvent({
			kind: "released",
			atMs,
			detail: { inspectionId: crossingId(1) },
		}),
	);
	must(desk.store.recordCrossing(crossing(2)));
	expect(openIn(desk)).toEqual([
		{
			inspectionId: crossingId(3),
			day: "2026-01-15",
			lines,
			repaired: 0,
			typed: "",
		},
	]);
});

test("a lock after a release is open again", () => {
	const desk = testStore();
	const release = () =>
		must(
			desk.store.appendEvent({
				kind: "released",
				atMs,
				detail: { inspectionId: crossingId(1) },
			}),
		);
	hit(desk, 1);
	release();
	expect(openIn(desk)).toEqual([]);
	hit(desk, 1);
	expect(openIn(desk)).toHaveLength(1);
	release();
	expect(openIn(desk)).toEqual([]);
});

test("how the zone came about is told, and no more than a counter holds", () => {
	const desk = testStore();
	for (let index = 0; index < queueLimit + 2; index += 1)
		hit(desk, index, index % 2 ? { typed: "zoneDamaged" } : { repaired: "2" });
	const open = openIn(desk);
	expect(open).toHaveLength(queueLimit);
	expect(open.slice(0, 2)).toMatchObject([
		{ inspectionId: crossingId(queueLimit + 1), typed: "zoneDamaged" },
		{ inspectionId: crossingId(queueLimit), repaired: 2 },
	]);
});

test("a hit that names no traveller opens nothing", () => {
	const desk = testStore();
	must(desk.store.appendEvent({ kind: "hit", atMs, detail: {} }));
	hit(desk, 1, { day: "no day" });
	expect(openIn(desk)).toEqual([]);
});
