import { z } from "zod";
import { checkValues } from "../core/checks/check-result.ts";
import { SECOND_PERSON_CAUSES } from "../core/crossing/second-person.ts";
import { TrustVerdict } from "./document-line.ts";
import { attachedLimit, mostRules } from "./limits.ts";
import { Day } from "./records.ts";
import { Digest, longestName } from "./rule-fields.ts";

const code = z.string().max(64);

/**
 * One decided crossing, as it goes into the journal. `crossingId` is made by
 * the caller before the first attempt, so that a repeated attempt is the same
 * crossing and not a second one.
 */
export const CrossingEntry = z.strictObject({
	crossingId: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
	atMs: z.number().int(),
	day: Day,
	place: z.string().min(1).max(8),
	desk: z.string().max(40),
	direction: z.enum(["arrival", "departure"]),
	document: z.strictObject({
		format: z.string().max(8),
		issuingState: z.string().max(3),
		documentNumber: z.string().max(24),
		nationality: z.string().max(3),
		surname: z.string().max(120),
		givenNames: z.string().max(120),
		dateOfBirth: Day.nullable(),
		sex: z.string().max(1),
		dateOfExpiry: Day.nullable(),
	}),
	visaNumber: z.string().max(32).optional(),
	/** Sold at this arrival. */
	soldVisa: z
		.strictObject({
			visaNumber: z.string().min(1).max(32),
			index: z.string().min(1).max(8),
			stayDays: z.number().int().min(1).max(3660),
		})
		.optional(),
	/** From a boarding pass that agrees with the document. */
	flight: z
		.strictObject({
			carrier: z.string().max(3),
			number: z.string().max(8),
			date: Day.nullable(),
			from: z.string().max(3),
			to: z.string().max(3),
			seat: z.string().max(4).optional(),
		})
		.optional(),
	/** What lay beside the document, and what its signature was worth. */
	documents: z
		.array(
			z.strictObject({
				kind: z.enum(["seal", "visaCode", "boardingPass"]),
				trust: TrustVerdict,
				reference: z.string().max(64).optional(),
				/** The reason for which an officer attached it. */
				byHand: code.optional(),
			}),
		)
		.max(attachedLimit)
		.optional(),
	/** How the zone came about, where it is not what a reader sent. */
	capture: z
		.discriminatedUnion("kind", [
			z.strictObject({
				kind: z.literal("repaired"),
				characters: z.number().int(),
			}),
			z.strictObject({
				kind: z.literal("typed"),
				reasonCode: code,
				note: z.string().max(500).optional(),
			}),
		])
		.optional(),
	verdict: z.enum(["admit", "refer", "refuse"]),
	outcome: code,
	because: z.array(code).max(mostRules),
	checks: z.record(
		z.string().max(16),
		z.strictObject({
			value: z.enum(checkValues),
			asOfMs: z.number().int().nullable(),
		}),
	),
	permittedUntil: Day.nullable(),
	decision: z.enum(["admit", "refer", "refuse"]),
	reasonCode: code.optional(),
	note: z.string().max(500).optional(),
	/** Who asked for a refusal under Article 13 g to j. */
	agency: z.string().max(120).optional(),
	officerId: z.string().max(40),
	supervisorId: z.string().max(40).optional(),
	releaseReason: z.string().max(500).optional(),
	/** Who confirmed an admission that takes two people, and against what. */
	secondPerson: z
		.strictObject({
			accountId: z.string().max(40),
			causes: z.array(z.enum(SECOND_PERSON_CAUSES)).max(8),
		})
		.optional(),
	/** The crossing that was taken back, and in whose place this one is. */
	corrects: z.string().max(26).optional(),
	/** Name and version. */
	rulePack: z.string().max(longestName.pack + 1 + longestName.version),
	/** SHA-256 of the file of the pack that decided. */
	rulePackDigest: Digest,
});
export type CrossingEntry = z.output<typeof CrossingEntry>;

/** As it is read again: rows of older versions name the pack only. */
export const KeptCrossing = CrossingEntry.extend({
	rulePackDigest: Digest.optional(),
});
export type KeptCrossing = z.output<typeof KeptCrossing>;
