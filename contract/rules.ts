import { z } from "zod";
import { Day } from "./records.ts";

const rule = {
	ruleId: z.string().min(1).max(64),
	instrument: z.string().min(1).max(120),
	verified: z.boolean(),
	from: Day,
	until: Day.optional(),
};
const state = z.string().min(1).max(3);
const hours = z.number().int().min(1).max(8760);

/** A rule pack as it stands in its file. */
export const RulePack = z.strictObject({
	name: z.string().min(1).max(60),
	version: z.string().min(1).max(40),
	citizen: z.strictObject({ ...rule, nationality: state }),
	visaRequired: z.strictObject(rule),
	inspection: z.strictObject(rule),
	visaIndices: z
		.array(
			z.strictObject({
				...rule,
				index: z.string().min(1).max(8),
				stayDays: z.number().int().min(1).max(3660),
				entries: z.enum(["single", "multiple"]),
				useByDays: z.number().int().min(0).max(3660),
			}),
		)
		.max(500),
	visaFree: z.array(z.strictObject(nationalityRule())).max(50),
	visaOnArrival: z.array(z.strictObject(nationalityRule())).max(50),
	documentValidity: z
		.array(
			z.strictObject({
				...rule,
				documentKind: z.enum(["passport", "other"]),
				months: z.number().int().min(0).max(120),
			}),
		)
		.max(50),
	entryPoints: z
		.array(
			z.strictObject({
				...rule,
				indices: z.array(z.string().max(8)).max(200),
				places: z.array(z.string().max(8)).max(400),
			}),
		)
		.max(50),
	overstay: z
		.array(
			z.strictObject({
				...rule,
				chargePerDay: z.number().int().min(0),
				currency: z.string().length(3),
				chargedUpToDays: z.number().int().min(0).max(3660),
			}),
		)
		.max(50),
	mismatch: z.strictObject({
		...rule,
		fatal: z.array(z.string().max(24)).max(20),
		tolerable: z.array(z.string().max(24)).max(20),
	}),
	grounds: z.strictObject({
		ban: z.strictObject(rule),
		passports: z.strictObject(rule),
		interpol: z.strictObject(rule),
	}),
	maximumAgeHours: z.strictObject({
		ban: hours,
		visa: hours,
		crossings: hours,
		passports: hours,
		interpol: hours,
	}),
});

function nationalityRule() {
	return {
		...rule,
		index: z.string().min(1).max(8),
		nationalities: z.array(state).max(300),
		stayDays: z.number().int().min(1).max(3660),
	};
}
