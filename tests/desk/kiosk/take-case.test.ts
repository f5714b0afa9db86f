import { expect, test } from "vitest";
import { Inspection } from "../../../contract/inspection.ts";
import {
	type CrossingEvent,
	idleState,
	queueLimit,
} from "../../../core/crossing/state.ts";
import { transition } from "../../../core/crossing/transition.ts";
import { inspectionView } from "../../../desk/counter/inspection-view.ts";
import { bringToCounter } from "../../../desk/kiosk/take-case.ts";
import { clear, desk, idOf, nowMs, reading } from "../../core/crossing/desk.ts";
import {
	closedCase,
	goodAnswers,
	move,
	visit,
	walk,
} from "../../core/kiosk/lane.ts";
import { pack } from "../../core/law/cases.ts";

function counterWith(waiting = 0) {
	let state = {
		...idleState,
		queue: Array.from({ length: waiting }, (_, index) =>
			reading(index + 10, "free"),
		),
	};
	return {
		state: () => state,
		dispatch(event: CrossingEvent) {
			const next = transition(desk, state, event);
			state = { ...next.state, queue: [...next.state.queue] };
			return true;
		},
	};
}

/** Cash declared, after one reading that failed. */
function declaredCase() {
	const [begin, language, ...rest] = visit("citizen", clear, {
		answers: [...goodAnswers.slice(0, 4), move.answer(true)],
	});
	if (begin === undefined || language === undefined) throw new Error("short");
	const found = closedCase(
		walk([begin, language, move.spoiled("tooShort"), ...rest]),
	);
	if (found === null) throw new Error("no case");
	return found;
}

const later = {
	nowMs: nowMs + 3_600_000,
	day: "2026-06-16",
	pack: { ...pack, name: "of the next day" },
	packDigest: "d2".repeat(32),
};

test("a case comes to the counter with its documents, its reasons and the counter's day", () => {
	const counter = counterWith();
	const found = declaredCase();
	expect(bringToCounter(counter, found, later)).toMatchObject({ ok: true });
	counter.dispatch({
		kind: "factsArrived",
		inspectionId: idOf(1),
		facts: clear,
		nowMs: later.nowMs,
	});
	const { current } = counter.state();
	expect(current?.reading).toMatchObject({
		inspectionId: idOf(1),
		receivedAtMs: later.nowMs,
		day: later.day,
		pack: { name: "of the next day" },
		packDigest: later.packDigest,
	});
	const view = Inspection.parse(inspectionView(desk, current, null));
	expect(view.headline).toEqual({ code: "kiosk.declared.cash" });
	expect(view.reasons).toEqual([
		{ code: "kiosk.misread", values: { count: 1 } },
		{ code: "kiosk.from", values: { case: found.caseNumber } },
		{ code: "outcome.citizen" },
	]);
	expect(view.documents).toHaveLength(1);
});

test("what is swiped at the counter has no such reasons", () => {
	const counter = counterWith();
	counter.dispatch({ kind: "documentRead", reading: reading(1, "citizen") });
	counter.dispatch({
		kind: "factsArrived",
		inspectionId: idOf(1),
		facts: clear,
		nowMs,
	});
	const view = inspectionView(desk, counter.state().current, null);
	expect(JSON.stringify(view?.reasons)).not.toContain("kiosk.");
});

test("a counter where too many wait takes none of a case", () => {
	const counter = counterWith(queueLimit);
	expect(bringToCounter(counter, declaredCase(), later)).toMatchObject({
		ok: false,
		error: { code: "case.counterFull" },
	});
	expect(counter.state().queue).toHaveLength(queueLimit);
});
