import { z } from "zod";
import {
	PartialDay,
	PastCrossing,
	VisaRecord,
} from "../../contract/records.ts";
import { checkNames } from "../../core/checks/facts.ts";
import { isDay } from "../../core/day.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { JsonObject } from "../json-line.ts";

const Day = z.string().refine(isDay, "no such day");
const text = z.string().max(80);

const Source = z.object({
	state: z.enum(["fresh", "stale", "missing"]),
	asOf: text.nullish(),
	hit: z.boolean().optional(),
});

const name = z.string().max(120).default("");
const onDocument = {
	documentNumber: z.string().min(1).max(24).optional(),
	issuingState: z.string().min(1).max(3).optional(),
};

/** An entry of the ban list, as a case tells it. */
const Ban = z.object({
	banId: z.string().max(32).optional(),
	kind: z.enum(["tangkal", "cegah"]),
	...onDocument,
	surname: name,
	givenNames: name,
	dateOfBirth: PartialDay.nullish(),
	requestedBy: z.string().max(120).default(""),
	from: Day,
	until: Day.nullish(),
});

const Notice = z.object({
	entryId: z.string().max(32).optional(),
	noticeId: z.string().max(32).optional(),
	/** Whatever names no document by its number alone is a notice on a person. */
	kind: z.string().max(32),
	...onDocument,
	surname: name,
	givenNames: name,
	dateOfBirth: PartialDay.nullish(),
});

const Link = z.object({
	issuingState: z.string().min(1).max(3),
	documentNumber: z.string().min(1).max(24),
	surname: name,
	givenNames: name,
	dateOfBirth: PartialDay.nullish(),
});

/** One case of `lintas verify`; what else stands in the line is not looked at. */
const Case = z.object({
	day: Day,
	place: z.string().min(1).max(8),
	direction: z.enum(["arrival", "departure"]),
	mrz: z.string().max(512),
	/** States whose residence permit the officer has seen. */
	permits: z.array(z.string().min(1).max(3)).max(10).optional(),
	documentKind: z.enum(["passport", "other"]).optional(),
	/** Whether its chip answered; missing: nobody has tried. */
	chip: z.enum(["read", "none"]).optional(),
	visas: z
		.array(
			VisaRecord.extend({
				dateOfBirth: Day,
				issuedOn: Day,
				useBy: Day.optional(),
				validUntil: Day.optional(),
				extensions: z
					.array(
						z.object({
							days: z.number().int().min(1).max(3660),
							from: Day.optional(),
							arrival: Day.optional(),
						}),
					)
					.max(12)
					.optional(),
			}).strip(),
		)
		.max(50)
		.default([]),
	crossings: z
		.array(
			PastCrossing.extend({
				day: Day,
				/** Absent: admitted. */
				decision: z.enum(["admit", "refer", "refuse"]).default("admit"),
				reasonCode: z.string().max(64).nullish(),
				soldVisa: z
					.object({
						index: z.string().min(1).max(8),
						days: z.number().int().min(1).max(3660),
					})
					.nullish(),
				/** As granted at this arrival. */
				permittedUntil: Day.nullish().transform((day) => day ?? undefined),
			}).strip(),
		)
		.max(400)
		.default([]),
	bans: z.array(Ban).max(1000).default([]),
	interpol: z.array(Notice).max(1000).default([]),
	/** Other passports of this traveller. */
	links: z.array(Link).max(50).default([]),
	sources: z
		.object(
			Object.fromEntries(
				checkNames.map((check) => [check, Source.optional()]),
			) as Record<(typeof checkNames)[number], z.ZodOptional<typeof Source>>,
		)
		.default({}),
});
export type Case = z.output<typeof Case>;

/** Code: `input.case` (detail: where, and what was expected; no content). */
export function readCase(line: JsonObject): Result<Case> {
	const parsed = Case.safeParse(line);
	if (parsed.success) return ok(parsed.data);
	const issue = parsed.error.issues[0];
	const where = issue?.path.join(".") ?? "";
	return fail("input.case", `${where}: ${issue?.message ?? ""}`);
}
