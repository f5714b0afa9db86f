import { z } from "zod";
import { ENTRANCES, ROLES } from "../core/people/roles.ts";
import { CrossingEntry, KeptCrossing } from "./crossing-entry.ts";
import { call, notice } from "./define.ts";

import { mostAccounts, mostRows, mostSections, queueLimit } from "./limits.ts";
import {
	Day,
	NewListAnswer,
	TravellerFacts,
	TravellerKey,
	VisaRecord,
} from "./records.ts";
import { Visit } from "./visit.ts";

export { CrossingEntry, KeptCrossing } from "./crossing-entry.ts";

const code = z.string().max(64);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A journal row that is not a crossing: sign-in, release, import, start. */
export const JournalEvent = z.strictObject({
	kind: z.enum([
		"started",
		"signedIn",
		"signedOut",
		/** A wrong PIN or role at a window: for which account, where. */
		"signInRefused",
		/** A list speaks against the traveller shown: which, and the zone that makes the lock anew. */
		"hit",
		/** A desk was closed in the regular way while it was locked. */
		"closedLocked",
		"released",
		"releaseRefused",
		/** A PIN was refused that would have confirmed an admission that takes two people. */
		"overrideRefused",
		"discarded",
		"imported",
		/** A PIN was refused that would have confirmed an import or a withdrawal: whose, and of what. */
		"importRefused",
		/** Two people took an anchor or signer back. */
		"withdrawn",
		/** A technician looked at unmasked bytes, and why. */
		"revealed",
		/** A technician changed the desk's configuration. */
		"configured",
		"verifyLater",
		"putAside",
		/** An officer said that a document belongs to the traveller shown. */
		"attachedByHand",
		"repaired",
		"typedByHand",
		/** A visit at a kiosk ended with a result; how, and why. */
		"kioskCase",
		/** An officer took such a case. */
		"kioskTaken",
		/** A technician left a kiosk's screen. */
		"kioskLeft",
	]),
	atMs: z.number().int(),
	detail: z.record(z.string().max(32), z.string().max(200)),
});

export type JournalKind = z.output<typeof JournalEvent>["kind"];

const JournalRow = z.strictObject({ sequence: z.number().int(), hash });

export const SectionInfo = z.strictObject({
	section: z.string().max(16),
	source: z.string().max(80),
	version: z.number().int(),
	asOfMs: z.number().int(),
	rows: z.number().int(),
});

export const ImportSummary = z.strictObject({
	source: z.string().max(80),
	version: z.number().int(),
	asOfMs: z.number().int(),
	signer: z.string().max(80),
	sections: z
		.array(
			z.strictObject({ section: z.string().max(16), rows: z.number().int() }),
		)
		.max(mostSections),
	elapsedMs: z.number(),
});

/** Public keys that may sign bundles; hex of 32 raw Ed25519 bytes. */
export const TrustedSigner = z.strictObject({
	name: z.string().min(1).max(80),
	publicKey: hash,
});

export const JournalReport = z.strictObject({
	rows: z.number().int(),
	head: hash,
	ok: z.boolean(),
	/** First wrong row, when there is one. */
	wrongRow: z.number().int().optional(),
	code: code.optional(),
	checkpoints: z.number().int(),
});

/** A signed statement that the journal had this head at this length. */
export const Checkpoint = z.strictObject({
	sequence: z.number().int(),
	hash,
	atMs: z.number().int(),
	publicKey: hash,
	signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type Checkpoint = z.output<typeof Checkpoint>;

export const Account = z.strictObject({
	accountId: z.string().min(1).max(40),
	name: z.string().max(80),
	role: z.enum(ROLES),
});

/** A traveller on whom a desk was locked, as the journal row `hit` keeps them. */
export const OpenLock = z.strictObject({
	inspectionId: z.string().max(26),
	day: Day,
	/** The lines of the machine readable zone. */
	lines: z.array(z.string().max(64)).max(3),
	/** How many characters of it were repaired; 0: none. */
	repaired: z.number().int(),
	/** Why it was typed; empty: it was not. */
	typed: code,
});
export type OpenLock = z.output<typeof OpenLock>;

export const Correction = z.strictObject({
	crossingId: z.string().max(26),
	/** Who decided, and takes it back. */
	officerId: z.string().max(40),
	atMs: z.number().int(),
});
export type Correction = z.output<typeof Correction>;

/** What main asks of the store process. Codes of failure stand beside each. */
export const storeCalls = {
	/** store.keyWrong · store.corrupt · store.unwritable · store.newer · store.full */
	open: call(
		z.strictObject({
			path: z.string().max(4096),
			keyHex: hash,
		}),
		z.strictObject({ schemaVersion: z.number().int(), created: z.boolean() }),
	),
	/** store.closed · store.corrupt */
	lookUp: call(TravellerKey, TravellerFacts),
	visaByNumber: call(
		z.strictObject({ visaNumber: z.string().min(1).max(32) }),
		z.array(VisaRecord).max(mostRows),
	),
	recordCrossing: call(
		CrossingEntry,
		JournalRow.extend({ alreadyRecorded: z.boolean() }),
	),
	/** Takes a crossing back with a row of its own. undo.late · undo.notYours */
	correctCrossing: call(Correction, JournalRow),
	/** What an officer said of a person and an entry: journalled, and not asked again. */
	recordAnswer: call(NewListAnswer, JournalRow),
	appendEvent: call(JournalEvent, JournalRow),
	/** Hits that nobody has released or decided, the newest first. */
	openLocks: call(z.strictObject({}), z.array(OpenLock).max(queueLimit)),
	/** bundle.*: signature, signer, truncated, digest, older, format, row, accounts · import.running */
	importBundle: call(
		z.strictObject({
			path: z.string().max(4096),
			trustedSigners: z.array(TrustedSigner).max(64),
			atMs: z.number().int(),
		}),
		ImportSummary,
	),
	info: call(
		z.strictObject({}),
		z.strictObject({
			schemaVersion: z.number().int(),
			sizeBytes: z.number().int(),
			cipher: z.string().max(40),
			sections: z.array(SectionInfo).max(mostSections),
			/** Decided at this desk. */
			crossings: z.number().int(),
			journal: z.strictObject({ rows: z.number().int(), head: hash }),
		}),
	),
	verifyJournal: call(
		z.strictObject({ checkpoint: Checkpoint.optional() }),
		JournalReport,
	),
	checkpoint: call(z.strictObject({ atMs: z.number().int() }), Checkpoint),
	accounts: call(z.strictObject({}), z.array(Account).max(mostAccounts)),
	/** pin.wrong (detail: tries left) · pin.delayed (detail: milliseconds) · pin.unknown */
	verifyPin: call(
		z.strictObject({
			accountId: z.string().max(40),
			pin: z.string().min(1).max(64),
			atMs: z.number().int(),
			/** Where it was typed: a wrong one stands in the journal, as `signInRefused`. */
			window: z.enum(ENTRANCES).optional(),
		}),
		Account,
	),
	/** Counts of today's decided crossings of one desk. */
	shiftCounts: call(
		z.strictObject({ desk: z.string().max(40), day: Day }),
		z.strictObject({
			admit: z.number().int(),
			refer: z.number().int(),
			refuse: z.number().int(),
		}),
	),
	/** A visit at a kiosk as numbers; no personal data. */
	recordVisit: call(Visit, z.strictObject({})),
	/** A page of the crossings decided here since a day, oldest first. */
	crossingsSince: call(
		z.strictObject({
			day: Day,
			/** 0, or `next` of the page before. */
			after: z.number().int().min(0),
			limit: z.number().int().min(1).max(500),
		}),
		z.strictObject({
			crossings: z.array(KeptCrossing).max(500),
			/** Rows of the page that this version cannot read. */
			unreadable: z.number().int(),
			/** Null on every page but the first. */
			total: z.number().int().nullable(),
			/** Null: there are no more. */
			next: z.number().int().nullable(),
		}),
	),
	close: call(z.strictObject({}), z.strictObject({})),
} as const;

export const storeNotices = {
	importProgress: notice(
		z.strictObject({
			section: z.string().max(16),
			rows: z.number().int(),
			total: z.number().int(),
		}),
	),
} as const;
