import { sortPending, withCompanions } from "../crossing/attach-companion.ts";
import { judge } from "../crossing/judge.ts";
import type { Desk, Reading } from "../crossing/state.ts";
import {
	type Companion,
	type Flight,
	isChanged,
	isForged,
} from "../document/attach-document.ts";
import { isSameDocument } from "../document/document-key.ts";
import { travelDocumentOf } from "../document/travel-document.ts";
import type { KioskLanguage } from "../languages.ts";
import type { Assessment } from "../law/assessment.ts";
import { autogateAnswer } from "../law/autogate.ts";
import { ageInYears } from "../law/days.ts";
import { inForce } from "../law/pack.ts";
import { declarationsOn, type LaneRules } from "./lane.ts";
import type { Attempt, KioskState, Member } from "./state.ts";

/** The kiosk never refuses: there are two ways to go on from it. */
export type Route = "gate" | "counter";

/** Chance in [0, 1), or the code of the reason why it is the counter in any case. */
export type Draw = number | string;

/** What the officer gets of one document of the group. */
export interface CaseMember {
	readonly reading: Reading;
	readonly attached: readonly Companion[];
	readonly assessment: Assessment;
	/** `autogate.*` and `kiosk.*` codes; empty: nothing against the gate. */
	readonly reasons: readonly string[];
}

/** A visit as the officer sees it. Never shown to the traveller. */
export interface Case {
	readonly caseNumber: string;
	readonly route: Route;
	readonly language: KioskLanguage;
	readonly members: readonly CaseMember[];
	/** Of the whole group: `kiosk.*`. */
	readonly reasons: readonly string[];
	readonly answers: Readonly<Record<string, boolean>>;
	readonly companions: readonly Companion[];
	readonly attempts: readonly Attempt[];
	/** A listed person or document is among them. */
	readonly isAlert: boolean;
	/** They went before they were told where to go. */
	readonly isLeft: boolean;
	readonly startedAtMs: number;
}

/** The flight of the first boarding pass that was shown. */
export function flightOf(companions: readonly Companion[]): Flight | null {
	for (const { content } of companions)
		if (content.kind === "boardingPass" && content.flights[0])
			return content.flights[0];
	return null;
}

function caseMember(desk: Desk, state: KioskState, member: Member): CaseMember {
	const { reading, facts, askedAtMs } = member;
	const judged = judge(desk, reading, facts ?? null, askedAtMs);
	const { attached } = sortPending(reading, state.companions);
	const assessment = withCompanions(judged, reading, attached);
	const { mrz } = reading;
	const gate = mrz
		? autogateAnswer({
				pack: reading.pack,
				document: travelDocumentOf(mrz),
				day: reading.day,
				// The gate reads the chip itself; here only its sign is asked for.
				hasChip: state.hasChip === true,
				found: assessment,
				freeIndex: assessment.freeIndex,
				registered: facts?.visas
					.filter(
						(visa) =>
							visa.status === "issued" && isSameDocument(visa, mrz.fields),
					)
					.map(({ index }) => index),
			})
		: { reasons: ["autogate.officer"] };
	return { reading, attached, assessment, reasons: gate.reasons };
}

function isAdult({ reading }: CaseMember): boolean {
	const rule = inForce(reading.pack.autogate, reading.day)[0];
	const birth = reading.mrz?.fields.birthDate ?? null;
	return (
		rule !== undefined &&
		birth !== null &&
		ageInYears(birth, reading.day) >= rule.adultAgeYears
	);
}

function groupReasons(
	desk: Desk,
	state: KioskState,
	members: readonly CaseMember[],
): string[] {
	const declared = declarationsOn(desk, members[0]?.reading).filter(
		({ code, toOfficerWhen }) =>
			// What was not answered is no "no".
			(state.answers[code] ?? toOfficerWhen) === toOfficerWhen,
	);
	return [
		...(members.length === 0 || state.isGivenUp ? ["kiosk.notRead"] : []),
		...(members.length > 0 && !members.some((one) => isAdult(one))
			? ["kiosk.minorAlone"]
			: []),
		...(members.length === 0
			? []
			: declared.map(({ code }) => `kiosk.declared.${code}`)),
		...(state.companions.some((one) => isForged(one) || isChanged(one))
			? ["kiosk.doubtfulCode"]
			: []),
		...(state.closedFor === "reader" ? ["kiosk.reader"] : []),
		// Nobody passes of whom the journal cannot be told.
		...(state.closedFor === "store" ? ["kiosk.store"] : []),
	];
}

/**
 * Where the group goes: to the gate only when nothing speaks against any of
 * them, and then by chance (`draw` in [0, 1)) sometimes to the counter all the
 * same, so that being sent there says nothing about anybody.
 */
export function closeCase(
	desk: Desk,
	lane: LaneRules,
	state: KioskState,
	draw: Draw,
): Case {
	const members = state.group.map((member) => caseMember(desk, state, member));
	const found = groupReasons(desk, state, members);
	const isClear =
		found.length === 0 && members.every(({ reasons }) => reasons.length === 0);
	const forced =
		typeof draw === "string"
			? draw
			: isClear && draw < lane.routineShare
				? "kiosk.routine"
				: null;
	return {
		caseNumber: state.caseNumber ?? "",
		route: isClear && forced === null ? "gate" : "counter",
		language: state.language,
		members,
		reasons: forced === null ? found : [forced, ...found],
		answers: state.answers,
		companions: state.companions,
		attempts: state.attempts,
		isAlert: members.some(({ assessment }) => assessment.isLocked),
		isLeft: false,
		startedAtMs: state.startedAtMs,
	};
}
