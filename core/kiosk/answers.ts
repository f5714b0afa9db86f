import type { KioskEvent } from "./event.ts";
import { type Lane, questionsOn } from "./lane.ts";
import { addMember } from "./read-document.ts";
import type { KioskState } from "./state.ts";
import {
	afterCode,
	afterFamily,
	afterFlight,
	declarationStep,
	enter,
	ignored,
	type KioskChange,
} from "./steps.ts";

/** Yes or no to the sign of the chip or to a question of the law. */
export function answer(
	{ desk }: Lane,
	state: KioskState,
	event: Extract<KioskEvent, { kind: "answered" }>,
): KioskChange {
	const { step } = state;
	if (step.kind === "chip") {
		const told = { ...state, hasChip: event.answer };
		return enter(told, declarationStep(desk, told, 0), event.atMs);
	}
	const asked =
		step.kind === "declaration" &&
		questionsOn(desk, state.group[0]?.reading)[step.number];
	if (!asked || step.kind !== "declaration") return ignored(state, event);
	const told = {
		...state,
		answers: { ...state.answers, [asked.code]: event.answer },
	};
	return enter(told, declarationStep(desk, told, step.number + 1), event.atMs);
}

/** Who comes along, and whose the second passport is. */
export function together(
	{ desk }: Lane,
	state: KioskState,
	event: Extract<KioskEvent, { kind: "togetherAnswered" }>,
): KioskChange {
	const { step } = state;
	if (step.kind === "family") {
		if (!event.together)
			return enter(state, afterFamily(desk, state), event.atMs);
		// Nobody is sent to a reader that says nothing; an officer reads the others.
		return state.closedFor === "reader"
			? enter({ ...state, isGivenUp: true }, { kind: "preparing" }, event.atMs)
			: enter(state, { kind: "document", hint: null }, event.atMs);
	}
	if (step.kind !== "anotherDocument") return ignored(state, event);
	return event.together
		? addMember(state, step.reading, event.atMs)
		: enter(state, step.before, event.atMs);
}

/** Goes on without what was asked for. */
export function skip(
	{ desk }: Lane,
	state: KioskState,
	event: Extract<KioskEvent, { kind: "skipped" }>,
): KioskChange {
	const { atMs } = event;
	switch (state.step.kind) {
		case "document":
			return state.group.length === 0
				? enter({ ...state, isGivenUp: true }, { kind: "preparing" }, atMs)
				: enter(state, { kind: "family" }, atMs);
		case "visaCode":
			return enter(state, afterCode(state), atMs);
		case "flight":
			return enter(state, afterFlight(desk, state), atMs);
		default:
			return ignored(state, event);
	}
}
