import { describe, expect, test } from "vitest";
import { hasWords, reasonFault } from "../../../core/crossing/coded-reasons.ts";
import { recordFault } from "../../../core/crossing/record-fault.ts";
import {
	lacksSecondPerson,
	secondPersonCauses,
} from "../../../core/crossing/second-person.ts";
import type { CrossingEvent } from "../../../core/crossing/state.ts";
import { clear, event, idOf, lookedAt, run, visaOf } from "./desk.ts";

const { read, facts, scan, decide, about } = event;

/** BWA needs a visa: theirs is somebody else's. */
const ofAnother = {
	...clear,
	visas: [
		{
			...visaOf(1),
			documentNumber: "T1",
			issuingState: "BWA",
			nationality: "BWA",
			surname: "OTHERWISE",
		},
	],
};
const mismatch = [read(1, "foreign"), facts(1, ofAnother)];
const forged = [read(1, "free"), facts(1, clear), scan(2, "forgedSeal", 1)];
const fake = [read(1, "free"), facts(1, clear), scan(2, "fakeCode", 1)];
const attachedFake = [...fake, event.attach(1, 2, true)] as const;

function causes(events: readonly CrossingEvent[]): readonly string[] {
	const { current } = lookedAt(run(...events).state);
	if (current === null || current.phase === "checking") throw new Error();
	return secondPersonCauses(current);
}

const by = (confirmedBy?: string): CrossingEvent => {
	const decided = decide(1, "admit", "verifiedByHand");
	if (decided.kind !== "decided") throw new Error(decided.kind);
	return { ...decided, confirmedBy };
};

describe("an admission takes two people", () => {
	test.each([
		["over a visa that differs fatally", mismatch, ["visaDiffers"]],
		["over a forged seal", forged, ["forged"]],
		["over an imitated address", attachedFake, ["forged"]],
		[
			"never because a visa is missing",
			[read(1, "foreign"), facts(1, clear)],
			[],
		],
		["never on the green path", [read(1, "free"), facts(1, clear)], []],
	] as const)("%s", (_, events, expected) => {
		expect(causes(events)).toEqual(expected);
	});

	test.each([
		["nobody", undefined, "crossing.secondPerson"],
		["the officer", "officer-1", "crossing.secondPerson"],
		["the officer, written otherwise", " Officer-1", "crossing.secondPerson"],
	])("confirmed by %s: no record", (_, who, code) => {
		const { effects } = run(...mismatch, by(who));
		expect(effects.at(-1)).toEqual({ kind: "ignored", event: "decided", code });
	});

	test("both stand in the crossing, with what it went against", () => {
		const { effects } = run(...mismatch, by("supervisor-1"));
		expect(effects.at(-1)).toMatchObject({
			kind: "record",
			crossing: {
				crossingId: idOf(1),
				officerId: "officer-1",
				secondPerson: { accountId: "supervisor-1", causes: ["visaDiffers"] },
			},
		});
	});

	test("a refusal or a referral takes one", () => {
		const { effects } = run(
			...mismatch,
			decide(1, "refer", "visaDoubt"),
			about("recorded", 1),
		);
		expect(effects.map(({ kind }) => kind)).toContain("record");
	});
});

describe("what is written down shows it by itself", () => {
	const admitted = {
		decision: "admit",
		outcome: "visaValid",
		officerId: "sari",
	} as const;
	const second = { accountId: "dewi", causes: ["visaDiffers" as const] };
	test.each([
		["plain", admitted, false],
		["mismatch", { ...admitted, outcome: "mismatch" }, true],
		["a forged seal", { ...admitted, documents: [{ trust: "invalid" }] }, true],
		[
			"mismatch, confirmed",
			{ ...admitted, outcome: "mismatch", secondPerson: second },
			false,
		],
		[
			"mismatch, confirmed by the same",
			{
				...admitted,
				outcome: "mismatch",
				secondPerson: { ...second, accountId: "SARI " },
			},
			true,
		],
		[
			"mismatch, referred",
			{ ...admitted, decision: "refer" as const, outcome: "mismatch" },
			false,
		],
	])("%s", (_, crossing, lacks) => {
		expect(lacksSecondPerson(crossing)).toBe(lacks);
		expect(recordFault(crossing)).toBe(lacks ? "crossing.secondPerson" : null);
	});

	test("other needs words there too", () => {
		const other = { ...admitted, reasonCode: "other" };
		expect(recordFault(other)).toBe("crossing.wordsMissing");
		expect(recordFault({ ...other, note: "Looked by hand" })).toBe(null);
	});
});

test.each([
	[undefined, false],
	["", false],
	["x", false],
	["....... !", false],
	["a b c d", false],
	["cacat", true],
	["面会者是同一人", true],
])("%j: words are %s", (text, are) => {
	expect(hasWords(text)).toBe(are);
	expect(reasonFault("otherAttach", text)).toBe(
		are ? null : "crossing.wordsMissing",
	);
	expect(reasonFault("handedOver", text)).toBe(null);
	expect(reasonFault("", text)).toBe("crossing.reasonMissing");
});
