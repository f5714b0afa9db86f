import type { Desk } from "../crossing/state.ts";
import { assertNever } from "../result.ts";
import { endVisit, onDue, sayGoodbye, showResult } from "./clock.ts";
import type { KioskEvent } from "./event.ts";
import { declarationsOn, type LaneRules } from "./lane.ts";
import type { KioskLanguage } from "./languages.ts";
import {
	addMember,
	begun,
	hint,
	readDocument,
	scanCode,
} from "./read-document.ts";
import { emptyLane, type KioskState } from "./state.ts";
import {
	afterCode,
	afterFamily,
	afterFlight,
	declarationStep,
	enter,
	ignored,
	type KioskChange,
	stepBefore,
	withAttempt,
} from "./steps.ts";

/** What does not change while a lane is open. */
export interface Lane {
	readonly desk: Desk;
	readonly rules: LaneRules;
	/** Spoken to whoever comes next. */
	readonly home: KioskLanguage;
}

const nobody = new Set(["attract", "closed"]);

function answer(
	{ desk }: Lane,
	state: KioskState,
	event: Extract<KioskEvent, { kind: "answered" }>,
): KioskChange {
	const { step } = state;
	if (step.kind === "chip") {
		const told = { ...state, hasChip: event.answer };
		return enter(told, declarationStep(desk, told, 0), event.atMs);
	}
	const day = state.group[0]?.reading.day ?? "";
	const asked =
		step.kind === "declaration" && declarationsOn(desk, day)[step.number];
	if (!asked || step.kind !== "declaration") return ignored(state, event);
	const told = {
		...state,
		answers: { ...state.answers, [asked.code]: event.answer },
	};
	return enter(told, declarationStep(desk, told, step.number + 1), event.atMs);
}

function together(
	{ desk }: Lane,
	state: KioskState,
	event: Extract<KioskEvent, { kind: "togetherAnswered" }>,
): KioskChange {
	const { step } = state;
	if (step.kind === "family") {
		return event.together
			? enter(state, { kind: "document", hint: null }, event.atMs)
			: enter(state, afterFamily(desk, state), event.atMs);
	}
	if (step.kind !== "anotherDocument") return ignored(state, event);
	return event.together
		? addMember(state, step.reading, event.atMs)
		: enter(state, step.before, event.atMs);
}

/** Goes on without what was asked for. */
function skip(
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

function close(
	state: KioskState,
	event: Extract<KioskEvent, { kind: "laneClosed" }>,
): KioskChange {
	const { atMs, closedFor } = event;
	const closing = { ...state, closedFor };
	if (nobody.has(state.step.kind))
		return enter(closing, { kind: "closed" }, atMs);
	const needsReader =
		state.step.kind === "document" || state.step.kind === "language";
	// Whoever stands here is not left with a reader that says nothing.
	return closedFor === "reader" && needsReader
		? enter({ ...closing, isGivenUp: true }, { kind: "preparing" }, atMs)
		: { state: closing, effects: [] };
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
	const { desk, rules, home } = lane;
	const { step } = state;
	const { atMs } = event;
	const isEmpty = nobody.has(step.kind);
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
			return isEmpty || state.warnedAtMs !== null
				? { state, effects: [] }
				: { state: { ...state, touchedAtMs: atMs }, effects: [] };
		case "languageChosen": {
			if (step.kind === "closed") return ignored(state, event);
			const told = {
				...state,
				language: event.language,
				isLanguageChosen: true,
				touchedAtMs: atMs,
			};
			return step.kind === "language"
				? enter(told, { kind: "document", hint: null }, atMs)
				: { state: told, effects: [] };
		}
		case "modesChosen":
			return {
				state: { ...state, modes: event.modes, touchedAtMs: atMs },
				effects: [],
			};
		case "documentRead":
			return readDocument(state, event);
		case "documentSpoiled":
			return step.kind === "document" ||
				step.kind === "language" ||
				step.kind === "attract"
				? hint(begun(state, event.caseNumber, atMs), event.hint, atMs)
				: ignored(state, event);
		case "codeScanned":
			return scanCode(desk, state, event);
		case "codeSpoiled":
			return step.kind === "visaCode" || step.kind === "flight"
				? enter(
						withAttempt(state, "code.notRead", atMs),
						{ kind: step.kind, hint: "notRead" },
						atMs,
					)
				: ignored(state, event);
		case "factsArrived": {
			const { inspectionId, facts } = event;
			const group = state.group.map((member) =>
				member.reading.inspectionId === inspectionId
					? { ...member, facts, askedAtMs: atMs }
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
		case "back": {
			const before = stepBefore(desk, state);
			if (before === null) return ignored(state, event);
			return before.kind === "attract"
				? endVisit(state, home, atMs)
				: enter(state, before, atMs);
		}
		case "moreTime":
			return state.warnedAtMs === null ||
				state.extensions >= rules.mostExtensions
				? ignored(state, event)
				: {
						state: {
							...state,
							touchedAtMs: atMs,
							warnedAtMs: null,
							extensions: state.extensions + 1,
						},
						effects: [],
					};
		case "timeGiven":
			return isEmpty
				? ignored(state, event)
				: {
						state: { ...state, touchedAtMs: atMs, warnedAtMs: null },
						effects: [],
					};
		case "helpCalled":
			return isEmpty
				? ignored(state, event)
				: {
						state: { ...state, isHelpCalled: true, touchedAtMs: atMs },
						effects: [],
					};
		case "officerComing":
			return isEmpty || step.kind === "result" || step.kind === "goodbye"
				? ignored(state, event)
				: enter(state, { kind: "help", isOfficerComing: true }, atMs);
		case "takenOver":
			return isEmpty || step.kind === "result" || step.kind === "goodbye"
				? ignored(state, event)
				: showResult(desk, { ...rules, routineShare: 1 }, state, 0, atMs);
		case "finished":
			if (step.kind === "result") return sayGoodbye(state, atMs);
			return step.kind === "goodbye" || step.kind === "help"
				? endVisit(state, home, atMs)
				: ignored(state, event);
		case "slip":
			return step.kind === "result" || step.kind === "goodbye"
				? {
						state: { ...state, step: { ...step, slip: event.state } },
						effects: [],
					}
				: ignored(state, event);
		case "due":
			return onDue(desk, rules, state, home, event.draw, atMs);
		case "laneOpened":
			return step.kind === "closed"
				? { state: emptyLane(home, null, atMs), effects: [] }
				: { state: { ...state, closedFor: null }, effects: [] };
		case "laneClosed":
			return close(state, event);
		default:
			return assertNever(event);
	}
}
