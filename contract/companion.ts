import { z } from "zod";
import { MAX_INPUT_LENGTH } from "../core/document/limits.ts";
import { TrustVerdict } from "./document-line.ts";
import { Day, VisaRecord } from "./records.ts";

/** Whatever a bar code says is at most so long, even where each character became two digits. */
const said = z.string().max(2 * MAX_INPUT_LENGTH);
const code = z.string().max(64);
const codes = z.array(code).max(1024).readonly();
const cut = z.union([z.boolean(), z.literal("possible")]);
/** Of a certificate, to be shown; cut where it is longer. */
export const mostStated = 1000;
const stated = z.string().max(mostStated);

const Claims = z.strictObject({
	documentNumber: said.nullable(),
	ownNumber: said.nullable(),
	names: z
		.strictObject({
			surname: said,
			givenNames: said,
			surnameTruncated: cut,
			givenNamesTruncated: cut,
		})
		.nullable(),
	passengerName: said.nullable(),
	nationality: said.nullable(),
	dateOfBirth: Day.nullable(),
	sex: z.string().max(1).nullable(),
});

const SealProof = z.strictObject({
	verdict: TrustVerdict,
	reason: code.nullable(),
	signer: stated.nullable(),
	signedOn: z.string().max(10).nullable(),
	certificate: z
		.strictObject({
			subject: stated,
			issuer: stated,
			serial: stated,
			notBefore: z.string().max(32),
			notAfter: z.string().max(32),
		})
		.nullable(),
	anchor: stated.nullable(),
	revocation: z.enum(["clear", "revoked", "stale", "notChecked"]),
});

const SealContent = z.strictObject({
	kind: z.literal("seal"),
	format: z.enum(["VDS", "IDB", "VDS-NC"]),
	documentType: said,
	issuer: said,
	proof: SealProof,
	claims: Claims,
	visa: z
		.strictObject({
			visaNumber: said.nullable(),
			useBy: Day.nullable(),
			stayDays: z.number().nullable(),
			entries: z.number().nullable(),
		})
		.nullable(),
	fields: z
		.array(z.strictObject({ name: said, text: said }))
		.max(64)
		.readonly(),
	remarks: codes,
});

const VisaCodeContent = z.strictObject({
	kind: z.literal("visaCode"),
	text: said,
	match: z.strictObject({ kind: code, reference: said }).nullable(),
	host: said.nullable(),
	hostClass: z.enum(["official", "fake", "lookAlike", "other"]).nullable(),
	isAlert: z.boolean(),
	warnings: codes,
	search: z.enum(["notAsked", "asking", "answered", "failed"]),
	/** Nobody has looked yet. */
	records: z.array(VisaRecord).max(0).readonly(),
});

const BoardingPassContent = z.strictObject({
	kind: z.literal("boardingPass"),
	passengerName: said,
	flights: z
		.array(
			z.strictObject({
				carrier: said,
				number: said,
				date: Day.nullable(),
				from: said,
				to: said,
				seat: said.optional(),
			}),
		)
		.max(4)
		.readonly(),
	trust: z.enum(["unsigned", "notVerifiableOffline"]),
	problems: codes,
	isWhole: z.boolean(),
});

/** What a document beside a passport says: the content of core's `Companion`. */
export const CompanionContent = z.discriminatedUnion("kind", [
	SealContent,
	VisaCodeContent,
	BoardingPassContent,
]);
