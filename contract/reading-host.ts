import { z } from "zod";
import { longestTyped } from "../core/wedge/burst.ts";
import { CompanionContent } from "./companion.ts";
import { call } from "./define.ts";
import { Reads } from "./device-config.ts";
import { MrzZone } from "./mrz.ts";
import { Day } from "./records.ts";
import { Repairs } from "./repairs.ts";
import { TrustedSigner } from "./store.ts";
import { trustReadingCalls, trustReadingNotices } from "./trust-reading.ts";
import { WedgeLayout } from "./wedge.ts";

const code = z.string().max(64);
const path = z.string().min(1).max(4096);
const count = z.number().int().min(0);
const Failure = z.strictObject({
	code,
	detail: z.string().max(1000).exactOptional(),
});

/** What was delivered, read and proved; nothing is decided yet. */
export const ReadDocument = z.discriminatedUnion("kind", [
	/** For the inspection. Without a zone: a document lay there, and was misread. */
	z.strictObject({
		kind: z.literal("zone"),
		mrz: MrzZone.nullable(),
		failure: Failure.nullable(),
	}),
	/** For whoever it belongs to. */
	z.strictObject({
		kind: z.literal("companion"),
		/** Two scans of the same content have the same key; nobody reads the content from it. */
		contentKey: z.string().regex(/^[0-9a-f]{64}$/),
		content: CompanionContent,
	}),
	/** With the code of the remark that says so. */
	z.strictObject({ kind: z.literal("unreadable"), code }),
	/** Less than a document, or a word of the reader's own: it begins nothing. */
	z.strictObject({ kind: z.literal("scrap") }),
]);
export type ReadDocument = z.output<typeof ReadDocument>;

/** What is trusted, as far as a desk speaks of it; `trustId` says by what a document was judged. */
export const TrustFacts = z.strictObject({
	trustId: z.string().regex(/^[0-9a-f]{64}$/),
	anchors: count,
	signers: count,
	problems: count,
	/** What broke since, and does not count; null: nothing. */
	damage: z.strictObject({ file: z.string().max(300), code }).nullable(),
});
export type TrustFacts = z.output<typeof TrustFacts>;

const Answer = z.strictObject({
	document: ReadDocument,
	/** Null: nothing was loaded yet. */
	trustId: TrustFacts.shape.trustId.nullable(),
});

/** What a misread zone may be, each choice with the zone that it makes. */
const RepairChoice = z.strictObject({
	...Repairs.shape.choices.element.omit({ fits: true }).shape,
	zone: MrzZone,
});
export type RepairChoice = z.output<typeof RepairChoice>;

/**
 * The process that reads what strangers send: it holds no device, no key and no record, and
 * everything that it says is parsed again.
 */
export const readingHostCalls = {
	/**
	 * Reads the trust folder: at the start, and again after each change. A folder that broke since
	 * leaves what is in force; where this process has just been started and cannot know that any
	 * more, nothing is trusted. `signers`: whose bundles count, or why nobody's do.
	 */
	trust: call(
		z.strictObject({
			folder: path,
			signers: z.union([z.array(TrustedSigner).max(64), Failure]),
			/** By what the desk judged before this process was started; null: by nothing yet. */
			before: TrustFacts.shape.trustId.nullable(),
		}),
		TrustFacts,
	),
	/** The codes of the desk's authority. Fails with those of `visaCodePolicy`. */
	codes: call(
		z.strictObject({
			shapes: z
				.array(
					z.strictObject({
						name: z.string().max(80),
						pattern: z.string().max(256),
						kind: code,
						referenceGroup: z.number().int().min(0).max(16),
					}),
				)
				.max(128),
			hosts: z.strictObject({
				officialDomains: z.array(z.string().max(253)).max(128),
				fakeDomains: z.array(z.string().max(253)).max(512),
				protectedNames: z.array(z.string().max(80)).max(128),
			}),
		}),
		z.strictObject({}),
	),
	/** One frame of a device. */
	read: call(
		z.strictObject({
			text: z.string().max(65_536),
			/** Base64. */
			bytes: z.string().max(87_384),
			reads: Reads.exclude(["nothing"]),
			day: Day,
		}),
		Answer,
	),
	/** What a device in keyboard mode typed, as it arrived. */
	readTyped: call(
		z.strictObject({
			text: z.string().max(longestTyped + 1),
			wedge: WedgeLayout,
			day: Day,
		}),
		Answer,
	),
	/** What a misread zone may be. `others`: the likeliest one with a character that no digit tells from another. */
	repair: call(
		z.strictObject({ text: z.string().max(140), day: Day }),
		z
			.strictObject({
				choices: z.array(RepairChoice).max(9).readonly(),
				others: z.array(RepairChoice).max(12).readonly(),
				more: Repairs.shape.more,
				unique: z.boolean(),
				blind: Repairs.shape.blind,
			})
			.nullable(),
	),
	close: call(z.strictObject({}), z.strictObject({})),
	...trustReadingCalls,
} as const;

export const readingHostNotices = trustReadingNotices;
