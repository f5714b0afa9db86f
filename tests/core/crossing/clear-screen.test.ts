import { describe, expect, test } from "vitest";
import { onScreen } from "../../../core/crossing/clear-screen.ts";
import {
	type CrossingEvent,
	idleState,
	shownAfterRecordMs,
} from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import { clear, desk, event, idOf, lookedAt } from "./desk.ts";

function run(...events: readonly CrossingEvent[]) {
	let step = { state: idleState, effects: [] as readonly unknown[] };
	for (const next of events) {
		const { state } = step;
		const isDecision = next.kind === "decided";
		step = transition(desk, isDecision ? lookedAt(state) : state, next);
	}
	return step;
}
const decided = (decision: "admit" | "refuse") =>
	[
		event.read(1, "free", 1),
		event.facts(1, clear),
		event.decide(1, decision, decision === "refuse" ? "visaUsed" : undefined),
		event.about("recorded", 1),
	] as const;

describe("a recorded traveller", () => {
	test("leaves the screen by themselves", () => {
		expect(run(...decided("admit")).effects).toContainEqual({
			kind: "clearScreen",
			inspectionId: idOf(1),
			afterMs: shownAfterRecordMs,
		});
		const { state } = run(...decided("admit"), event.about("screenDue", 1));
		expect(state.current).toBeNull();
	});

	test("who was refused leaves it too, and their notice can still be made", () => {
		const { state } = run(...decided("refuse"), event.about("screenDue", 1));
		expect(state.current?.phase).toBe("recorded");
		expect(onScreen(state.current)).toBeNull();
		const next = transition(desk, state, event.read(2, "foreign", 2)).state;
		expect(next.current?.reading.inspectionId).toBe(idOf(2));
	});

	test("makes room at once for whoever waits, who is not cleared in their place", () => {
		const { state, effects } = run(
			event.read(1, "free", 1),
			event.facts(1, clear),
			event.read(2, "foreign", 2),
			event.decide(1, "admit"),
			event.about("recorded", 1),
		);
		expect(effects).not.toContainEqual(
			expect.objectContaining({ kind: "clearScreen" }),
		);
		const late = transition(desk, state, event.about("screenDue", 1));
		expect(late.state).toBe(state);
	});
});

test("nobody is cleared who is not recorded", () => {
	const open = run(event.read(1, "free", 1), event.facts(1, clear)).state;
	const { state, effects } = transition(
		desk,
		open,
		event.about("screenDue", 1),
	);
	expect(state).toBe(open);
	expect(effects).toEqual([
		{ kind: "ignored", event: "screenDue", code: undefined },
	]);
});
