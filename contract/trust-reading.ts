import { z } from "zod";
import { call, notice } from "./define.ts";
import { Day } from "./records.ts";
import { TrustKind, TrustRow, TrustState } from "./trust-desk.ts";

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const path = z.string().min(1).max(4096);
const nothing = z.strictObject({});
const name = z.string().max(80);

export const mostTrustRows = 20_000;
/** Of the largest revocation list that is taken, in base64. */
const mostDer = 11_200_000;

/** What is to be written once two people have confirmed an offer; nobody needs to read it for that. */
export const TrustWork = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("keep"),
		items: z
			.array(
				z.strictObject({
					kind: TrustKind,
					/** Base64. */
					der: z.string().max(mostDer),
					/** SHA-256 of the DER. */
					fingerprint,
					/** SHA-256 of the master list it came in. */
					list: fingerprint.exactOptional(),
				}),
			)
			.max(5_000)
			.readonly(),
	}),
	z.strictObject({
		kind: z.literal("bundle"),
		path,
		/** SHA-256 of the file. */
		digest: fingerprint,
		head: z.strictObject({
			source: name,
			version: count,
			asOf: z.string().max(40),
			signer: name,
		}),
		added: count,
		dropped: count,
	}),
	z.strictObject({
		kind: z.literal("withdrawal"),
		withdrawal: z.strictObject({
			kind: z.enum(["anchor", "signer"]),
			fingerprint,
			subject: z.string().max(1000),
		}),
	}),
]);
export type TrustWork = z.output<typeof TrustWork>;

/** What a supervisor's desk asks the reading host: it reads the files, people decide, the desk writes. */
export const trustReadingCalls = {
	/** From now on every change of it is told. */
	trustState: call(nothing, TrustState),
	trustRows: call(
		z.strictObject({ day: Day }),
		z.array(TrustRow).max(mostTrustRows),
	),
	/** Codes: `file.failed`, `trust.fileTooLong`, `masterList.cancelled`, those of the file's kind. */
	openTrustFile: call(
		z.strictObject({ path, day: Day, atMs: z.number() }),
		nothing,
	),
	/** Codes: `trust.notThere`, `trust.crlStays`. */
	offerWithdrawal: call(z.strictObject({ fingerprint, day: Day }), nothing),
	/** Puts away what is open and ends what is being read. */
	closeOffer: call(nothing, nothing),
	/** The offer is open no more: nobody confirms it a second time. `trust.nothingOpened`. */
	takeOffer: call(z.strictObject({ offerId: fingerprint }), TrustWork),
} as const;

export const trustReadingNotices = { trustState: notice(TrustState) } as const;
