import { z } from "zod";
import { kioskLanguages } from "../core/languages.ts";
import type {
	DocumentValidityRule,
	EntryPointRule,
	NationalityKey,
	NationalityRule,
	OverstayRule,
	VisaIndexRule,
} from "../core/law/pack.ts";
import type {
	AutogateRule,
	DeclarationRule,
	FeeRule,
	RefusalNoticeRule,
	RefusalReason,
	ResidencePermitRule,
} from "../core/law/pack-extras.ts";
import {
	documentKind,
	entries,
	index,
	indices,
	places,
	purpose,
	rule,
	type ShapeOf,
	state,
	stayDays,
	window,
} from "./rule-fields.ts";

export const VisaIndex = z.strictObject({
	...rule,
	index,
	purpose,
	stayDays,
	entries,
	useByDays: z
		.number()
		.int()
		.min(0)
		.max(3660)
		.describe(
			"Last entry so many days after the day of issue, which is day 0.",
		),
	extensions: z
		.strictObject({
			times: z.number().int().min(0).max(12),
			days: z.number().int().min(0).max(3660),
		})
		.optional(),
	isConvertible: z.boolean().optional(),
	window,
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
} satisfies ShapeOf<ResidencePermitRule>);

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
	stayDays,
	window,
} satisfies ShapeOf<NationalityRule>);

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

export const Reason = z.strictObject({
	...rule,
	code: z.string().min(1).max(40),
	letter: z
		.string()
		.length(1)
		.nullable()
		.describe("As it stands on the notice; null: an operational code."),
	needsAgency: z
		.boolean()
		.describe("Only on the request of the competent agency."),
	text: z
		.string()
		.min(1)
		.max(300)
		.optional()
		.describe("The law's own words, in the language of the notice."),
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
