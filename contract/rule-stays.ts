import { z } from "zod";
import type {
	NationalityKey,
	NationalityRule,
	VisaIndexRule,
} from "../core/law/pack.ts";
import type { ResidencePermitRule } from "../core/law/pack-extras.ts";
import {
	type LongestStay,
	type StayPermitRule,
	stayPermitEffects,
} from "../core/law/stay-rules.ts";
import {
	documentKind,
	entries,
	index,
	places,
	purpose,
	rule,
	type ShapeOf,
	state,
	stayDays,
	stayLength,
	window,
} from "./rule-fields.ts";

export const VisaIndex = z.strictObject({
	...rule,
	index,
	purpose,
	...stayLength,
	entries,
	useByDays: z
		.number()
		.int()
		.min(0)
		.max(3660)
		.describe(
			"Last entry so many days after the day of issue, which is day 0.",
		),
	validityYears: z
		.array(z.number().int().min(1).max(20))
		.max(10)
		.optional()
		.describe(
			"For how many years from its day of issue a visa of several entries may be given.",
		),
	extensions: z
		.strictObject({
			times: z.number().int().min(0).max(12),
			days: z.number().int().min(0).max(3660),
		})
		.optional(),
	longestStay: z
		.strictObject({
			stayDays: stayLength.stayDays,
			calendarMonths: stayLength.calendarMonths,
		} satisfies ShapeOf<LongestStay>)
		.optional()
		.describe("No stay is longer, whatever was extended."),
	isConvertible: z.boolean().optional(),
	onlyListed: z
		.boolean()
		.optional()
		.describe(
			"Only for states that a list of visas on arrival of this index names on the day of issue.",
		),
	window,
	outsideWindow: z
		.boolean()
		.optional()
		.describe("Days of a stay on it count in no window."),
	daysAcrossEntries: z
		.boolean()
		.optional()
		.describe("The days of stay are those of all its entries together."),
	endsWithUseBy: z
		.boolean()
		.optional()
		.describe("The visa's last day of use ends the stay too."),
} satisfies ShapeOf<VisaIndexRule>);

export const ResidencePermit = z.strictObject({
	...rule,
	index,
	entries,
	purpose,
	unlimitedWithoutUseBy: z
		.boolean()
		.optional()
		.describe("A record that states no last day has none."),
} satisfies ShapeOf<ResidencePermitRule>);

export const StayPermit = z.strictObject({
	...rule,
	index,
	purpose,
	effect: z
		.enum(stayPermitEffects)
		.describe(
			"extends: the stay lasts at least until its last day; ends: its last day is the last.",
		),
	stayDays: stayDays
		.optional()
		.describe("From its day of issue, where its record states no last day."),
} satisfies ShapeOf<StayPermitRule>);

const listKey = {
	issuingState: state.optional(),
	nationality: state.optional(),
	documentKind: documentKind.optional(),
} satisfies ShapeOf<NationalityKey>;

export const NationalityList = z.strictObject({
	...rule,
	index,
	nationalities: z.array(state).max(300),
	keys: z
		.array(z.strictObject(listKey))
		.max(50)
		.optional()
		.describe("For whom the nationality alone does not tell."),
	permitOf: state
		.optional()
		.describe("Only who holds a residence permit of this state."),
	places: places
		.optional()
		.describe("Only at these checkpoints; missing: at all of them."),
	needsChip: z
		.boolean()
		.optional()
		.describe("Only with a passport whose chip was read."),
	authorisation: index
		.optional()
		.describe("Only with a record of this index that is good on the day."),
	isAddition: z
		.boolean()
		.optional()
		.describe(
			"Lets nobody in: its days come after those of the list that does.",
		),
	...stayLength,
	window,
} satisfies ShapeOf<NationalityRule>);
