import { z } from "zod";
import type { RulePack as Pack } from "../core/law/pack.ts";
import {
	hours,
	longestName,
	mostPlaces,
	place,
	RuleDay,
	rule,
	type ShapeOf,
	state,
	TimeZone,
} from "./rule-fields.ts";
import {
	Autogate,
	Declaration,
	DocumentValidity,
	EntryPoint,
	Fee,
	Overstay,
	Reason,
	RefusalNotice,
} from "./rule-lists.ts";
import {
	NationalityList,
	ResidencePermit,
	StayPermit,
	VisaIndex,
} from "./rule-stays.ts";

const comparedFields = z.array(z.string().max(24)).max(20);

/** A rule pack as it stands in its file. */
export const RulePack = z.strictObject({
	$schema: z
		.string()
		.max(200)
		.optional()
		.describe("Where an editor finds this schema; it decides nothing."),
	format: z.literal("lintas-rules/2"),
	state: state.describe("Whose law it is."),
	name: z.string().min(1).max(longestName.pack),
	version: z
		.string()
		.min(1)
		.max(longestName.version)
		.describe("Another one for each change: a name and version is one text."),
	issuedOn: RuleDay.describe("The day the pack was made."),
	effectiveFrom: RuleDay.describe("First day on which this pack decides."),
	citizen: z
		.strictObject({
			...rule,
			nationality: state,
			nationalities: z.array(state).max(60).optional(),
		} satisfies ShapeOf<Pack["citizen"]>)
		.describe("Who is never refused."),
	visaRequired: z
		.strictObject(rule)
		.describe("That a foreigner needs a visa unless exempt."),
	inspection: z
		.strictObject(rule)
		.describe("That an officer examines whatever is open."),
	visaIndices: z.array(VisaIndex).max(500),
	residencePermits: z.array(ResidencePermit).max(100).default([]),
	stayPermits: z
		.array(StayPermit)
		.max(50)
		.default([])
		.describe("What is given during a stay, and lets nobody in."),
	visaFree: z
		.array(NationalityList)
		.max(50)
		.describe("Of two that fit the first decides."),
	visaOnArrival: z
		.array(NationalityList)
		.max(50)
		.describe("Of two that fit the first decides."),
	documentValidity: z.array(DocumentValidity).max(50),
	entryPoints: z
		.array(EntryPoint)
		.max(50)
		.describe("An index that no entry names may enter anywhere."),
	overstay: z.array(Overstay).max(50),
	refusalReasons: z.array(Reason).max(100).default([]),
	refusalNotices: z.array(RefusalNotice).max(20).default([]),
	fees: z.array(Fee).max(200).default([]),
	autogate: z.array(Autogate).max(50).default([]),
	declarations: z
		.array(Declaration)
		.max(12)
		.default([])
		.describe("Asked at a kiosk, in this order."),
	timeZones: z
		.record(place, TimeZone)
		.refine(
			(zones) => Object.keys(zones).length <= mostPlaces,
			`at most ${mostPlaces} checkpoints`,
		)
		.default({})
		.meta({ maxProperties: mostPlaces })
		.describe("The zone in which a checkpoint counts its days."),
	mismatch: z
		.strictObject({
			...rule,
			fatal: comparedFields,
			tolerable: comparedFields,
		} satisfies ShapeOf<Pack["mismatch"]>)
		.describe("Which difference between document and visa makes it useless."),
	grounds: z
		.strictObject({
			ban: z.strictObject(rule),
			passports: z.strictObject(rule),
			interpol: z.strictObject(rule),
		} satisfies ShapeOf<Pack["grounds"]>)
		.describe("The grounds on which the counter is locked, by check."),
	maximumAgeHours: z
		.strictObject({
			ban: hours,
			visa: hours,
			crossings: hours,
			passports: hours,
			interpol: hours,
		} satisfies ShapeOf<Pack["maximumAgeHours"]>)
		.describe("Older data of a source is unknown, not clear."),
} satisfies ShapeOf<Pack>);

/**
 * The first line of an imported pack; the pack's own text follows it, and the
 * Ed25519 signature (hex) stands over the exact bytes of that text.
 */
export const SignedPackHead = z.strictObject({
	format: z.literal("lintas-rules-signed/1"),
	signer: z.string().min(1).max(80),
	signature: z.string().regex(/^[0-9a-f]{128}$/),
});
