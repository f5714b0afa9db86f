import { z } from "zod";
import { earlierKinds } from "../core/checks/earlier.ts";
import { listNames } from "../core/checks/facts.ts";
import { mostCrossings, mostRows } from "./limits.ts";

/** Shapes that several contracts speak of; each mirrors its type in core. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** As far as it is known: a year, a month or a day; unknown parts also `00`. */
export const PartialDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export const Sex = z.enum(["M", "F", "X"]);
const stateCode = z.string().min(1).max(3);
const documentNumber = z.string().min(1).max(24);
const name = z.string().max(120);

export const VisaRecord = z.strictObject({
	visaNumber: z.string().min(1).max(32),
	index: z.string().min(1).max(8),
	documentNumber,
	issuingState: stateCode,
	nationality: stateCode,
	surname: name,
	givenNames: name,
	dateOfBirth: Day,
	sex: Sex,
	placeOfBirth: z.string().max(120).optional(),
	issuedOn: Day,
	useBy: Day.optional(),
	/** Of several entries: the last day of the last one. */
	validUntil: Day.optional(),
	entries: z.enum(["single", "multiple"]),
	/** Of a multiple one; missing: any number. */
	entryCount: z.number().int().min(2).max(99).optional(),
	stayDays: z.number().int().min(0).max(3660).optional(),
	status: z.enum(["applied", "issued", "used", "cancelled"]),
	extensions: z
		.array(
			z.strictObject({
				days: z.number().int().min(1).max(3660),
				/** The first day that it adds. */
				from: Day.optional(),
				/** Of the stay that it extends. */
				arrival: Day.optional(),
			}),
		)
		.max(12)
		.optional(),
});

export const BanRecord = z.strictObject({
	banId: z.string().min(1).max(32),
	kind: z.enum(["tangkal", "cegah"]),
	documentNumber: documentNumber.optional(),
	issuingState: stateCode.optional(),
	surname: name,
	givenNames: name,
	dateOfBirth: PartialDay.optional(),
	requestedBy: z.string().max(120),
	from: Day,
	until: Day.optional(),
});

export const PastCrossing = z.strictObject({
	day: Day,
	direction: z.enum(["arrival", "departure"]),
	place: z.string().min(1).max(8),
	visaNumber: z.string().min(1).max(32).optional(),
	/** As granted at this arrival. */
	permittedUntil: Day.optional(),
	onOtherPassport: z.boolean().optional(),
});

export const LinkedPassport = z.strictObject({
	issuingState: stateCode,
	documentNumber,
	surname: name,
	givenNames: name,
	dateOfBirth: PartialDay.optional(),
	flagged: z.boolean(),
	byName: z.boolean().optional(),
});

export const InterpolRecord = z.strictObject({
	entryId: z.string().min(1).max(32),
	kind: z.enum(["sltd", "notice"]),
	documentNumber: documentNumber.optional(),
	issuingState: stateCode.optional(),
	surname: name.optional(),
	givenNames: name.optional(),
	dateOfBirth: PartialDay.optional(),
});

export const SourceStamp = z.strictObject({
	source: z.string().max(80),
	asOfMs: z.number().int().nullable(),
});

const Truncation = z.union([z.boolean(), z.literal("possible")]);

export const TravellerKey = z.strictObject({
	issuingState: z.string().max(3),
	documentNumber: z.string().max(24),
	surname: name,
	givenNames: name,
	surnameTruncated: Truncation.optional(),
	givenNamesTruncated: Truncation.optional(),
	dateOfBirth: Day.nullable(),
	birthDates: z.array(PartialDay).max(4).readonly().optional(),
});

export const ListName = z.enum(listNames);
const reason = z.string().max(64);

export const ListAnswer = z.strictObject({
	check: ListName,
	entryId: z.string().max(40),
	answer: z.enum(["same", "notSame"]),
	reasonCode: reason,
	officerName: z.string().max(80),
	day: Day,
});

/** An officer's word on a person and an entry of a list, for the journal. */
export const NewListAnswer = ListAnswer.extend({
	inspectionId: z.string().max(26),
	traveller: TravellerKey,
	listed: z.strictObject({
		surname: name,
		givenNames: name,
		dateOfBirth: PartialDay.optional(),
		documentNumber: documentNumber.optional(),
		issuingState: stateCode.optional(),
	}),
	note: z.string().max(200).optional(),
	officerId: z.string().max(40),
	atMs: z.number().int(),
});
export type NewListAnswer = z.output<typeof NewListAnswer>;

export const EarlierEvent = z.strictObject({
	kind: z.enum(earlierKinds),
	atMs: z.number().int(),
	day: Day,
	desk: z.string().max(40),
	officer: z.string().max(80),
	reason: z.string().max(500),
	note: z.string().max(500).optional(),
	documentNumber: z.string().max(24),
	issuingState: z.string().max(3),
	byName: z.boolean().optional(),
	isAdmittedSince: z.boolean(),
});

export const TravellerFacts = z.strictObject({
	visas: z.array(VisaRecord).max(mostRows),
	bans: z.array(BanRecord).max(mostRows),
	crossings: z.array(PastCrossing).max(mostCrossings),
	passports: z.array(LinkedPassport).max(mostRows),
	interpol: z.array(InterpolRecord).max(mostRows),
	/** Of the entries above. */
	answers: z.array(ListAnswer).max(3 * mostRows),
	/** What was done at this desk before with this document or person. */
	earlier: z.array(EarlierEvent).max(mostRows),
	/** Lists of which more is within reach than is told. */
	cut: z.array(ListName).max(3),
	sources: z.strictObject({
		ban: SourceStamp,
		visa: SourceStamp,
		crossings: SourceStamp,
		passports: SourceStamp,
		interpol: SourceStamp,
	}),
});
