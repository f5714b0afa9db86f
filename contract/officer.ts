import { z } from "zod";
import { CODED_REASONS } from "../core/crossing/coded-reasons.ts";
import { kioskLanguages } from "../core/languages.ts";
import { longestTyped } from "../core/wedge/burst.ts";
import { accessCalls } from "./access-calls.ts";
import { call, notice } from "./define.ts";
import { DeskHead, Person } from "./desk-head.ts";
import { LinkState } from "./device-host.ts";
import { PendingDocument } from "./document-line.ts";
import { Inspection, inspectionId, Verdict } from "./inspection.ts";
import {
	mostAccounts,
	mostDevices,
	pendingLimit,
	queueLimit,
} from "./limits.ts";
import { handCalls, Meant } from "./officer-hand.ts";
import { Remark } from "./phrase.ts";
import { Day, ListName } from "./records.ts";
import { longestLetter, WordsIn } from "./rule-lists.ts";
import { Sequence } from "./sequence.ts";

export type { Inspection, Lamp, Phrase, Verdict } from "./inspection.ts";

const code = z.string().max(64);
export const DeviceView = z.strictObject({
	deviceId: z.string().max(40),
	name: z.string().max(80),
	state: LinkState,
	code: code.optional(),
});
export type DeviceView = z.output<typeof DeviceView>;

/** The pack that decides on what is shown; on nothing: on today. */
export const RulesView = z.strictObject({
	name: z.string().max(60),
	version: z.string().max(40),
	/** The first digits of its digest, where another text has this name and version. */
	mark: z.string().max(8).optional(),
	/** The pack saw no change since this day, which is long ago. */
	unchangedSince: Day.optional(),
	/** With which entry may be refused, in the order of the pack. */
	refusalReasons: z
		.array(
			z.strictObject({
				code: z.string().max(40),
				/** Null: an operational reason. */
				letter: z.string().max(longestLetter).nullable(),
				/** Only on the request of an agency, which the officer names. */
				needsAgency: z.boolean(),
				instrument: z.string().max(120),
				verified: z.boolean(),
				/** Of the pack; before those of the catalogue. */
				words: z.array(WordsIn).max(kioskLanguages.length).optional(),
			}),
		)
		.max(100),
});
export type RulesView = z.output<typeof RulesView>;

/** Everything the officer's window shows; each notice carries all of it. */
export const OfficerView = z.strictObject({
	sequence: Sequence,
	desk: DeskHead,
	rules: RulesView,
	language: z.enum(["id", "en"]),
	officer: Person.nullable(),
	/** Who may sign in here, while nobody is; and who may release a lock. */
	officers: z.array(Person).max(mostAccounts),
	supervisors: z.array(Person).max(mostAccounts),
	devices: z.array(DeviceView).max(mostDevices),
	/** A device that types like a keyboard is read as well. */
	wedge: z.boolean(),
	/** The device host process itself. */
	deviceHost: z.enum(["starting", "running", "restarting"]),
	store: z.strictObject({
		state: z.enum(["opening", "ready", "restarting", "failed"]),
		/** Why it failed: store.keyWrong, store.corrupt, store.full ... */
		code: code.optional(),
	}),
	inspection: Inspection.nullable(),
	/** Somebody closes the window while it is locked: it asks. */
	leaving: z.boolean(),
	/**
	 * unseen: the page has not said yet that it painted this verdict on this person · looking: not
	 * long enough for a key or click to count · armed: it counts.
	 */
	sight: z.enum(["unseen", "looking", "armed"]),
	/** The decision that can be taken back now; null: none. */
	undo: z
		.strictObject({
			crossingId: inspectionId,
			name: z.string().max(240),
			decision: Verdict,
			/** The row that takes it back is being written. */
			isUnderWay: z.boolean(),
		})
		.nullable(),
	/** Whoever is shown may be left without a decision, with a reason. */
	maySetAside: z.boolean(),
	/** Documents swiped while the last one is still shown, oldest first. */
	queue: z
		.array(
			z.strictObject({
				inspectionId,
				surname: z.string().max(120),
				givenNames: z.string().max(120),
				documentNumber: z.string().max(24),
				readable: z.boolean(),
			}),
		)
		.max(queueLimit),
	/** Documents from bar codes that belong to nobody shown, oldest first. */
	pending: z.array(PendingDocument).max(pendingLimit),
	/** Passing remarks: noise on a line, a full queue, the last recorded crossing. */
	remark: Remark.nullable(),
	/** The last decision of this run, without whose it was. */
	last: z
		.strictObject({ decision: Verdict, atMs: z.number().int() })
		.nullable(),
	/** A refusal whose data has left the screen and whose notice can be made. */
	notice: z
		.strictObject({ inspectionId, nationality: z.string().max(3) })
		.nullable(),
	counts: z.strictObject({
		admit: z.number().int(),
		refer: z.number().int(),
		refuse: z.number().int(),
	}),
});
export type OfficerView = z.output<typeof OfficerView>;

const nothing = z.strictObject({});
const NoticeWanted = z.strictObject({
	inspectionId,
	language: z.enum(kioskLanguages),
});

/** What the officer's window may ask. */
export const officerCalls = {
	view: call(nothing, OfficerView),
	...accessCalls,
	...handCalls,
	/**
	 * Whether an entry of a list is this person. crossing.notNow · crossing.tooEarly ·
	 * crossing.reasonMissing · crossing.wordsMissing · crossing.reasonUnknown
	 */
	answerEntry: call(
		Meant.extend({
			check: ListName,
			entryId: z.string().max(40),
			answer: z.enum(["same", "notSame"]),
			reasonCode: code,
			note: z.string().max(200).optional(),
		}),
		nothing,
	),
	/** The notice of a refusal as PDF. notice.notNow · notice.failed · file.cancelled · file.failed */
	saveNotice: call(
		NoticeWanted,
		z.strictObject({ file: z.string().max(4096) }),
	),
	/** The same on the system's printer. notice.notNow · notice.failed · print.noPrinter · print.failed */
	printNotice: call(NoticeWanted, nothing),
	/** crossing.notNow · crossing.tooEarly · release.reasonMissing · approval.* · pin.* */
	release: call(
		Meant.extend({
			supervisorId: z.string().max(40),
			pin: z.string().min(1).max(64),
			reason: z.string().min(1).max(200),
		}),
		nothing,
	),
	/** Closes a locked counter all the same; in the journal first. crossing.notNow · store.* */
	leave: call(nothing, nothing),
	/** The counter is not closed. */
	stay: call(nothing, nothing),
	/** Puts a waiting document aside. crossing.signedOut · document.gone */
	putAside: call(z.strictObject({ documentId: inspectionId }), nothing),
	/**
	 * Says that a waiting document belongs to the traveller shown. document.gone ·
	 * document.unconfirmed (something differs fatally)
	 */
	attachByHand: call(
		z.strictObject({
			inspectionId,
			documentId: inspectionId,
			reasonCode: z.enum(CODED_REASONS.attach),
			note: z.string().max(200).optional(),
			confirmed: z.boolean(),
		}),
		nothing,
	),
	/** Takes one of the repairs shown for a misread zone. crossing.notNow */
	repair: call(
		z.strictObject({
			inspectionId,
			lines: z.array(z.string().max(44)).min(2).max(3),
		}),
		nothing,
	),
	/**
	 * A passport that no reader reads, typed by hand. typed.field, typed.name and typed.zone
	 * (detail: which) · typed.numberDiffers
	 */
	keyIn: call(
		z.strictObject({
			document: z.strictObject({
				documentCode: z.string().max(2),
				issuingState: z.string().max(3),
				surname: z.string().max(60),
				givenNames: z.string().max(60),
				documentNumber: z.string().max(12),
				nationality: z.string().max(3),
				dateOfBirth: z.string().max(6),
				sex: z.string().max(1),
				dateOfExpiry: z.string().max(6),
				optionalData: z.string().max(14),
			}),
			numberAgain: z.string().max(12),
			reasonCode: z.enum(CODED_REASONS.keyIn),
			note: z.string().max(200).optional(),
		}),
		nothing,
	),
	/**
	 * A document of any format, typed line by line. typed.zone (detail: what does not hold) · typed.digit
	 * (detail: which; `printedSo` says that the officer looked again)
	 */
	keyInLines: call(
		z.strictObject({
			lines: z.array(z.string().max(60)).max(3),
			printedSo: z.boolean(),
			reasonCode: z.enum(CODED_REASONS.keyIn),
			note: z.string().max(200).optional(),
		}),
		nothing,
	),
	/** What a device in keyboard mode typed, as it arrived. wedge.off · crossing.signedOut */
	typedByWedge: call(
		z.strictObject({
			text: z
				.string()
				.min(1)
				.max(longestTyped + 1),
		}),
		nothing,
	),
	/** Somebody uses the window. */
	active: call(nothing, nothing),
} as const;

export const officerNotices = { view: notice(OfficerView) } as const;
