import { describe, expect, test } from "vitest";
import { handFault, lookMs } from "../../../core/crossing/sight.ts";
import {
	type CrossingEvent,
	type CrossingState,
	idleState,
} from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import { clear, desk, event, idOf, visaOf } from "./desk.ts";

const { read, facts, painted, lookDue, decide, scan, visas } = event;

function after(...events: readonly CrossingEvent[]): CrossingState {
	return events.reduce(
		(state, next) => transition(desk, state, next).state,
		idleState,
	);
}

const shown = [read(1, "free"), facts(1, clear)];
const seen = [...shown, painted(1, "admit", 1000)];
const armed = [...seen, lookDue(1, 1000 + lookMs, 7)];
const fault = (events: readonly CrossingEvent[], seenView: number, id = 1) =>
	handFault(after(...events), { inspectionId: idOf(id), seenView });

describe("a key or click counts", () => {
	test.each<[string, readonly CrossingEvent[], number, string | null]>([
		["not before the page has painted", shown, 9, "crossing.tooEarly"],
		["not while the officer begins to look", seen, 9, "crossing.tooEarly"],
		[
			"not when a timer came a millisecond too soon",
			[...seen, lookDue(1, 1000 + lookMs - 1, 7)],
			9,
			"crossing.tooEarly",
		],
		["not when it was begun a view before", armed, 6, "crossing.tooEarly"],
		["from that view on", armed, 7, null],
		[
			"not when another verdict was painted",
			[...shown, painted(1, "refer", 1000), lookDue(1, 5000, 7)],
			9,
			"crossing.tooEarly",
		],
		[
			"not after the officer has changed",
			[...armed, { kind: "lookedAway" }],
			9,
			"crossing.tooEarly",
		],
		[
			"not once it is decided",
			[...armed, decide(1, "admit", undefined, undefined, 7)],
			9,
			"crossing.notNow",
		],
	])("%s", (_, events, view, expected) => {
		expect(fault(events, view)).toBe(expected);
	});

	test("for nobody but whom it was meant for", () => {
		expect(fault(armed, 9, 2)).toBe("crossing.notNow");
	});

	test("anew when a document takes the green verdict back", () => {
		const turned = [...armed, scan(2, "forgedSeal", 1)];
		expect(fault(turned, 9)).toBe("crossing.tooEarly");
		expect(
			fault([...turned, painted(1, "refer", 3000), lookDue(1, 4000, 9)], 9),
		).toBe(null);
	});

	test("on, when a document changes nothing", () => {
		const same = [...armed, scan(2, "code", 1), visas(2, [visaOf(1)])];
		expect(fault(same, 7)).toBe(null);
	});
});

test("a timer that came too soon is set again for the rest", () => {
	const early = lookDue(1, 1000 + lookMs - 30, 7);
	expect(transition(desk, after(...seen), early).effects).toEqual([
		{ kind: "arm", inspectionId: idOf(1), afterMs: 30 },
	]);
});
