import { z } from "zod";
import { call, notice } from "./define.ts";
import { LinkState } from "./device-host.ts";
import { Day } from "./records.ts";

const code = z.string().max(64);
const text = z.string().max(200);
const inspectionId = z.string().max(26);

/**
 * Words for the window: a code that the window's catalogue translates, with
 * values to fill in. No sentence is made outside the catalogue.
 */
export const Phrase = z.strictObject({
	code,
	values: z.record(z.string().max(24), z.union([text, z.number()])).optional(),
});
export type Phrase = z.output<typeof Phrase>;

export const Verdict = z.enum(["admit", "refer", "refuse"]);
export type Verdict = z.output<typeof Verdict>;

export const Rule = z.strictObject({
	ruleId: code,
	/** The legal instrument, as its number is cited. */
	instrument: text,
	verified: z.boolean(),
});

export const Lamp = z.strictObject({
	check: z.enum(["ban", "visa", "crossings", "passports", "interpol"]),
	value: z.enum(["hit", "clear", "unknown"]),
	source: text,
	/** Null: this source was never loaded. */
	asOfMs: z.number().int().nullable(),
	freshness: z.enum(["fresh", "stale", "missing"]),
	reasons: z.array(Phrase).max(10),
});
export type Lamp = z.output<typeof Lamp>;

export const DocumentView = z.strictObject({
	format: z.string().max(8),
	documentCode: z.string().max(2),
	issuingState: z.string().max(3),
	documentNumber: z.string().max(24),
	nationality: z.string().max(3),
	surname: z.string().max(120),
	givenNames: z.string().max(120),
	dateOfBirth: Day.nullable(),
	/** As printed, when the whole date is not known: `56<<<<`. */
	dateOfBirthPrinted: z.string().max(6),
	/** Whole years on the day of crossing. */
	ageYears: z.number().int().nullable(),
	sex: z.string().max(1),
	dateOfExpiry: Day.nullable(),
	lines: z.array(z.string().max(64)).max(3),
	/** Fields that no check digit protects. */
	unprotected: z.array(z.string().max(24)).max(12),
	/** Failed checks of the document itself. */
	problems: z.array(Phrase).max(20),
	/** What was normalised or tolerated while reading. */
	notes: z.array(Phrase).max(20),
});

/** One row of document against visa. Severity none: they agree. */
export const ComparedField = z.strictObject({
	field: z.enum([
		"surname",
		"givenNames",
		"documentNumber",
		"nationality",
		"dateOfBirth",
		"sex",
		"placeOfBirth",
	]),
	document: text.nullable(),
	visa: text.nullable(),
	severity: z.enum(["none", "tolerable", "fatal"]),
	reason: Phrase.optional(),
});

export const VisaView = z.strictObject({
	visaNumber: z.string().max(32),
	index: z.string().max(8),
	status: z.enum(["applied", "issued", "used", "cancelled"]),
	issuedOn: Day,
	useBy: Day.nullable(),
	entries: z.enum(["single", "multiple"]),
	stayDays: z.number().int().nullable(),
});

export const Inspection = z.strictObject({
	inspectionId,
	/**
	 * checking: sources are being asked · shown: the officer decides ·
	 * locked: only a supervisor goes on · recording: the journal is being
	 * written · recordFailed: not yet in the journal, being tried again ·
	 * recorded: in the journal.
	 */
	phase: z.enum([
		"checking",
		"shown",
		"locked",
		"recording",
		"recordFailed",
		"recorded",
	]),
	deviceName: z.string().max(80),
	document: DocumentView.nullable(),
	verdict: Verdict.nullable(),
	/** The visa outcome, one of the codes of `lintas verify`. */
	outcome: code.nullable(),
	lamps: z.array(Lamp).max(5),
	visa: VisaView.nullable(),
	compared: z.array(ComparedField).max(12),
	/** Why, most important first. */
	reasons: z.array(Phrase).max(20),
	/** What the officer does next. */
	nextStep: Phrase.nullable(),
	rules: z.array(Rule).max(20),
	permittedUntil: Day.nullable(),
	/** A line the traveller can recount. */
	proof: Phrase.nullable(),
	release: z
		.strictObject({ supervisorName: z.string().max(80), reason: text })
		.nullable(),
	decision: Verdict.nullable(),
	/** What the officer may decide now; empty while locked. */
	mayDecide: z.array(Verdict).max(3),
	/** The misread document may be put aside without a crossing. */
	mayDiscard: z.boolean(),
	/** Wall clock of the document's last byte, for the latency shown. */
	receivedAtMs: z.number(),
});
export type Inspection = z.output<typeof Inspection>;

export const DeviceView = z.strictObject({
	deviceId: z.string().max(40),
	name: z.string().max(80),
	state: LinkState,
	code: code.optional(),
});
export type DeviceView = z.output<typeof DeviceView>;

/** Everything the officer's window shows; each notice carries all of it. */
export const OfficerView = z.strictObject({
	desk: z.strictObject({
		name: z.string().max(40),
		place: z.string().max(8),
		direction: z.enum(["arrival", "departure"]),
		/** Demonstration data and an unprotected key: said on every screen. */
		demo: z.boolean(),
		/** For example `Electron 45.4.1` or `Electron 33.2.1, test runtime`. */
		runtime: text,
		day: Day,
	}),
	language: z.enum(["id", "en"]),
	officer: z
		.strictObject({ accountId: z.string().max(40), name: z.string().max(80) })
		.nullable(),
	/** Who may sign in here, and who may release a lock. */
	officers: z
		.array(
			z.strictObject({
				accountId: z.string().max(40),
				name: z.string().max(80),
			}),
		)
		.max(100),
	supervisors: z
		.array(
			z.strictObject({
				accountId: z.string().max(40),
				name: z.string().max(80),
			}),
		)
		.max(100),
	devices: z.array(DeviceView).max(32),
	/** The device host process itself. */
	deviceHost: z.enum(["starting", "running", "restarting"]),
	store: z.strictObject({
		state: z.enum(["opening", "ready", "restarting", "failed"]),
		/** Why it failed: store.keyWrong, store.corrupt, store.full ... */
		code: code.optional(),
	}),
	inspection: Inspection.nullable(),
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
		.max(9),
	/** Passing remarks: noise on a line, a full queue, the last recorded crossing. */
	remark: Phrase.extend({ remarkId: z.number().int() }).nullable(),
	counts: z.strictObject({
		admit: z.number().int(),
		refer: z.number().int(),
		refuse: z.number().int(),
	}),
});
export type OfficerView = z.output<typeof OfficerView>;

const nothing = z.strictObject({});

/** What the officer's window may ask. */
export const officerCalls = {
	view: call(nothing, OfficerView),
	/** pin.wrong (detail: tries left) · pin.delayed (detail: milliseconds) · store.* */
	signIn: call(
		z.strictObject({
			accountId: z.string().max(40),
			pin: z.string().min(1).max(64),
		}),
		nothing,
	),
	signOut: call(nothing, nothing),
	setLanguage: call(
		z.strictObject({ language: z.enum(["id", "en"]) }),
		nothing,
	),
	/** crossing.notNow · crossing.notAllowed · crossing.reasonMissing */
	decide: call(
		z.strictObject({
			inspectionId,
			decision: Verdict,
			reasonCode: code.optional(),
			note: z.string().max(500).optional(),
		}),
		nothing,
	),
	/** crossing.notNow · release.samePerson · release.reasonMissing · pin.* */
	release: call(
		z.strictObject({
			inspectionId,
			supervisorId: z.string().max(40),
			pin: z.string().min(1).max(64),
			reason: z.string().min(1).max(200),
		}),
		nothing,
	),
	/** Puts a misread document aside. crossing.notNow */
	discard: call(z.strictObject({ inspectionId }), nothing),
	/** The verdict of this inspection stood on the screen at this wall clock. */
	painted: call(
		z.strictObject({ inspectionId, paintedAtMs: z.number() }),
		nothing,
	),
} as const;

export const officerNotices = { view: notice(OfficerView) } as const;
