import { z } from "zod";
import { kioskLanguages } from "../core/languages.ts";
import { call, notice } from "./define.ts";

export const KioskLanguageCode = z.enum(kioskLanguages);

const slip = z.enum(["printing", "printed", "none", "failed"]);
const codeHint = z.enum(["notRead", "otherPerson", "thanks"]).nullable();

export const KioskModes = z.strictObject({
	reach: z.boolean(),
	contrast: z.boolean(),
	large: z.boolean(),
	speech: z.boolean(),
});

/**
 * Everything that a traveller's window can ever be told to show: a closed list
 * without names, numbers of documents, reasons or lists. What is not here
 * cannot reach the traveller.
 */
export const TravellerScreen = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("attract") }),
	z.strictObject({
		kind: z.literal("closed"),
		/** The counter to go to instead. */
		place: z.string().max(12),
	}),
	z.strictObject({ kind: z.literal("language") }),
	z.strictObject({
		kind: z.literal("document"),
		hint: z
			.enum([
				"notRead",
				"tooShort",
				"notPassport",
				"sameAgain",
				"boardingPass",
				"code",
			])
			.nullable(),
		/** Which passport of the group, from 1. */
		number: z.number().int().min(1).max(6),
	}),
	z.strictObject({ kind: z.literal("checking") }),
	z.strictObject({ kind: z.literal("anotherDocument") }),
	z.strictObject({ kind: z.literal("visaCode"), hint: codeHint }),
	z.strictObject({
		kind: z.literal("family"),
		travellers: z.number().int().min(1).max(6),
	}),
	z.strictObject({ kind: z.literal("flight"), hint: codeHint }),
	z.strictObject({
		kind: z.literal("chip"),
		travellers: z.number().int().min(1).max(6),
	}),
	z.strictObject({
		kind: z.literal("declaration"),
		/** Names the question in the catalogues. */
		code: z.string().max(24),
		number: z.number().int().min(1).max(12),
		of: z.number().int().min(1).max(12),
		/** As answered before, when the traveller came back. */
		answer: z.boolean().nullable(),
	}),
	z.strictObject({ kind: z.literal("preparing") }),
	z.strictObject({
		kind: z.literal("result"),
		route: z.enum(["gate", "counter"]),
		/** Name of that gate or counter: `12`. */
		place: z.string().max(12),
		caseNumber: z.string().max(12),
		travellers: z.number().int().min(1).max(6),
		slip,
	}),
	z.strictObject({ kind: z.literal("help") }),
	z.strictObject({
		kind: z.literal("goodbye"),
		slip,
		/** Shown where no slip came out. */
		caseNumber: z.string().max(12),
	}),
]);
export type TravellerScreen = z.output<typeof TravellerScreen>;

export const TravellerView = z.strictObject({
	/** Counts up; says which view stands on the screen. */
	viewId: z.number().int(),
	lane: z.strictObject({
		name: z.string().max(40),
		/** Where to go instead, when this page cannot show its view. */
		counter: z.string().max(12),
		/** Demonstration data: said on every screen. */
		demo: z.boolean(),
	}),
	language: KioskLanguageCode,
	modes: KioskModes,
	screen: TravellerScreen,
	/** Null where nothing is counted. */
	progress: z
		.strictObject({
			step: z.number().int().min(1).max(4),
			of: z.literal(4),
		})
		.nullable(),
	mayGoBack: z.boolean(),
	/** The time-out is near: everything is wiped when it ends. */
	warning: z
		.strictObject({
			/** From this notice on. */
			endsInMs: z.number().int().min(0),
			mayExtend: z.boolean(),
		})
		.nullable(),
	isHelpCalled: z.boolean(),
});
export type TravellerView = z.output<typeof TravellerView>;

const nothing = z.strictObject({});

/** A minute of speech and its header. */
const WaveFile = z
	.instanceof(Uint8Array)
	.refine(({ length }) => length <= 60 * 22_050 * 2 + 44);

/** What the traveller's window may ask. Codes: `kiosk.notNow`. */
export const travellerCalls = {
	view: call(nothing, TravellerView),
	begin: call(nothing, nothing),
	/** Somebody is there: a touch or a key without a meaning of its own. */
	touch: call(nothing, nothing),
	chooseLanguage: call(
		z.strictObject({ language: KioskLanguageCode }),
		nothing,
	),
	chooseModes: call(z.strictObject({ modes: KioskModes }), nothing),
	answer: call(z.strictObject({ answer: z.boolean() }), nothing),
	together: call(z.strictObject({ together: z.boolean() }), nothing),
	/** Goes on without what was asked for. */
	skip: call(nothing, nothing),
	back: call(nothing, nothing),
	moreTime: call(nothing, nothing),
	callHelp: call(nothing, nothing),
	finish: call(nothing, nothing),
	/** Where this lane's sound goes: how the output's name reads; null: the system's own. */
	sound: call(
		nothing,
		z.strictObject({ output: z.string().max(80).nullable() }),
	),
	/** A sentence of the screen as a WAV file. speech.* : captions alone must do. */
	speak: call(
		z.strictObject({
			language: KioskLanguageCode,
			text: z.string().min(1).max(400),
		}),
		z.strictObject({ wave: WaveFile }),
	),
	/** Leaves the kiosk. pin.wrong · pin.delayed · pin.role · pin.unknown · store.* */
	exit: call(
		z.strictObject({
			accountId: z.string().min(1).max(40),
			pin: z.string().min(1).max(64),
		}),
		nothing,
	),
	/** That view stood on the screen at this wall clock. */
	painted: call(
		z.strictObject({ viewId: z.number().int(), paintedAtMs: z.number() }),
		nothing,
	),
} as const;

export const travellerNotices = { view: notice(TravellerView) } as const;
