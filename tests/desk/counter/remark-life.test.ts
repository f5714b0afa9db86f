import { expect, test } from "vitest";
import { idleState } from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import { remarkLife } from "../../../desk/counter/remark-life.ts";
import { newSession, type Session } from "../../../desk/counter/session.ts";
import { remarkOn } from "../../../desk/remark.ts";
import {
	clear,
	desk,
	event,
	listed,
	lookedAt,
} from "../../core/crossing/desk.ts";

const sari = { accountId: "sari", name: "Sari", role: "officer" as const };
const session = (): Session => ({ ...newSession("en", []), officer: sari });

function stateAfter(...events: readonly Parameters<typeof transition>[2][]) {
	return events.reduce(
		(state, next) =>
			transition(desk, next.kind === "decided" ? lookedAt(state) : state, next)
				.state,
		idleState,
	);
}
const first = [event.read(1, "free", 1), event.facts(1, clear)] as const;
const recorded = [
	...first,
	event.decide(1, "admit"),
	event.about("recorded", 1),
] as const;

test("a remark lives as long as the person before whom it was made", () => {
	const now = remarkLife();
	const told = session();
	remarkOn(told, { code: "remark.duplicate" });
	expect(now(told, stateAfter(...first))?.code).toBe("remark.duplicate");
	expect(now(told, stateAfter(...recorded))?.code).toBe("remark.duplicate");
	const next = stateAfter(...recorded, event.read(2, "foreign", 2));
	expect(now(told, next)).toBeNull();
});

test("no locked person is told to swipe again for somebody else's reading", () => {
	const now = remarkLife();
	const told = session();
	remarkOn(told, { code: "remark.discarded" });
	const locked = stateAfter(event.read(1, "free", 1), event.facts(1, listed));
	expect(locked.current?.phase).toBe("locked");
	expect(now(told, locked)).toBeNull();
});

test("who was recorded is named only while nobody else stands there", () => {
	const told = session();
	remarkOn(told, { code: "remark.recorded" });
	const now = remarkLife();
	expect(now(told, stateAfter(...recorded))?.code).toBe("remark.recorded");
	const gone = stateAfter(...recorded, event.about("screenDue", 1));
	expect(now(told, gone)).toBeNull();
});

test("another officer does not read it, and what is true of the desk stays", () => {
	const now = remarkLife();
	const told = session();
	remarkOn(told, { code: "remark.queueFull" });
	expect(now(told, idleState)?.code).toBe("remark.queueFull");
	expect(now({ ...told, officer: null }, idleState)).toBeNull();
	remarkOn(told, { code: "remark.rulesBroken" });
	expect(now(told, idleState)?.code).toBe("remark.rulesBroken");
	expect(now({ ...told, officer: null }, idleState)?.code).toBe(
		"remark.rulesBroken",
	);
});
