import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODED_REASONS } from "../../../core/crossing/coded-reasons.ts";
import { decisionFault } from "../../../core/crossing/decision-fault.ts";
import {
	type CrossingState,
	idleState,
	type Reading,
} from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import {
	clear,
	type DocumentName,
	desk,
	event,
	listed,
	lookedAt,
	reading,
} from "./desk.ts";

function shown(
	name: DocumentName,
	facts = clear,
	parts: Partial<Reading> = {},
): CrossingState {
	const read = transition(desk, idleState, {
		kind: "documentRead",
		reading: { ...reading(1, name), ...parts },
	});
	return lookedAt(transition(desk, read.state, event.facts(1, facts)).state);
}

/** What the machine answers, and that it says the same as the question. */
function faultOf(
	state: CrossingState,
	decision: "admit" | "refer" | "refuse",
	reasonCode?: string,
	agency?: string,
): string | null {
	const decided = event.decide(1, decision, reasonCode, agency);
	const { effects } = transition(desk, state, decided);
	if (decided.kind !== "decided") throw new Error(decided.kind);
	const fault = decisionFault(state.current, decided);
	expect(effects).toMatchObject(
		fault === null
			? [{ kind: "record", crossing: { decision, reasonCode } }]
			: [{ kind: "ignored", event: "decided", code: fault }],
	);
	return fault;
}

describe("a decision at an Indonesian desk", () => {
	test.each([
		["admit", undefined, undefined, "crossing.reasonMissing"],
		["refuse", undefined, undefined, "crossing.reasonMissing"],
		["refuse", "because", undefined, "refusal.code"],
		["refuse", "art13f", undefined, null],
		["refuse", "visaUsed", undefined, null],
		["refuse", "art13g", undefined, "refusal.agency"],
		["refuse", "art13h", "  ", "refusal.agency"],
		["refuse", "art13j", "Specimen agency", null],
		["refuse", "schengenC", undefined, "refusal.code"],
		["refer", "documentDoubt", undefined, null],
		["admit", "verifiedByHand", undefined, null],
		["refer", "verifiedByHand", undefined, "crossing.reasonUnknown"],
		["refer", "zoneDamaged", undefined, "crossing.reasonUnknown"],
		["admit", "art13f", undefined, "crossing.reasonUnknown"],
		["admit", "Other", undefined, "crossing.reasonUnknown"],
	] as const)("%s by %s for %s: %s", (decision, code, agency, fault) => {
		expect(faultOf(shown("foreign"), decision, code, agency)).toBe(fault);
	});

	test("never a refusal of a citizen, nothing while locked or misread", () => {
		const refused = "crossing.notAllowed";
		expect(faultOf(shown("citizen"), "refuse", "art13b")).toBe(refused);
		expect(faultOf(shown("foreign", listed), "refer", "x")).toBe(refused);
		expect(faultOf(shown("misread"), "refuse", "art13b")).toBe(refused);
		expect(decisionFault(null, { decision: "admit" })).toBe(refused);
	});

	test("what nobody listed is never the code of a decision", () => {
		const states = [shown("foreign"), shown("free"), shown("citizen")];
		fc.assert(
			fc.property(
				fc.constantFrom(...states),
				fc.constantFrom("admit" as const, "refer" as const),
				fc.string({ minLength: 1, maxLength: 64 }),
				(state, decision, code) => {
					const known: readonly string[] = CODED_REASONS[decision];
					if (!known.includes(code))
						expect(faultOf(state, decision, code)).toBe(
							"crossing.reasonUnknown",
						);
				},
			),
		);
	});

	test("a ground of the day before it began is none", () => {
		const state = shown("foreign", clear, { day: "2011-05-04" });
		expect(faultOf(state, "refuse", "art13b")).toBe("refusal.code");
	});
});

test("another state's pack brings its own grounds, without other code", () => {
	const state = shown("foreign", clear, { pack: shippedPack("EUE") });
	for (const letter of "ABCDEFGHI")
		expect(faultOf(state, "refuse", `schengen${letter}`)).toBe(null);
	expect(faultOf(state, "refuse", "art13b")).toBe("refusal.code");
});
