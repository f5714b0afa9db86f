import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TravellerView } from "../../../contract/traveller.ts";
import type { TravellerFacts } from "../../../core/checks/facts.ts";
import { dueAt } from "../../../core/kiosk/clock.ts";
import type { KioskEvent } from "../../../core/kiosk/event.ts";
import { plainLane } from "../../../core/kiosk/lane.ts";
import { travellerScreen } from "../../../core/kiosk/screen.ts";
import { emptyLane, mostGroup } from "../../../core/kiosk/state.ts";
import { kioskTransition } from "../../../core/kiosk/transition.ts";
import { clear, type DocumentName, listed, nowMs } from "../crossing/desk.ts";
import {
	closedCase,
	lane,
	type Move,
	move,
	places,
	visit,
	walk,
} from "./lane.ts";

const ban = {
	banId: "B-1",
	kind: "tangkal",
	surname: "TESTER",
	givenNames: "ANNA",
	dateOfBirth: "1990-01-01",
	requestedBy: "specimen",
	from: "2020-01-01",
} as const;

/** Every fact that depends on a list, alone and together. */
const onLists: [string, TravellerFacts][] = [
	["a ban", { ...clear, bans: [ban] }],
	["a stolen document", listed],
	[
		"a notice",
		{
			...clear,
			interpol: [
				{
					entryId: "N-1",
					kind: "notice",
					surname: "TESTER",
					givenNames: "ANNA",
					dateOfBirth: "1990-01-01",
				},
			],
		},
	],
	[
		"a flagged passport of the same person",
		{
			...clear,
			passports: [
				{
					issuingState: "UTO",
					documentNumber: "X1",
					surname: "TESTER",
					givenNames: "ANNA",
					flagged: true,
				},
			],
		},
	],
];

describe.each(onLists)("%s", (_, facts) => {
	// Foreign: no visa. The others are sent to the counter by chance.
	test.each<[DocumentName, number]>([
		["foreign", 0.9],
		["free", 0],
		["citizen", 0],
	])("shows nothing to the traveller (%s)", (name, draw) => {
		const plain = walk(visit(name, clear, { draw }));
		const hit = walk(visit(name, facts, { draw }));
		expect(closedCase(hit)?.isAlert).toBe(true);
		expect(closedCase(plain)?.isAlert).toBe(false);
		// Texts, order and number of screens, and the times of both.
		expect(hit.screens).toEqual(plain.screens);
	});

	test("who walks away sees the same, and stays known to the officer", () => {
		const away = [
			...visit("citizen", facts).slice(0, 5),
			plainLane.idleMs,
			move.due(),
			plainLane.warningMs,
			move.due(),
		];
		const plain = away.map((one) =>
			typeof one === "object" && one.kind === "factsArrived"
				? move.facts(1, clear)
				: one,
		);
		const [hit, other] = [walk(away), walk(plain)];
		expect(hit.screens).toEqual(other.screens);
		expect(hit.effects.map(({ kind }) => kind)).toEqual(
			other.effects.map(({ kind }) => kind),
		);
		expect(closedCase(hit)).toMatchObject({
			isAlert: true,
			isLeft: true,
			reasons: expect.arrayContaining(["kiosk.abandoned"]),
		});
		expect(closedCase(other)).toMatchObject({ isAlert: false, isLeft: true });
	});

	test("a listed traveller sees what anybody sees who is sent to the counter", () => {
		const hit = walk(visit("citizen", facts));
		const routine = walk(visit("citizen", clear, { draw: 0 }));
		expect(hit.screens).toEqual(routine.screens);
	});
});

/** Alike, and born in the same year: an officer has to look. */
const possible: TravellerFacts = {
	...clear,
	bans: [{ ...ban, surname: "TESTOR", dateOfBirth: "1990" }],
};

test.each<[DocumentName, number]>([
	["foreign", 0.9],
	["free", 0],
	["citizen", 0],
])(
	"an entry that may be the traveller sends to an officer, and shows nothing (%s)",
	(name, draw) => {
		const plain = walk(visit(name, clear, { draw }));
		const found = walk(visit(name, possible, { draw }));
		expect(closedCase(found)).toMatchObject({
			isAlert: false,
			route: "counter",
		});
		expect(found.screens).toEqual(plain.screens);
		const gate = walk(visit(name, possible, { draw: 0.9 }));
		expect(closedCase(gate)?.route).toBe("counter");
	},
);

test("the time of the next step does not depend on what is found, or when", () => {
	for (const name of ["free", "foreign", "citizen"] as const) {
		const moves = visit(name);
		const dues = [clear, listed, null, undefined].map((facts) =>
			moves.map((_, index) => {
				const some = moves
					.slice(0, index + 1)
					.filter((one) => typeof one !== "number")
					.filter((one) => facts !== undefined || one.kind !== "factsArrived")
					.map((one) =>
						one.kind === "factsArrived"
							? move.facts(1, facts === undefined ? null : facts)
							: one,
					);
				const { state } = walk(some);
				return state.step.kind === "checking" || state.step.kind === "preparing"
					? (dueAt(lane.rules, state) ?? 0) - state.enteredAtMs
					: null;
			}),
		);
		for (const each of dues.flat())
			if (each !== null)
				expect([lane.rules.checkingMs, lane.rules.preparingMs]).toContain(each);
	}
});

const anyMove: fc.Arbitrary<Move> = fc.oneof(
	fc
		.tuple(
			fc.constantFrom<DocumentName>(
				"free",
				"foreign",
				"citizen",
				"misread",
				"sticker",
				"noise",
			),
			fc.integer({ min: 1, max: 9 }),
		)
		.map(([name, number]) => move.read(number, name)),
	fc
		.tuple(
			fc.constantFrom(
				"seal" as const,
				"forgedSeal" as const,
				"code" as const,
				"pass" as const,
			),
			fc.integer({ min: 1, max: 9 }),
		)
		.map(([name, number]) => move.scan(number, name)),
	fc
		.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(clear, listed, null))
		.map(([id, facts]) => move.facts(id, facts)),
	fc.boolean().map(move.answer),
	fc.boolean().map(move.together),
	fc.double({ min: 0, max: 0.999, noNaN: true }).map(move.due),
	fc
		.constantFrom(
			"skipped" as const,
			"back" as const,
			"moreTime" as const,
			"timeGiven" as const,
			"helpCalled" as const,
			"finished" as const,
			"touched" as const,
			"laneOpened" as const,
			"takenOver" as const,
			"officerComing" as const,
			"codeSpoiled" as const,
		)
		.map(move.plain),
	fc
		.constantFrom("officer" as const, "reader" as const, "store" as const)
		.map((closedFor): Move => ({ kind: "laneClosed", closedFor })),
	fc.constant(move.begin),
	fc.constant(move.spoiled("tooShort")),
);

test("whatever happens, the window gets the closed list and nothing personal", () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(anyMove, fc.integer({ min: 0, max: 60_000 })), {
				maxLength: 60,
			}),
			(moves) => {
				let atMs = nowMs;
				let state = emptyLane("id", null, atMs);
				for (const [next, waitMs] of moves) {
					atMs += waitMs;
					const event = { ...next, atMs } as KioskEvent;
					const change = kioskTransition(lane, state, event);
					state = change.state;
					const view = {
						viewId: 1,
						lane: { name: "Lane 1", counter: places.counter, demo: true },
						...travellerScreen(lane, places, state, atMs),
					};
					TravellerView.parse(view);
					expect(JSON.stringify(view)).not.toMatch(/TESTER|ANNA|[FTC]\d/);
					expect(state.group.length).toBeLessThanOrEqual(mostGroup);
					const due = dueAt(lane.rules, state);
					const mayWait =
						state.step.kind === "attract" || state.step.kind === "closed";
					expect(due === null).toBe(mayWait);
				}
			},
		),
		{ numRuns: 300 },
	);
});
