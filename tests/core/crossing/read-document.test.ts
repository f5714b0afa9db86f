import { expect, test } from "vitest";
import { queueLimit } from "../../../core/crossing/state.ts";
import { clear, event, idOf, run } from "./desk.ts";

const { read, facts, decide, discard, about } = event;

test("the same document waits once", () => {
	const { state, effects } = run(
		read(1, "free", 9),
		read(2, "free", 9),
		read(3, "free", 8),
		read(4, "free", 8),
	);
	expect(state.queue.map(({ inspectionId }) => inspectionId)).toEqual([
		idOf(3),
	]);
	expect(effects.filter(({ kind }) => kind === "remark")).toHaveLength(2);
});

test("one too many is answered, not dropped", () => {
	const events = Array.from({ length: queueLimit + 2 }, (_, index) =>
		read(index + 1, "free"),
	);
	const { state, effects } = run(...events);
	expect(state.queue).toHaveLength(queueLimit);
	expect(effects.at(-1)).toEqual({
		kind: "remark",
		remark: { code: "remark.queueFull" },
	});
});

test("a misread document makes way for the next swipe and is kept in the journal", () => {
	const { state, effects } = run(read(1, "misread"), read(2, "free"));
	expect(state.current?.reading.inspectionId).toBe(idOf(2));
	expect(effects).toMatchObject([
		{ kind: "journalDiscard", reading: { inspectionId: idOf(1) } },
		{ kind: "lookUp" },
	]);
});

test("a misread document put aside lets the next one in", () => {
	const first = [
		read(1, "citizen"),
		read(2, "misread"),
		read(3, "free"),
		facts(1, clear),
	];
	const { state, effects } = run(
		...first,
		decide(1, "admit"),
		about("recorded", 1),
		discard(2),
	);
	expect(state).toMatchObject({
		current: { reading: { inspectionId: idOf(3) } },
		queue: [],
	});
	expect(effects.slice(-3)).toMatchObject([
		{ kind: "journalDiscard" },
		{ kind: "remark", remark: { code: "remark.discarded" } },
		{ kind: "lookUp", inspectionId: idOf(3) },
	]);
});

test("a document that waits is not inspected twice when it is swiped again", () => {
	const { state, effects } = run(
		read(1, "citizen"),
		read(2, "misread"),
		read(3, "free", 7),
		facts(1, clear),
		decide(1, "admit"),
		about("recorded", 1),
		read(4, "free", 7),
	);
	expect(state).toMatchObject({
		current: { reading: { inspectionId: idOf(4) } },
		queue: [],
	});
	expect(
		effects.filter((effect) => effect.kind === "remark").at(-1),
	).toMatchObject({
		remark: { code: "remark.duplicate" },
	});
});
