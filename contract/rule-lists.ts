import { z } from "zod";
import { kioskLanguages } from "../core/languages.ts";
import type {
	DocumentValidityRule,
	EntryPointRule,
	OverstayRule,
} from "../core/law/pack.ts";
import type {
	AutogateRule,
	DeclarationRule,
	FeeRule,
	RefusalNoticeRule,
	RefusalReason,
	WordsIn as Words,
} from "../core/law/pack-extras.ts";
import {
	documentKind,
	indices,
	places,
	rule,
	type ShapeOf,
} from "./rule-fields.ts";

export const DocumentValidity = z.strictObject({
	...rule,
	documentKind,
	months: z.number().int().min(0).max(120),
} satisfies ShapeOf<DocumentValidityRule>);

export const EntryPoint = z.strictObject({
	...rule,
	indices,
	places,
} satisfies ShapeOf<EntryPointRule>);

const currency = z.string().length(3);

export const Overstay = z.strictObject({
	...rule,
	chargePerDay: z.number().int().min(0),
	currency,
	chargedUpToDays: z.number().int().min(0).max(3660),
	beyond: z
		.enum(["deportationAndBan", "entryBan"])
		.optional()
		.describe("Missing: deportation and a ban."),
} satisfies ShapeOf<OverstayRule>);

/** Of the letter under which a ground stands in the law. */
export const longestLetter = 12;

/** What something is called in one language. */
export const WordsIn = z.strictObject({
	language: z.enum(kioskLanguages),
	text: z.string().min(1).max(300),
} satisfies ShapeOf<Words>);

export const Reason = z.strictObject({
	...rule,
	code: z.string().min(1).max(40),
	letter: z
		.string()
		.min(1)
		.max(longestLetter)
		.nullable()
		.describe(
			"As it stands on the notice, a letter or 9(2); null: an operational code.",
		),
	needsAgency: z
		.boolean()
		.describe("Only on the request of the competent agency."),
	text: z
		.string()
		.min(1)
		.max(300)
		.optional()
		.describe("The law's own words, in the language of the notice."),
	words: z
		.array(WordsIn)
		.max(kioskLanguages.length)
		.optional()
		.describe("For people, before those of the catalogues."),
} satisfies ShapeOf<RefusalReason>);

export const RefusalNotice = z.strictObject({
	...rule,
	language: z.enum(kioskLanguages),
	title: z.string().min(1).max(120).optional(),
} satisfies ShapeOf<RefusalNoticeRule>);

export const Fee = z.strictObject({
	...rule,
	item: z.string().min(1).max(60),
	amount: z.number().min(0),
	currency,
	per: z.literal("year").optional(),
} satisfies ShapeOf<FeeRule>);

export const Autogate = z.strictObject({
	...rule,
	minimumAgeYears: z.number().int().min(0).max(120),
	adultAgeYears: z.number().int().min(0).max(120).default(18),
	citizensNeedChip: z.boolean(),
	indices,
	registeredIndices: indices
		.optional()
		.describe("Of these only who has a record of that index."),
} satisfies ShapeOf<AutogateRule>);

export const Declaration = z.strictObject({
	...rule,
	code: z
		.string()
		.max(24)
		.regex(/^[a-z][a-zA-Z]*$/)
		.describe("Names the question in the catalogues."),
	toOfficerWhen: z
		.boolean()
		.describe("The answer with which a traveller goes to an officer."),
} satisfies ShapeOf<DeclarationRule>);
