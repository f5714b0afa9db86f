import { assertNever } from "../result.ts";
import { answer, skip, together } from "./answers.ts";
import { endVisit, onDue, sayGoodbye } from "./clock.ts";
import type { KioskEvent } from "./event.ts";
import type { Lane } from "./lane.ts";
import {
	callHelp,
	closeLane,
	giveTime,
	isEmpty,
	moreTime,
	openLane,
	sendOfficer,
	takeOver,
} from "./lane-events.ts";
import { begun, hint, readDocument, scanCode } from "./read-document.ts";
import type { KioskState } from "./state.ts";
import {
	enter,
	ignored,
	type KioskChange,
	stepBefore,
	withAttempt,
} from "./steps.ts";

type Of<K extends KioskEvent["kind"]> = Extract<KioskEvent, { kind: K }>;

function chooseLanguage(
	state: KioskState,
	event: Of<"languageChosen">,
): KioskChange {
	const { language, atMs } = event;
	const { kind } = state.step;
	if (kind === "closed") return ignored(state, event);
	const told = {
		...state,
		language,
		isLanguageChosen: true,
		touchedAtMs: atMs,
		warnedAtMs: null,
	};
	return kind === "language"
		? enter(told, { kind: "document", hint: null }, atMs)
		: { state: told, effects: [] };
}

function spoiled(
	state: KioskState,
	event: Of<"documentSpoiled"> | Of<"codeSpoiled">,
): KioskChange {
	const { kind } = state.step;
	const { atMs } = event;
	if (event.kind === "documentSpoiled") {
		return kind === "document" || kind === "language" || kind === "attract"
			? hint(begun(state, event.caseNumber, atMs), event.hint, atMs)
			: ignored(state, event);
	}
	return kind === "visaCode" || kind === "flight"
		? enter(
				withAttempt(state, "code.notRead", atMs),
				{ kind, hint: "notRead" },
				atMs,
			)
		: ignored(state, event);
}

function goBack(lane: Lane, state: KioskState, event: Of<"back">): KioskChange {
	const before = stepBefore(state);
	if (before === null) return ignored(state, event);
	return before.kind === "attract"
		? endVisit(lane, state, event.atMs)
		: enter(state, before, event.atMs);
}

function finish(
	lane: Lane,
	state: KioskState,
	event: Of<"finished">,
): KioskChange {
	const { kind } = state.step;
	if (kind === "result") return sayGoodbye(state, event.atMs);
	// Who was helped goes on where the officer came.
	if (state.step.kind === "help")
		return enter(
			{ ...state, isHelpCalled: false },
			state.step.before,
			event.atMs,
		);
	return kind === "goodbye"
		? endVisit(lane, state, event.atMs)
		: ignored(state, event);
}

/**
 * The self-service flow of one lane as a pure machine. Whatever it finds, it
 * never refuses: it ends at the gate or at a counter.
 */
export function kioskTransition(
	lane: Lane,
	state: KioskState,
	event: KioskEvent,
): KioskChange {
	const { step } = state;
	const { atMs } = event;
	switch (event.kind) {
		case "begun":
			return step.kind === "attract"
				? enter(
						begun(state, event.caseNumber, atMs),
						{ kind: "language" },
						atMs,
					)
				: ignored(state, event);
		case "touched":
			return isEmpty(state) || state.warnedAtMs !== null
				? { state, effects: [] }
				: { state: { ...state, touchedAtMs: atMs }, effects: [] };
		case "languageChosen":
			return chooseLanguage(state, event);
		case "modesChosen":
			return {
				state: { ...state, modes: event.modes, touchedAtMs: atMs },
				effects: [],
			};
		case "documentRead":
			return readDocument(state, event);
		case "documentSpoiled":
		case "codeSpoiled":
			return spoiled(state, event);
		case "codeScanned":
			return scanCode(lane.desk, state, event);
		case "factsArrived": {
			const group = state.group.map((member) =>
				member.reading.inspectionId === event.inspectionId
					? { ...member, facts: event.facts, askedAtMs: atMs }
					: member,
			);
			return { state: { ...state, group }, effects: [] };
		}
		case "skipped":
			return skip(lane, state, event);
		case "answered":
			return answer(lane, state, event);
		case "togetherAnswered":
			return together(lane, state, event);
		case "back":
			return goBack(lane, state, event);
		case "moreTime":
			return moreTime(lane, state, event);
		case "timeGiven":
			return giveTime(state, event);
		case "helpCalled":
			return callHelp(state, event);
		case "officerComing":
			return sendOfficer(state, event);
		case "takenOver":
			return takeOver(lane, state, event);
		case "finished":
			return finish(lane, state, event);
		case "slip":
			return step.kind === "result" || step.kind === "goodbye"
				? {
						state: { ...state, step: { ...step, slip: event.state } },
						effects: [],
					}
				: ignored(state, event);
		case "due":
			return onDue(lane, state, event.draw, atMs);
		case "laneOpened":
			return openLane(lane, state, event);
		case "laneClosed":
			return closeLane(state, event);
		default:
			return assertNever(event);
	}
}
