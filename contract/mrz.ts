import { z } from "zod";
import { Day } from "./records.ts";

/** Field and line of a zone: no line is longer (ICAO 9303-4 to -7 §4.2). */
const field = z.string().max(88);
const code = z.string().max(64);
const cut = z.union([z.boolean(), z.literal("possible")]);
const digit = z.boolean().nullable();

const fields = z.strictObject({
	documentCode: field,
	issuingState: field,
	documentNumber: field,
	nationality: field,
	dateOfBirth: field,
	sex: z.enum(["M", "F", "X", "<"]),
	dateOfExpiry: field,
	optionalData: field,
	optionalData2: field.exactOptional(),
	surname: field,
	givenNames: field,
	birthDate: Day.nullable(),
	birthDateCandidates: z.array(Day).max(4).readonly(),
	expiryDate: Day.nullable(),
	surnameTruncated: cut,
	givenNamesTruncated: cut,
	departmentOfIssue: field.exactOptional(),
	issueYearMonth: field.exactOptional(),
});
const fieldName = fields.keyof();

/** A zone as it was read: `Mrz` of core. */
export const MrzZone = z.strictObject({
	format: z.enum(["TD1", "TD2", "TD3", "MRV-A", "MRV-B", "FRA-ID"]),
	lines: z
		.array(
			z
				.string()
				.max(44)
				.regex(/^[0-9A-Z<]*$/),
		)
		.min(2)
		.max(3)
		.readonly(),
	fields,
	checks: z.strictObject({
		documentNumber: digit,
		dateOfBirth: digit,
		dateOfExpiry: digit,
		optionalData: digit,
		composite: digit,
	}),
	problems: z
		.array(
			z.strictObject({
				code,
				field: z.union([fieldName, z.literal("composite")]).exactOptional(),
				detail: z.string().max(200).exactOptional(),
			}),
		)
		.max(64)
		.readonly(),
	notes: z
		.array(
			z.strictObject({ code, detail: z.string().max(200).exactOptional() }),
		)
		.max(64)
		.readonly(),
	unprotected: z.array(fieldName).max(24).readonly(),
	ok: z.boolean(),
});
