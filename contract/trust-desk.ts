import { z } from "zod";

const code = z.string().max(64);
const name = z.string().max(1000);
const count = z.number().int().min(0);
const instant = z.string().max(32);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const people = z.string().max(400);

export const TrustKind = z.enum(["anchor", "signer", "crl"]);

export const TrustOrigin = z.discriminatedUnion("kind", [
	/** It lies in the folder and nobody wrote down who put it there. */
	z.strictObject({ kind: z.literal("folder") }),
	z.strictObject({
		kind: z.literal("people"),
		by: people,
		atMs: z.number().int(),
		isFromList: z.boolean(),
	}),
	z.strictObject({
		kind: z.literal("bundle"),
		source: z.string().max(80),
		version: count,
		signer: z.string().max(80),
		/** Empty: taken over on its signature alone. */
		by: people,
		atMs: z.number().int(),
	}),
]);
export type TrustOrigin = z.output<typeof TrustOrigin>;

/** One thing that documents are judged by, or that was taken back. */
export const TrustRow = z.strictObject({
	kind: TrustKind,
	/** SHA-256 of the DER. */
	fingerprint,
	subject: name,
	issuer: name,
	/** Two letters; empty where none is named. */
	country: z.string().max(8),
	/** Of a list: this and next update. Null: it names none. */
	from: instant.nullable(),
	until: instant.nullable(),
	state: z.enum(["valid", "expired", "notYetValid", "withdrawn"]),
	/** Of what was withdrawn: by whom, and the reason where one was given. */
	withdrawn: z
		.strictObject({ by: people, atMs: z.number().int(), reason: name })
		.nullable(),
	origin: TrustOrigin.nullable(),
});
export type TrustRow = z.output<typeof TrustRow>;

const remarks = z.array(code).max(12);

/** What is open and asks for two people, or is being read. */
export const TrustOffer = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("reading"),
		file: z.string().max(255),
		done: count,
		total: count,
	}),
	z.strictObject({
		kind: z.literal("certificate"),
		offerId: fingerprint,
		row: TrustRow,
		serial: z.string().max(128),
		remarks,
	}),
	z.strictObject({
		kind: z.literal("bundle"),
		offerId: fingerprint,
		source: z.string().max(80),
		version: count,
		asOf: instant,
		signer: z.string().max(80),
		/** The first of each; the counts are of all. */
		added: z.array(TrustRow).max(200),
		addedCount: count,
		dropped: z.array(TrustRow).max(200),
		droppedCount: count,
		stayWithdrawn: count,
	}),
	z.strictObject({
		kind: z.literal("masterList"),
		offerId: fingerprint,
		signer: TrustRow,
		/** Why no anchor here stands behind its signer. */
		remark: code.nullable(),
		signedAt: instant.nullable(),
		freshCount: count,
		alreadyHere: count,
		/** What would be added, by state. */
		states: z
			.array(z.strictObject({ country: z.string().max(8), count }))
			.max(400),
		refusedCount: count,
		refused: z
			.array(z.strictObject({ code, subject: name.nullable() }))
			.max(200),
	}),
	z.strictObject({
		kind: z.literal("withdrawal"),
		offerId: fingerprint,
		row: TrustRow,
	}),
]);
export type TrustOffer = z.output<typeof TrustOffer>;

/** What the window shows of trust; the rows are asked for. */
export const TrustView = z.strictObject({
	/** Another number: other rows. */
	revision: count,
	anchors: count,
	signers: count,
	crls: count,
	withdrawn: count,
	/** Files of the folder that do not count. */
	problems: z
		.array(
			z.strictObject({
				file: z.string().max(200),
				code,
				detail: z.string().max(400),
			}),
		)
		.max(200),
	offer: TrustOffer.nullable(),
	/** While something is written: how much of it is done. */
	writing: z.strictObject({ done: count, total: count }).nullable(),
});
export type TrustView = z.output<typeof TrustView>;

/** The same as far as it is read; what is written stands beside it. */
export const TrustState = TrustView.omit({ revision: true, writing: true });
export type TrustState = z.output<typeof TrustState>;
