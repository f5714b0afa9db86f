import { judge } from "../crossing/judge.ts";
import type { Desk } from "../crossing/state.ts";
import { travelDocumentOf } from "../document/travel-document.ts";
import { isCitizen } from "../law/listed.ts";
import { inForce } from "../law/pack.ts";
import type { KioskEffect, KioskEvent } from "./event.ts";
import { questionsOn } from "./lane.ts";
import { flightOf } from "./route.ts";
import {
	type Attempt,
	type KioskState,
	type KioskStep,
	mostAttempts,
	mostGroup,
} from "./state.ts";

export interface KioskChange {
	readonly state: KioskState;
	readonly effects: readonly KioskEffect[];
}

/** The answer to an event that means nothing now: no change, but not lost. */
export function ignored(state: KioskState, event: KioskEvent): KioskChange {
	return { state, effects: [{ kind: "ignored", event: event.kind }] };
}

/** Goes to a step; how long the last one took is measured. */
export function enter(
	state: KioskState,
	step: KioskStep,
	atMs: number,
	effects: readonly KioskEffect[] = [],
): KioskChange {
	const measured: KioskEffect = {
		kind: "measured",
		step: state.step.kind,
		durationMs: atMs - state.enteredAtMs,
	};
	return {
		state: {
			...state,
			step,
			enteredAtMs: atMs,
			touchedAtMs: atMs,
			warnedAtMs: null,
		},
		effects:
			state.step.kind === step.kind || state.step.kind === "attract"
				? effects
				: [measured, ...effects],
	};
}

/** How often a passport could not be read. */
export function failedReadings(attempts: readonly Attempt[]): number {
	return attempts.filter(({ code }) =>
		/^document\.(notRead|tooShort|notPassport)$/.test(code),
	).length;
}

export function withAttempt(
	state: KioskState,
	code: string,
	atMs: number,
): KioskState {
	const attempts = [...state.attempts, { code, atMs }];
	return { ...state, attempts: attempts.slice(-mostAttempts) };
}

/** Whether showing the code of a visa may help the officer with the last passport. */
function needsCode(desk: Desk, state: KioskState): boolean {
	const member = state.group.at(-1);
	if (!member?.facts) return false;
	const { situation } = judge(
		desk,
		member.reading,
		member.facts,
		member.askedAtMs,
	);
	return (
		situation === "noVisa" ||
		situation === "notYetSynced" ||
		situation === "unknown"
	);
}

/** Only travellers whose gate needs one are asked for the sign of the chip. */
function asksForChip(state: KioskState): boolean {
	return state.group.some(({ reading }) => {
		if (!reading.mrz) return false;
		const rule = inForce(reading.pack.autogate, reading.day)[0];
		const isOwn = isCitizen(reading.pack, travelDocumentOf(reading.mrz));
		return rule !== undefined && (!isOwn || rule.citizensNeedChip);
	});
}

/** The step after a passport was taken. */
export function afterChecking(desk: Desk, state: KioskState): KioskStep {
	return needsCode(desk, state)
		? { kind: "visaCode", hint: null }
		: afterCode(state);
}

export function afterCode(state: KioskState): KioskStep {
	return state.group.length < mostGroup
		? { kind: "family" }
		: { kind: "flight", hint: null };
}

export function afterFamily(desk: Desk, state: KioskState): KioskStep {
	return flightOf(state.companions)
		? afterFlight(desk, state)
		: { kind: "flight", hint: null };
}

export function afterFlight(desk: Desk, state: KioskState): KioskStep {
	return asksForChip(state)
		? { kind: "chip" }
		: declarationStep(desk, state, 0);
}

/** The question of this number, or the end of the questions. */
export function declarationStep(
	desk: Desk,
	state: KioskState,
	number: number,
): KioskStep {
	return number < questionsOn(desk, state.group[0]?.reading).length
		? { kind: "declaration", number }
		: { kind: "preparing" };
}

/** The step before this one, where going back makes sense; null where it does not. */
export function stepBefore(state: KioskState): KioskStep | null {
	const { step, group } = state;
	switch (step.kind) {
		case "language":
			return { kind: "attract" };
		case "document":
			return { kind: group.length === 0 ? "language" : "family" };
		case "flight":
			return group.length < mostGroup ? { kind: "family" } : null;
		case "chip":
			return { kind: "flight", hint: null };
		case "declaration":
			if (step.number > 0)
				return { kind: "declaration", number: step.number - 1 };
			return asksForChip(state)
				? { kind: "chip" }
				: { kind: "flight", hint: null };
		default:
			return null;
	}
}
