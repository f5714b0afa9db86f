import { z } from "zod";
import { isDay } from "../core/day.ts";
import { kioskLanguages } from "../core/languages.ts";

const RuleDay = z.string().max(10).refine(isDay, "no such day");
const rule = {
	ruleId: z.string().min(1).max(64),
	instrument: z.string().min(1).max(120),
	source: z.string().min(1).max(300).optional(),
	verified: z.boolean(),
	from: RuleDay,
	until: RuleDay.optional(),
};
const state = z.string().min(1).max(3);
const hours = z.number().int().min(1).max(8760);
const index = z.string().min(1).max(8);
const indices = z.array(index).max(400);
const place = z.string().min(1).max(8);
const stayDays = z.number().int().min(1).max(3660);
const entries = z.enum(["single", "multiple"]);
const purpose = z.string().min(1).max(120).optional();
const money = { amount: z.number().min(0), currency: z.string().length(3) };
const window = z
	.strictObject({
		days: z.number().int().min(1).max(3660),
		maximumDays: z.number().int().min(1).max(3660),
	})
	.optional();
const documentKind = z.enum(["passport", "other"]);

const VisaIndex = z.strictObject({
	...rule,
	index,
	purpose,
	stayDays,
	entries,
	useByDays: z.number().int().min(0).max(3660),
	extensions: z
		.strictObject({
			times: z.number().int().min(0).max(12),
			days: z.number().int().min(0).max(3660),
		})
		.optional(),
	isConvertible: z.boolean().optional(),
	window,
	endsWithUseBy: z.boolean().optional(),
});

const NationalityList = z.strictObject({
	...rule,
	index,
	nationalities: z.array(state).max(300),
	keys: z
		.array(
			z.strictObject({
				issuingState: state.optional(),
				nationality: state.optional(),
				documentKind: documentKind.optional(),
			}),
		)
		.max(50)
		.optional(),
	permitOf: state.optional(),
	places: z.array(place).max(400).optional(),
	stayDays,
	window,
});

/** A rule pack as it stands in its file: schema 1. */
export const RulePack = z.strictObject({
	format: z.literal("lintas-rules/1"),
	state,
	name: z.string().min(1).max(60),
	version: z.string().min(1).max(40),
	issuedOn: RuleDay,
	effectiveFrom: RuleDay,
	citizen: z.strictObject({
		...rule,
		nationality: state,
		nationalities: z.array(state).max(60).optional(),
	}),
	visaRequired: z.strictObject(rule),
	inspection: z.strictObject(rule),
	visaIndices: z.array(VisaIndex).max(500),
	residencePermits: z
		.array(z.strictObject({ ...rule, index, entries, purpose }))
		.max(100)
		.default([]),
	visaFree: z.array(NationalityList).max(50),
	visaOnArrival: z.array(NationalityList).max(50),
	documentValidity: z
		.array(
			z.strictObject({
				...rule,
				documentKind,
				months: z.number().int().min(0).max(120),
			}),
		)
		.max(50),
	entryPoints: z
		.array(
			z.strictObject({ ...rule, indices, places: z.array(place).max(400) }),
		)
		.max(50),
	overstay: z
		.array(
			z.strictObject({
				...rule,
				chargePerDay: z.number().int().min(0),
				currency: z.string().length(3),
				chargedUpToDays: z.number().int().min(0).max(3660),
				beyond: z.enum(["deportationAndBan", "entryBan"]).optional(),
			}),
		)
		.max(50),
	refusalReasons: z
		.array(
			z.strictObject({
				...rule,
				code: z.string().min(1).max(40),
				letter: z.string().length(1).nullable(),
				needsAgency: z.boolean(),
				text: z.string().min(1).max(300).optional(),
			}),
		)
		.max(100)
		.default([]),
	refusalNotices: z
		.array(
			z.strictObject({
				...rule,
				language: z.enum(kioskLanguages),
				title: z.string().min(1).max(120).optional(),
			}),
		)
		.max(20)
		.default([]),
	fees: z
		.array(
			z.strictObject({
				...rule,
				item: z.string().min(1).max(60),
				...money,
				per: z.literal("year").optional(),
			}),
		)
		.max(200)
		.default([]),
	autogate: z
		.array(
			z.strictObject({
				...rule,
				minimumAgeYears: z.number().int().min(0).max(120),
				adultAgeYears: z.number().int().min(0).max(120).default(18),
				citizensNeedChip: z.boolean(),
				indices,
				registeredIndices: indices.optional(),
			}),
		)
		.max(50)
		.default([]),
	declarations: z
		.array(
			z.strictObject({
				...rule,
				code: z
					.string()
					.max(24)
					.regex(/^[a-z][a-zA-Z]*$/),
				toOfficerWhen: z.boolean(),
			}),
		)
		.max(12)
		.default([]),
	timeZones: z.record(place, z.string().min(1).max(60)).default({}),
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

/**
 * The first line of an imported pack; the pack's own text follows it, and the
 * Ed25519 signature (hex) stands over the exact bytes of that text.
 */
export const SignedPackHead = z.strictObject({
	format: z.literal("lintas-rules-signed/1"),
	signer: z.string().min(1).max(80),
	signature: z.string().regex(/^[0-9a-f]{128}$/),
});
