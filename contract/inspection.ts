import { z } from "zod";
import { checkValues } from "../core/checks/check-result.ts";
import { earlierValues } from "../core/checks/earlier.ts";
import { SECOND_PERSON_CAUSES } from "../core/crossing/second-person.ts";
import { decidingData } from "../core/law/guidance.ts";
import { overstayConsequences } from "../core/law/pack.ts";
import { phrases } from "./capped.ts";
import { DocumentLine, FlightView } from "./document-line.ts";
import { attachedLimit, mostPossible, mostRules } from "./limits.ts";
import { Phrase } from "./phrase.ts";
import { Day, ListAnswer, ListName } from "./records.ts";
import { Repairs } from "./repairs.ts";

export { Phrase } from "./phrase.ts";

const code = z.string().max(64);
const text = z.string().max(200);
export const inspectionId = z.string().max(26);

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
	value: z.enum(checkValues),
	source: text,
	/** Null: this source was never loaded. */
	asOfMs: z.number().int().nullable(),
	freshness: z.enum(["fresh", "stale", "missing"]),
	reasons: phrases(10),
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
	problems: phrases(20),
	/** What was normalised or tolerated while reading. */
	notes: phrases(20),
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
	/** Null: one, or any number. */
	entryCount: z.number().int().nullable(),
	validUntil: Day.nullable(),
	stayDays: z.number().int().nullable(),
});

/** What is said of a stay when it ends. */
export const Departure = z.strictObject({
	/** The last day that was allowed; null: nobody here can tell. */
	until: Day.nullable(),
	overstay: z
		.strictObject({
			days: z.number().int(),
			/** Null: it is no longer a matter of money. */
			charge: z.number().nullable(),
			/** Null: the law of this state does not say what follows. */
			sanction: z
				.strictObject({
					chargePerDay: z.number(),
					currency: z.string().max(3),
					/** With more days than these it is no longer a matter of money. */
					chargedUpToDays: z.number().int(),
					consequence: z.enum(overstayConsequences),
					/** What follows beyond the days that are charged. */
					beyond: z.enum(overstayConsequences),
					instrument: text,
				})
				.nullable(),
		})
		.nullable(),
	/** How the days were counted. */
	proof: Phrase.nullable(),
});

/** An entry of a list that may be this person, beside the traveller. */
export const PossibleEntry = z.strictObject({
	check: ListName,
	entryId: z.string().max(40),
	/** What stands on the list. */
	title: Phrase,
	/** In this order; a value that one side does not tell is null. */
	rows: z
		.array(
			z.strictObject({
				field: z.enum([
					"surname",
					"givenNames",
					"dateOfBirth",
					"documentNumber",
					"issuingState",
				]),
				document: text.nullable(),
				listed: text.nullable(),
				differs: z.boolean(),
			}),
		)
		.max(5),
	/** What differs, in words. */
	differences: phrases(12),
	/** Null: not answered yet. */
	answer: ListAnswer.omit({ check: true, entryId: true }).nullable(),
});
export type PossibleEntry = z.output<typeof PossibleEntry>;

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
	/** What was done before with this document or person; null: not asked yet. */
	earlier: z
		.strictObject({ value: z.enum(earlierValues), reasons: phrases(10) })
		.nullable(),
	/** Those that wait for an answer first. */
	possible: z.array(PossibleEntry).max(mostPossible),
	/** How many wait for an answer, shown here or not. */
	possibleOpen: z.number().int(),
	visa: VisaView.nullable(),
	compared: z.array(ComparedField).max(12),
	/** The most severe of the reasons; null while the sources are asked. */
	headline: Phrase.nullable(),
	/** The others, the most severe first. */
	reasons: phrases(20),
	/** What the officer does next. */
	nextStep: Phrase.nullable(),
	/** What the traveller may hear; the same for everybody on a list. */
	traveller: Phrase.nullable(),
	rules: z.array(Rule).max(mostRules),
	/** Of an arrival whose admission is proposed or recorded; null for everybody else. */
	permittedUntil: Day.nullable(),
	/** A line the traveller can recount. */
	proof: Phrase.nullable(),
	/** The stay that ends; null on arrival, for a citizen, while locked. */
	departure: Departure.nullable(),
	/** The datum of document, visa or stay that decided. */
	decides: z.enum(decidingData).nullable(),
	release: z
		.strictObject({ supervisorName: z.string().max(80), reason: text })
		.nullable(),
	decision: Verdict.nullable(),
	/** Documents of the same traveller, one line each. */
	documents: z.array(DocumentLine).max(attachedLimit),
	/** From an attached boarding pass; goes into the crossing. */
	flight: FlightView.nullable(),
	/** How the zone came about. */
	capture: z.enum(["read", "repaired", "typed"]),
	/** What a misread zone may be; null: nothing to repair, or not worked out yet. */
	repairs: Repairs.nullable(),
	/** What the officer may decide now; empty while locked. */
	mayDecide: z.array(Verdict).max(3),
	/** What an admission would go against: it takes a second person. */
	secondPerson: z.array(z.enum(SECOND_PERSON_CAUSES)).max(8),
	/** The misread document may be put aside without a crossing. */
	mayDiscard: z.boolean(),
	/** Wall clock of the document's last byte, for the latency shown. */
	receivedAtMs: z.number(),
});
export type Inspection = z.output<typeof Inspection>;
