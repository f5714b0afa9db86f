import type { TravellerFacts } from "../../../core/checks/facts.ts";
import type { KioskEffect, KioskEvent } from "../../../core/kiosk/event.ts";
import { type Lane, plainLane } from "../../../core/kiosk/lane.ts";
import { travellerScreen } from "../../../core/kiosk/screen.ts";
import { emptyLane, type KioskState } from "../../../core/kiosk/state.ts";
import { kioskTransition } from "../../../core/kiosk/transition.ts";
import {
	type CompanionName,
	clear,
	companion,
	type DocumentName,
	desk,
	idOf,
	nowMs,
	reading,
} from "../crossing/desk.ts";

export const lane: Lane = { desk, rules: plainLane, home: "id" };
export const places = { gate: "3", counter: "12" };
export const caseNumber = "K1-7HJQ2";

/** Without its wall clock, which the run gives. */
export type Untimed<E> = E extends { readonly atMs: number }
	? Omit<E, "atMs">
	: never;
export type Move = Untimed<KioskEvent>;

export const move = {
	begin: { kind: "begun", caseNumber } as Move,
	language: (language: "en" | "ar"): Move => ({
		kind: "languageChosen",
		language,
	}),
	read: (id: number, name: DocumentName, number = id): Move => ({
		kind: "documentRead",
		reading: reading(id, name, number),
		caseNumber,
	}),
	spoiled: (hint: "notRead" | "tooShort"): Move => ({
		kind: "documentSpoiled",
		hint,
		caseNumber,
	}),
	scan: (id: number, name: CompanionName, number = id): Move => ({
		kind: "codeScanned",
		companion: companion(id, name, number),
		caseNumber,
	}),
	facts: (id: number, facts: TravellerFacts | null = clear): Move => ({
		kind: "factsArrived",
		inspectionId: idOf(id),
		facts,
	}),
	answer: (answer: boolean): Move => ({ kind: "answered", answer }),
	together: (together: boolean): Move => ({
		kind: "togetherAnswered",
		together,
	}),
	due: (draw = 0.9): Move => ({ kind: "due", draw }),
	plain: (
		kind:
			| "skipped"
			| "back"
			| "moreTime"
			| "timeGiven"
			| "helpCalled"
			| "finished"
			| "touched"
			| "laneOpened"
			| "takenOver"
			| "officerComing"
			| "codeSpoiled",
	): Move => ({ kind }),
};

export interface KioskRun {
	readonly state: KioskState;
	readonly effects: readonly KioskEffect[];
	/** The clock at the end. */
	readonly atMs: number;
	/** What the traveller was shown, after every move. */
	readonly screens: readonly string[];
}

/** The moves one after another, a second apart; a number lets so many milliseconds pass. */
export function walk(
	moves: readonly (Move | number)[],
	on: Lane = lane,
): KioskRun {
	let atMs = nowMs;
	let state = emptyLane(on.home, null, atMs);
	const effects: KioskEffect[] = [];
	const screens: string[] = [];
	for (const next of moves) {
		if (typeof next === "number") {
			atMs += next;
			continue;
		}
		atMs += 1000;
		const change = kioskTransition(on, state, { ...next, atMs } as KioskEvent);
		state = change.state;
		effects.push(...change.effects);
		screens.push(JSON.stringify(travellerScreen(on, places, state, atMs)));
	}
	return { state, effects, atMs, screens };
}

/** Yes to the arrival card, no to everything else. */
export const goodAnswers: readonly Move[] = [
	move.answer(true),
	move.answer(false),
	move.answer(false),
	move.answer(false),
	move.answer(false),
];

/** From the passport to the result, with these facts. */
export function visit(
	name: DocumentName,
	facts: TravellerFacts | null = clear,
	more: { chip?: boolean; answers?: readonly Move[]; draw?: number } = {},
): (Move | number)[] {
	return [
		move.begin,
		move.language("en"),
		move.read(1, name),
		move.facts(1, facts),
		move.due(),
		...(name === "foreign" ? [move.plain("skipped")] : []),
		move.together(false),
		move.scan(2, "pass"),
		...(name === "citizen" ? [] : [move.answer(more.chip ?? true)]),
		...(more.answers ?? goodAnswers),
		move.due(more.draw ?? 0.9),
	];
}

export function closedCase(run: KioskRun) {
	const found = run.effects.find((effect) => effect.kind === "caseClosed");
	return found?.kind === "caseClosed" ? found.case : null;
}
