import type { Client, Handlers } from "../../contract/define.ts";
import type { OfficerView, officerCalls } from "../../contract/officer.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { Desk } from "../../core/crossing/state.ts";
import type { Phrase } from "../../core/phrase.ts";
import { ok } from "../../core/result.ts";
import { log } from "../log.ts";
import type { Reader } from "../reading/reading-process.ts";
import type { Steady } from "../steady.ts";
import { answerListEntry } from "./answer-entry.ts";
import type { Attendance } from "./attendance.ts";
import type { Counter } from "./counter.ts";
import { documentHandlers } from "./document-handlers.ts";
import { handHandlers } from "./hand-handlers.ts";
import type { Intake } from "./intake.ts";
import type { Leaving } from "./leaving.ts";
import type { NoticeDesk } from "./notice-desk.ts";
import { noticeHandlers } from "./notice-handlers.ts";
import { releaseLock } from "./release-lock.ts";
import type { RepairDesk } from "./repair-desk.ts";
import type { Session } from "./session.ts";
import { wedgeHandlers } from "./wedge-handlers.ts";

export interface DeskParts {
	readonly desk: Desk;
	readonly session: Session;
	readonly counter: Counter;
	readonly attendance: Attendance;
	readonly leaving: Leaving;
	readonly intake: Intake;
	readonly reader: Pick<Reader, "readTyped">;
	readonly repairs: RepairDesk;
	readonly today: () => string;
	/** What is done with the notice of the refusal that was recorded. */
	readonly notice: NoticeDesk;
	readonly store: () => Client<typeof storeCalls> | null;
	readonly view: () => OfficerView;
	readonly nowMs: () => number;
	readonly steady: Steady;
	readonly onRemark: (remark: Phrase) => void;
	readonly onChange: () => void;
}

const done = ok({});

/** What the officer's window may ask, answered. */
export function officerHandlers(
	desk: DeskParts,
): Handlers<typeof officerCalls> {
	const { session } = desk;
	const { access } = desk.attendance;

	return {
		view() {
			log("windowShown");
			return ok(desk.view());
		},

		signIn: access.signIn,
		signOut: access.signOut,

		active() {
			desk.attendance.active();
			return done;
		},

		setLanguage({ language }) {
			session.language = language;
			desk.onChange();
			return done;
		},

		...handHandlers(desk),

		answerEntry: (given) => answerListEntry(desk, given),

		...noticeHandlers(desk),

		leave: () => desk.leaving.leave(),
		stay() {
			desk.leaving.stay();
			return done;
		},

		release: (asked) => releaseLock(desk, asked),

		...documentHandlers(desk),
		...wedgeHandlers(desk),
	};
}
