import { expect, test } from "vitest";
import { idleState } from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import { clear, desk, event, kinds, listed, reading, run } from "./desk.ts";

const restored = { ...reading(1, "free"), isLockRestored: true };

/** A restored lock with these answers of the sources, and what the officer tries. */
function after(...events: Parameters<typeof transition>[2][]) {
	let step = transition(desk, idleState, {
		kind: "documentRead",
		reading: restored,
	});
	const effects = [...step.effects];
	for (const next of events) {
		step = transition(desk, step.state, next);
		effects.push(...step.effects);
	}
	return { state: step.state, effects };
}

test("a lock is journalled with its lists and entries", () => {
	const { effects } = run(
		event.read(1, "free"),
		event.facts(1, {
			...listed,
			interpol: [{ entryId: "I-1", kind: "sltd" }],
		}),
	);
	expect(effects.at(-1)).toMatchObject({
		kind: "journalHit",
		hit: { lists: ["interpol"], entryIds: ["I-1"] },
	});
	expect(kinds(run(event.read(1, "free"), event.facts(1, clear)))).toEqual([
		"lookUp",
	]);
});

test.each([
	["clear now", clear],
	["not to be asked", null],
	["still against", listed],
])("a restored lock holds where the lists are %s", (_, facts) => {
	const held = after(event.facts(1, facts), event.decide(1, "admit"));
	const { current } = held.state;
	expect(current?.phase).toBe("locked");
	if (current?.phase !== "locked") return;
	expect(current.assessment.verdict).not.toBe("admit");
	expect(current.assessment.reasons.map(({ code }) => code)).toContain(
		"lock.restored",
	);
	expect(kinds(held)).toEqual(["lookUp", "ignored decided"]);
});

test("a released one stays released when the sources answer late, and locks when they speak against", () => {
	const late = [event.facts(1, null), event.release(1)];
	expect(after(...late, event.facts(1, clear)).state.current).toMatchObject({
		phase: "shown",
		release: { supervisorId: "supervisor-1" },
		assessment: { verdict: "refer" },
	});
	const locked = after(...late, event.facts(1, listed));
	expect(locked.state.current).toMatchObject({
		phase: "locked",
		release: null,
	});
	// The journal holds the release of the restored lock: this one is another.
	expect(kinds(locked)).toEqual(["lookUp", "journalHit"]);
});

test("a restored lock holds on a zone that is not to be looked up", () => {
	const { state } = transition(desk, idleState, {
		kind: "documentRead",
		reading: { ...reading(1, "misread"), isLockRestored: true },
	});
	expect(state.current?.phase).toBe("locked");
	expect(transition(desk, state, event.discard(1)).state).toBe(state);
});
