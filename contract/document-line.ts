import { z } from "zod";
import { capped, phrases } from "./capped.ts";
import { Phrase } from "./phrase.ts";
import { Day } from "./records.ts";

const code = z.string().max(64);
const text = z.string().max(200);
const said = z.string().max(300);

export const TrustVerdict = z.enum([
	"trusted",
	"untrusted",
	"invalid",
	"changed",
	"unknownSigner",
	"unsigned",
	"notVerifiableOffline",
]);
export type TrustVerdict = z.output<typeof TrustVerdict>;

/** One row of passport, or visa record, against another document. */
export const AgreedField = z.strictObject({
	field: z.enum([
		"surname",
		"givenNames",
		"passengerName",
		"documentNumber",
		"nationality",
		"dateOfBirth",
		"sex",
		"visaNumber",
		"useBy",
		"stayDays",
		"entries",
	]),
	document: text.nullable(),
	other: text.nullable(),
	severity: z.enum(["none", "tolerable", "fatal"]),
	reason: Phrase,
});

export const FlightView = z.strictObject({
	carrier: z.string().max(3),
	number: z.string().max(8),
	date: Day.nullable(),
	from: z.string().max(3),
	to: z.string().max(3),
	seat: z.string().max(4).optional(),
});

/** A document from a bar code: one line, and its details for who asks. */
export const DocumentLine = z.strictObject({
	documentId: z.string().max(26),
	kind: z.enum(["seal", "visaCode", "boardingPass"]),
	/** What it is, and the number or flight that it names. */
	title: Phrase,
	summary: text,
	deviceName: z.string().max(80),
	trust: TrustVerdict,
	/**
	 * good: verified · plain: of a kind that never proves anything, and nothing odd about it ·
	 * ask: nobody can tell, or something is odd · stop: made to deceive.
	 */
	meaning: z.enum(["good", "plain", "ask", "stop"]),
	/** Its worth in words. */
	worth: Phrase,
	warnings: phrases(24),
	/** An officer said that it belongs here, for this reason; null: it agrees, or waits. */
	byHand: code.nullable(),
	compared: z.array(AgreedField).max(12),
	besideVisa: z.array(AgreedField).max(12),
	fields: capped(z.strictObject({ name: code, text: said }), 60, (left) => ({
		name: "MORE",
		text: String(left),
	})),
	signature: z
		.strictObject({
			signer: said.nullable(),
			signedOn: z.string().max(10).nullable(),
			subject: said.nullable(),
			issuer: said.nullable(),
			serial: said.nullable(),
			notBefore: z.string().max(32).nullable(),
			notAfter: z.string().max(32).nullable(),
			anchor: said.nullable(),
			revocation: z.enum(["clear", "revoked", "stale", "notChecked"]),
		})
		.nullable(),
});
export type DocumentLine = z.output<typeof DocumentLine>;

/** A document that belongs to nobody shown. */
export const PendingDocument = DocumentLine.extend({
	/**
	 * waiting: for a passport · asking: the store is being asked · different: of
	 * somebody else · undecided: it says nothing that could be compared.
	 */
	standing: z.enum(["waiting", "asking", "different", "undecided"]),
	/** Surname of the queued passport that it agrees with. */
	waitsFor: z.string().max(120).nullable(),
	/** The officer may say that it belongs to the traveller shown. */
	mayAttach: z.boolean(),
});
export type PendingDocument = z.output<typeof PendingDocument>;
