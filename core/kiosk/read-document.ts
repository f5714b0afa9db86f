import { relationTo } from "../crossing/attach-companion.ts";
import { keyOf } from "../crossing/judge.ts";
import type { Desk, Reading } from "../crossing/state.ts";
import { isSameDocument } from "../document/document-key.ts";
import { guessedLanguage } from "../languages.ts";
import type { KioskEvent } from "./event.ts";
import {
	type DocumentHint,
	type KioskState,
	mostFailedReadings,
	mostGroup,
	mostKioskCompanions,
} from "./state.ts";
import {
	afterCode,
	afterFlight,
	enter,
	failedReadings,
	ignored,
	type KioskChange,
	withAttempt,
} from "./steps.ts";

type Of<K extends KioskEvent["kind"]> = Extract<KioskEvent, { kind: K }>;

/** A visit begins, by a touch or with the first document. */
export function begun(
	state: KioskState,
	caseNumber: string,
	atMs: number,
): KioskState {
	return state.caseNumber === null
		? { ...state, caseNumber, startedAtMs: atMs }
		: state;
}

/** The reader gave nothing that helps: said how, and after some tries left to a counter. */
export function hint(
	state: KioskState,
	what: DocumentHint,
	atMs: number,
): KioskChange {
	const told = withAttempt(state, `document.${what}`, atMs);
	return failedReadings(told.attempts) < mostFailedReadings
		? enter(told, { kind: "document", hint: what }, atMs)
		: enter({ ...told, isGivenUp: true }, { kind: "preparing" }, atMs);
}

/** Takes a passport into the group and asks for what is known of it. */
export function addMember(
	state: KioskState,
	reading: Reading,
	atMs: number,
): KioskChange {
	const language =
		state.isLanguageChosen || state.group.length > 0
			? state.language
			: guessedLanguage(reading.mrz?.fields.issuingState ?? "");
	const member = { reading, facts: undefined, askedAtMs: atMs };
	return enter(
		{ ...state, language, group: [...state.group, member] },
		{ kind: "checking" },
		atMs,
		[{ kind: "lookUp", reading }],
	);
}

function isKnown(state: KioskState, reading: Reading): boolean {
	const now = keyOf(reading.mrz);
	return state.group.some((member) => {
		const key = keyOf(member.reading.mrz);
		return key !== null && now !== null && isSameDocument(key, now);
	});
}

/** Where a document is waited for, or begins a visit. */
const taking = new Set(["attract", "language", "document", "family"]);
/** Nothing that lies on the reader now belongs to this visit. */
const over = new Set(["closed", "preparing", "result", "help", "goodbye"]);

/** A passport, or what lies in its place, was read. */
export function readDocument(
	before: KioskState,
	event: Of<"documentRead">,
): KioskChange {
	const { reading, atMs } = event;
	const { step } = before;
	if (over.has(step.kind)) return ignored(before, event);
	const state = begun(before, event.caseNumber, atMs);
	const isTaking = taking.has(step.kind);
	const isRead = reading.mrz?.ok === true;
	if (!isRead || keyOf(reading.mrz) === null) {
		return isTaking
			? hint(state, isRead ? "notPassport" : "notRead", atMs)
			: ignored(before, event);
	}
	if (isKnown(state, reading)) {
		return step.kind === "document"
			? hint(state, "sameAgain", atMs)
			: ignored(before, event);
	}
	if (state.group.length >= mostGroup) return ignored(before, event);
	if (isTaking) return addMember(state, reading, atMs);
	const told = withAttempt(state, "document.another", atMs);
	return enter(
		told,
		{
			kind: "anotherDocument",
			reading,
			before: step.kind === "anotherDocument" ? step.before : step,
		},
		atMs,
	);
}

function isAnothers(state: KioskState, event: Of<"codeScanned">) {
	return (
		state.group.length > 0 &&
		state.group.every(
			({ reading }) =>
				relationTo(reading, event.companion).relation === "different",
		)
	);
}

/** A boarding pass, a visa code or a seal was shown, when asked for or before. */
export function scanCode(
	desk: Desk,
	before: KioskState,
	event: Of<"codeScanned">,
): KioskChange {
	const { companion, atMs } = event;
	const { step } = before;
	if (over.has(step.kind)) return ignored(before, event);
	const state = begun(before, event.caseNumber, atMs);
	const isPass = companion.content.kind === "boardingPass";
	const isWaiting = step.kind === "visaCode" || step.kind === "flight";
	if (isAnothers(state, event)) {
		const told = withAttempt(state, "code.otherPerson", atMs);
		return isWaiting
			? enter(told, { kind: step.kind, hint: "otherPerson" }, atMs)
			: { state: told, effects: [] };
	}
	const isHeld = state.companions.some(
		({ contentKey }) => contentKey === companion.contentKey,
	);
	const kept =
		isHeld || state.companions.length >= mostKioskCompanions
			? state
			: { ...state, companions: [...state.companions, companion] };
	switch (step.kind) {
		case "attract":
		case "language":
		case "document":
			return enter(
				kept,
				{ kind: "document", hint: isPass ? "boardingPass" : "code" },
				atMs,
			);
		case "visaCode":
			return isPass
				? enter(kept, { kind: "visaCode", hint: "thanks" }, atMs)
				: enter(kept, afterCode(kept), atMs);
		case "flight":
			return isPass
				? enter(kept, afterFlight(desk, kept), atMs)
				: enter(kept, { kind: "flight", hint: "thanks" }, atMs);
		default:
			return { state: { ...kept, touchedAtMs: atMs }, effects: [] };
	}
}
