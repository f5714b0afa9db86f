import { showResult } from "./clock.ts";
import type { KioskEvent } from "./event.ts";
import type { Lane } from "./lane.ts";
import { emptyLane, type KioskState } from "./state.ts";
import { enter, ignored, type KioskChange } from "./steps.ts";

type Of<K extends KioskEvent["kind"]> = Extract<KioskEvent, { kind: K }>;

/** Nobody stands at the lane. */
export function isEmpty({ step }: KioskState): boolean {
	return step.kind === "attract" || step.kind === "closed";
}

/** Nothing can be changed for this visit any more. */
function isOver(state: KioskState): boolean {
	const { kind } = state.step;
	return isEmpty(state) || kind === "result" || kind === "goodbye";
}

/** Who stands there is served to the end; nobody else begins. */
export function closeLane(
	state: KioskState,
	{ atMs, closedFor }: Of<"laneClosed">,
): KioskChange {
	const closing = { ...state, closedFor };
	if (isEmpty(state)) return enter(closing, { kind: "closed" }, atMs);
	const { kind } = state.step;
	const needsReader = kind === "document" || kind === "language";
	// Whoever stands here is not left with a reader that says nothing.
	return closedFor === "reader" && needsReader
		? enter({ ...closing, isGivenUp: true }, { kind: "preparing" }, atMs)
		: { state: closing, effects: [] };
}

export function openLane(
	{ home }: Lane,
	state: KioskState,
	{ atMs }: Of<"laneOpened">,
): KioskChange {
	return state.step.kind === "closed"
		? { state: emptyLane(home, null, atMs), effects: [] }
		: { state: { ...state, closedFor: null }, effects: [] };
}

/** The traveller asks for time: only while the time-out runs, and not for ever. */
export function moreTime(
	{ rules }: Lane,
	state: KioskState,
	event: Of<"moreTime">,
): KioskChange {
	if (state.warnedAtMs === null || state.extensions >= rules.mostExtensions)
		return ignored(state, event);
	const extensions = state.extensions + 1;
	return {
		state: {
			...state,
			touchedAtMs: event.atMs,
			warnedAtMs: null,
			extensions,
		},
		effects: [],
	};
}

/** The officer gives time, however often it was asked for. */
export function giveTime(
	state: KioskState,
	event: Of<"timeGiven">,
): KioskChange {
	return isEmpty(state)
		? ignored(state, event)
		: {
				state: { ...state, touchedAtMs: event.atMs, warnedAtMs: null },
				effects: [],
			};
}

export function callHelp(
	state: KioskState,
	event: Of<"helpCalled">,
): KioskChange {
	return isEmpty(state)
		? ignored(state, event)
		: {
				state: {
					...state,
					isHelpCalled: true,
					touchedAtMs: event.atMs,
					warnedAtMs: null,
				},
				effects: [],
			};
}

export function sendOfficer(
	state: KioskState,
	event: Of<"officerComing">,
): KioskChange {
	return isOver(state)
		? ignored(state, event)
		: enter(
				state,
				{
					kind: "help",
					before: state.step.kind === "help" ? state.step.before : state.step,
				},
				event.atMs,
			);
}

/** The traveller is called to the counter, with a slip, like anybody else. */
export function takeOver(
	{ desk, rules }: Lane,
	state: KioskState,
	event: Of<"takenOver">,
): KioskChange {
	return isOver(state)
		? ignored(state, event)
		: showResult(desk, rules, state, "kiosk.takenOver", event.atMs);
}
