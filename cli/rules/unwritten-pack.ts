import { toFill } from "../../desk/sources/unfilled.ts";

/** The schema's file beside a pack, where an editor finds it. */
export const schemaName = "rule-pack.schema.json";

/**
 * A pack that is still to be written: each place that only its author can fill says what belongs
 * there, and `lintas rules check` asks for every one.
 */
export function unwrittenPack(state: string): object {
	const of = (...names: string[]) => ({
		ruleId: [state.toLowerCase(), ...names].join("."),
		instrument: toFill("act and article, as it is cited"),
		evidence: "unconfirmed",
		from: toFill("first day of the rule, YYYY-MM-DD"),
	});
	const states = [toFill("codes of states as passports print them: BRA, TUR")];
	return {
		$schema: `./${schemaName}`,
		format: "lintas-rules/2",
		state,
		name: toFill("what people call this law"),
		version: toFill("another one for each change: 2027.1"),
		issuedOn: toFill("the day on which you finish it, YYYY-MM-DD"),
		effectiveFrom: toFill("first day on which it decides, YYYY-MM-DD"),
		citizen: { ...of("citizen"), nationality: state },
		visaRequired: of("visaRequired"),
		inspection: of("inspection"),
		visaIndices: [
			{
				...of("index", "visit"),
				index: toFill(
					"what the sticker prints; one entry for each kind of visa",
				),
				purpose: toFill("visit, work, transit"),
				stayDays: toFill("days of stay; the day of arrival is the first"),
				entries: toFill("single or multiple"),
				useByDays: toFill("days after the day of issue in which to enter"),
			},
			{
				...of("index", "free"),
				index: "FREE",
				purpose: "exempt from the visa",
				stayDays: toFill("days of stay without a visa"),
				entries: "multiple",
				useByDays: 0,
			},
		],
		visaFree: [
			{
				...of("visaFree"),
				index: "FREE",
				nationalities: states,
				stayDays: toFill("days of stay without a visa"),
			},
		],
		visaOnArrival: [],
		documentValidity: [
			{
				...of("validity", "passport"),
				documentKind: "passport",
				months: toFill(
					"months that a passport must still be valid; 0: to the day",
				),
			},
		],
		entryPoints: [],
		overstay: [],
		refusalReasons: [
			{
				...of("refusal", "noVisa"),
				code: "noVisa",
				letter: toFill("as it stands in the law, such as B or 9(2); else null"),
				needsAgency: false,
				text: toFill("the law's own words for the ground"),
			},
		],
		timeZones: toFill("zone by checkpoint: an object with each"),
		mismatch: {
			...of("mismatch"),
			fatal: ["surname", "givenNames", "documentNumber", "nationality"],
			tolerable: ["placeOfBirth"],
		},
		grounds: {
			ban: of("ground", "ban"),
			passports: of("ground", "passports"),
			interpol: of("ground", "interpol"),
		},
		maximumAgeHours: {
			ban: 24,
			visa: 24,
			crossings: 24,
			passports: 168,
			interpol: 24,
		},
	};
}
