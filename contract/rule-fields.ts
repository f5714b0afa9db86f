import { z } from "zod";
import { isDay } from "../core/day.ts";
import { evidenceLevels } from "../core/law/evidence.ts";
import type { Rule } from "../core/law/pack.ts";
import type { StayLength } from "../core/law/stay-rules.ts";

/** A field for each one of a type of core: one that is missing, or one too many, does not compile. */
export type ShapeOf<T> = { readonly [Field in keyof T]-?: z.ZodType };

/** In characters; the two and a blank are what a crossing calls its pack. */
export const longestName = { pack: 60, version: 40 } as const;

export const Digest = z.string().regex(/^[0-9a-f]{64}$/);

export const RuleDay = z
	.string()
	.max(10)
	.refine(isDay, "no such day")
	.meta({ format: "date", examples: ["2026-01-31"] });

/** What every rule says beside what it decides. */
export const rule = {
	ruleId: z
		.string()
		.min(1)
		.max(64)
		.describe(
			"Names the rule in verdicts and in the journal; never used again.",
		),
	instrument: z
		.string()
		.min(1)
		.max(120)
		.describe("The legal instrument as it is cited."),
	source: z
		.string()
		.min(1)
		.max(300)
		.optional()
		.describe("Where its text was seen."),
	evidence: z
		.enum(evidenceLevels)
		.describe(
			"What was read: the instrument itself, a page of the authority, the press, notes of others, or nothing that anybody can name. The first two need source and readOn.",
		),
	readOn: RuleDay.optional().describe(
		"The day on which somebody last read the source.",
	),
	from: RuleDay.describe("First day on which the rule is in force."),
	until: RuleDay.optional().describe("Last day; missing while it is in force."),
} satisfies ShapeOf<Rule>;

export const state = z
	.string()
	.min(1)
	.max(3)
	.describe("A state as the machine readable zone prints it.");
export const hours = z.number().int().min(1).max(8760);
export const index = z.string().min(1).max(8);
export const indices = z.array(index).max(400);
export const place = z.string().min(1).max(8);
/** More checkpoints than any state has. */
export const mostPlaces = 400;
export const places = z.array(place).max(mostPlaces);
export const stayDays = z
	.number()
	.int()
	.min(1)
	.max(3660)
	.describe("Days of stay; the day of arrival is the first.");
/** How long a stay lasts; a rule tells one of them. */
export const stayLength = {
	stayDays: stayDays.optional(),
	calendarMonths: z
		.number()
		.int()
		.min(1)
		.max(120)
		.optional()
		.describe(
			"Months of stay; six from 1 May end on 31 October, from 31 August on the last day of February.",
		),
	isUnlimited: z.boolean().optional().describe("The stay has no last day."),
} satisfies ShapeOf<StayLength>;

export const entries = z.enum(["single", "multiple"]);
export const purpose = z.string().min(1).max(120).optional();
export const documentKind = z.enum(["passport", "other"]);

export const window = z
	.strictObject({
		days: z.number().int().min(1).max(3660),
		maximumDays: z.number().int().min(1).max(3660),
	})
	.optional()
	.describe("Days of presence within so many days; both crossing days count.");

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

export const TimeZone = z
	.string()
	.min(1)
	.max(60)
	.refine(isTimeZone, "no such time zone")
	.meta({ examples: ["Asia/Jakarta", "Europe/Berlin"] });
