import type { Desk } from "../crossing/state.ts";
import type { KioskEffect } from "./event.ts";
import type { Lane, LaneRules } from "./lane.ts";
import { closeCase, type Draw } from "./route.ts";
import { emptyLane, type KioskState } from "./state.ts";
import { afterChecking, enter, type KioskChange } from "./steps.ts";

/** An officer needs time to come; whoever waits need not touch anything meanwhile. */
const helpMs = 180_000;

/** Who listens to a screen needs longer than who reads it (WCAG 2.2 §2.2.1). */
const listeningPace = 3;

/** How long silence means nothing yet. */
function patienceMs(lane: LaneRules, state: KioskState, pace: number): number {
	const idleMs = pace * lane.idleMs;
	return state.isHelpCalled ? Math.max(helpMs, idleMs) : idleMs;
}

/** When the clock has something to say to this state; null: it may wait for ever. */
export function dueAt(lane: LaneRules, state: KioskState): number | null {
	const pace = state.modes.speech ? listeningPace : 1;
	switch (state.step.kind) {
		case "attract":
		case "closed":
			return null;
		case "checking":
			return state.enteredAtMs + lane.checkingMs;
		case "preparing":
			return state.enteredAtMs + lane.preparingMs;
		case "result":
			return state.touchedAtMs + pace * lane.resultMs;
		case "goodbye":
			return state.enteredAtMs + pace * lane.goodbyeMs;
		case "help":
			return state.touchedAtMs + helpMs;
		default:
			return state.warnedAtMs === null
				? state.touchedAtMs + patienceMs(lane, state, pace)
				: state.warnedAtMs + lane.warningMs;
	}
}

/**
 * Whose passport was read and who went without a result: a listed person who
 * walks away must not be lost to the officer. Of everybody, so that it takes
 * as long for everybody.
 */
function leftCase(
	{ desk, rules }: Lane,
	state: KioskState,
	how: "helped" | "abandoned",
): KioskEffect[] {
	if (state.group.length === 0) return [];
	const found = closeCase(desk, rules, state, `kiosk.${how}`);
	return [{ kind: "caseClosed", case: { ...found, isLeft: true } }];
}

/** The visit is over: nothing of it stays, and the lane waits or closes. */
export function endVisit(
	lane: Lane,
	state: KioskState,
	atMs: number,
): KioskChange {
	const { step } = state;
	const how =
		step.kind === "result"
			? step.route
			: step.kind === "help"
				? "helped"
				: "abandoned";
	// With the result the visit was counted; its last words would count for the next.
	const effects: KioskEffect[] =
		step.kind === "goodbye"
			? []
			: [
					{
						kind: "measured",
						step: step.kind,
						durationMs: atMs - state.enteredAtMs,
					},
					{
						kind: "visitEnded",
						how,
						lastStep: step.kind,
						travellers: state.group.length,
						durationMs: atMs - state.startedAtMs,
						language: state.language,
					},
				];
	const left =
		step.kind === "goodbye" || how === "gate" || how === "counter"
			? []
			: leftCase(lane, state, how);
	return {
		state: emptyLane(lane.home, state.closedFor, atMs),
		effects: [...effects, { kind: "wipe" }, ...left],
	};
}

/** The result is told and the visit counted; only the slip is still open. */
export function showResult(
	desk: Desk,
	lane: LaneRules,
	state: KioskState,
	draw: Draw,
	atMs: number,
): KioskChange {
	const found = closeCase(desk, lane, state, draw);
	return enter(
		state,
		{ kind: "result", route: found.route, slip: "printing" },
		atMs,
		[
			{ kind: "caseClosed", case: found },
			{ kind: "printSlip", case: found },
		],
	);
}

/** From the result to the last words. */
export function sayGoodbye(state: KioskState, atMs: number): KioskChange {
	if (state.step.kind !== "result") return { state, effects: [] };
	const { slip, route } = state.step;
	return enter(state, { kind: "goodbye", slip }, atMs, [
		{
			kind: "visitEnded",
			how: route,
			lastStep: "result",
			travellers: state.group.length,
			durationMs: atMs - state.startedAtMs,
			language: state.language,
		},
	]);
}

/** The clock has come to `dueAt`. */
export function onDue(
	lane: Lane,
	state: KioskState,
	draw: number,
	atMs: number,
): KioskChange {
	const { desk, rules } = lane;
	const due = dueAt(rules, state);
	if (due === null || atMs < due) return { state, effects: [] };
	switch (state.step.kind) {
		case "checking":
			return enter(state, afterChecking(desk, state), atMs);
		case "preparing":
			return showResult(desk, rules, state, draw, atMs);
		case "result":
			return sayGoodbye(state, atMs);
		case "goodbye":
		case "help":
			return endVisit(lane, state, atMs);
		default:
			return state.warnedAtMs === null
				? { state: { ...state, warnedAtMs: atMs }, effects: [] }
				: endVisit(lane, state, atMs);
	}
}
