import { z } from "zod";
import { PastCrossing, VisaRecord } from "../../contract/records.ts";
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

/** One case of `lintas verify`; what else stands in the line is not looked at. */
const Case = z.object({
	day: Day,
	place: z.string().min(1).max(8),
	direction: z.enum(["arrival", "departure"]),
	mrz: z.string().max(512),
	/** States whose residence permit the officer has seen. */
	permits: z.array(z.string().min(1).max(3)).max(10).optional(),
	documentKind: z.enum(["passport", "other"]).optional(),
	visas: z
		.array(
			VisaRecord.extend({
				dateOfBirth: Day,
				issuedOn: Day,
				useBy: Day.optional(),
			}).strip(),
		)
		.max(50)
		.default([]),
	crossings: z
		.array(PastCrossing.extend({ day: Day }).strip())
		.max(400)
		.default([]),
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
