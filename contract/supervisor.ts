import { z } from "zod";
import { evidenceLevels } from "../core/law/evidence.ts";
import { accessCalls } from "./access-calls.ts";
import { call, notice } from "./define.ts";
import { DeskHead, Person } from "./desk-head.ts";
import { mostAccounts } from "./limits.ts";
import { Remark } from "./phrase.ts";
import { Day } from "./records.ts";
import { mostPlaces } from "./rule-fields.ts";
import { Sequence } from "./sequence.ts";
import { TrustRow, TrustView } from "./trust-desk.ts";

const code = z.string().max(64);
const text = z.string().max(200);
const count = z.number().int().min(0);
const packId = z.string().max(64);
/** Lists of states are the longest. */
const shown = z.string().max(4000);

/** A rule pack as a card: what it is and since when it decides. */
export const PackCard = z.strictObject({
	packId,
	/** offered: opened, proved, not imported. */
	standing: z.enum(["inForce", "coming", "superseded", "offered"]),
	state: z.string().max(3),
	name: z.string().max(60),
	version: z.string().max(40),
	issuedOn: Day,
	effectiveFrom: Day,
	verified: count,
	unverified: count,
	/** Null: it ships with the product. */
	signer: z.string().max(80).nullable(),
	importedBy: z.string().max(80).nullable(),
	confirmedBy: z.string().max(80).nullable(),
});
export type PackCard = z.output<typeof PackCard>;

/** One rule with all that it says, or a part of the pack that is no rule. */
export const RuleRow = z.strictObject({
	part: z.string().max(40),
	subject: shown,
	rule: z
		.strictObject({
			ruleId: z.string().max(64),
			instrument: z.string().max(120),
			source: z.string().max(300).nullable(),
			evidence: z.enum(evidenceLevels),
			readOn: Day.nullable(),
			from: Day,
			until: Day.nullable(),
		})
		.nullable(),
	fields: z
		.array(z.strictObject({ field: z.string().max(40), value: shown }))
		.max(mostPlaces),
});
export type RuleRow = z.output<typeof RuleRow>;

/** One difference between two packs; which of the rest is there follows from `kind`. */
export const PackChangeRow = z.strictObject({
	kind: z.enum([
		"ruleAdded",
		"ruleRemoved",
		"orderChanged",
		"valueChanged",
		"itemsChanged",
	]),
	part: z.string().max(40),
	/** Missing: what changed belongs to no rule. */
	ruleId: z.string().max(64).optional(),
	subject: shown,
	instrument: z.string().max(120).optional(),
	from: Day.optional(),
	/** Missing: the part itself, or what `subject` names of it. */
	field: z.string().max(40).optional(),
	/** Missing: nothing was there. */
	before: shown.optional(),
	after: shown.optional(),
	added: shown.optional(),
	removed: shown.optional(),
});
export type PackChangeRow = z.output<typeof PackChangeRow>;

const DryVerdict = z.strictObject({
	verdict: z.enum(["admit", "refer", "refuse"]),
	outcome: z.string().max(24),
	permittedUntil: Day.nullable(),
	overstayDays: z.number().int().nullable(),
	charge: z.number().nullable(),
	because: z.array(z.string().max(64)).max(40),
});

/** A crossing whose verdict a new pack changes; neither name nor document. */
export const ChangedVerdict = z.strictObject({
	crossingId: z.string().max(26),
	day: Day,
	desk: z.string().max(40),
	direction: z.enum(["arrival", "departure"]),
	nationality: z.string().max(3),
	before: DryVerdict,
	after: DryVerdict,
});
export type ChangedVerdict = z.output<typeof ChangedVerdict>;

export const DryRunView = z.strictObject({
	packId,
	state: z.enum(["running", "done", "stopped", "failed"]),
	code: code.optional(),
	since: Day,
	/** Days by which every crossing was put later; 0: judged on its own day. */
	shiftDays: count,
	done: count,
	/** Null until the store has counted them. */
	total: count.nullable(),
	changed: count,
	/** Crossings that could not be judged again. */
	skipped: count,
});
export type DryRunView = z.output<typeof DryRunView>;

/** Everything the supervisor's window shows; lists are asked for. */
export const SupervisorView = z.strictObject({
	sequence: Sequence,
	desk: DeskHead,
	language: z.enum(["id", "en"]),
	supervisor: Person.nullable(),
	supervisors: z.array(Person).max(mostAccounts),
	/** Whose PIN may confirm an import: never the one who signed in. */
	seconds: z.array(Person).max(mostAccounts),
	store: z.strictObject({
		state: z.enum(["opening", "ready", "restarting", "failed"]),
		code: code.optional(),
	}),
	packs: z.array(PackCard).max(201),
	/** Files of the folder that may not decide, or whose name another one has. */
	problems: z
		.array(z.strictObject({ file: text, code, detail: z.string().max(400) }))
		.max(401),
	/** A pack that was opened and proved, not imported yet. */
	offer: PackCard.nullable(),
	dryRun: DryRunView.nullable(),
	/** What happened to the window itself. */
	remark: Remark.nullable(),
	/** Null: nobody signed in. */
	trust: TrustView.nullable(),
});
export type SupervisorView = z.output<typeof SupervisorView>;

const nothing = z.strictObject({});

/** What the supervisor's window may ask; all but the first four: `supervisor.signedOut`. */
export const supervisorCalls = {
	view: call(nothing, SupervisorView),
	...accessCalls,
	/** rules.unknownPack */
	rules: call(z.strictObject({ packId }), z.array(RuleRow).max(4000)),
	/** From the pack in force to this one. rules.unknownPack */
	difference: call(
		z.strictObject({ packId }),
		z.array(PackChangeRow).max(20_000),
	),
	/** file.cancelled · file.failed · rules.* (detail: line and entry) */
	openPack: call(nothing, nothing),
	closeOffer: call(nothing, nothing),
	/** rules.unknownPack · host.gone */
	startDryRun: call(z.strictObject({ packId }), nothing),
	stopDryRun: call(nothing, nothing),
	/** A page of at most 200 changed verdicts, from this index on. */
	dryRunChanges: call(
		z.strictObject({ from: count }),
		z.array(ChangedVerdict).max(200),
	),
	/** rules.nothingOpened · approval.* · pin.* · store.* · rules.unwritable */
	importPack: call(
		z.strictObject({
			secondId: z.string().max(40),
			pin: z.string().min(1).max(64),
		}),
		nothing,
	),
	/** Everything in force, then what was withdrawn. */
	trustRows: call(nothing, z.array(TrustRow).max(20_000)),
	/**
	 * A certificate, a revocation list, a trust bundle or a master list. file.cancelled ·
	 * file.failed · trust.* · pem.* · asn1.* · crl.* · bundle.* (detail: which line) · masterList.*
	 */
	openTrustFile: call(nothing, nothing),
	/** Asks to take something back. trust.notThere · trust.crlStays */
	offerWithdrawal: call(
		z.strictObject({ fingerprint: z.string().max(64) }),
		nothing,
	),
	/** Ends the reading, or puts away what is open. */
	closeTrustOffer: call(nothing, nothing),
	/**
	 * Two people, each with their own PIN, for exactly what is shown. trust.nothingOpened ·
	 * approval.* · pin.* (detail begins with `first` where it is the first person's) · store.* · trust.* · bundle.older
	 */
	confirmTrust: call(
		z.strictObject({
			offerId: z.string().max(64),
			pin: z.string().min(1).max(64),
			secondId: z.string().max(40),
			secondPin: z.string().min(1).max(64),
		}),
		nothing,
	),
} as const;

export const supervisorNotices = { view: notice(SupervisorView) } as const;
