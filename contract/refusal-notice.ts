import { z } from "zod";
import { kioskLanguages } from "../core/languages.ts";
import { Day } from "./records.ts";
import { longestLetter, WordsIn } from "./rule-lists.ts";

/** What stands on the notice that a refused traveller takes away. */
export const RefusalNotice = z.strictObject({
	/** The traveller's; the binding text stands beside it. */
	language: z.enum(kioskLanguages),
	/** The language whose text binds; null: the law of the state says nothing. */
	binding: z.enum(kioskLanguages).nullable(),
	/** The heading that the law prescribes in that language, and where. */
	title: z.string().max(120).nullable(),
	form: z.string().max(120).nullable(),
	/** Printed across the sheet: a demonstration refuses nobody. */
	demo: z.boolean(),
	noticeId: z.string().max(26),
	day: Day,
	place: z.string().max(8),
	surname: z.string().max(120),
	givenNames: z.string().max(120),
	documentNumber: z.string().max(24),
	issuingState: z.string().max(3),
	nationality: z.string().max(3),
	reasonCode: z.string().max(64),
	/** The letter of the article; null: an operational reason. */
	letter: z.string().max(longestLetter).nullable(),
	instrument: z.string().max(120),
	/** The law's own words for the ground, in the binding language. */
	ground: z.string().max(300).nullable(),
	/** The pack's words for it, by language; before those of the catalogues. */
	words: z.array(WordsIn).max(kioskLanguages.length),
});
export type RefusalNotice = z.output<typeof RefusalNotice>;
