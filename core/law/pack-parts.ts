import type { RulePack } from "./pack.ts";
import type { Rule } from "./rule.ts";

/** The parts of a pack that are lists of rules. */
interface RuleList<R extends Rule> {
	readonly kind: "rules";
	/** What two rules of the list must not both decide on one day. */
	readonly keyOf: (rule: R) => string;
	/** Whether its rules say what an index is, or by which fields they name one. */
	readonly indices: "described" | readonly (keyof R & string)[];
}

type PartOf<Part> = [Part] extends [readonly (infer R extends Rule)[]]
	? RuleList<R>
	: [Part] extends [Rule]
		? { readonly kind: "rule" }
		: [Part] extends [Readonly<Record<string, Rule>>]
			? { readonly kind: "rulesByName" }
			: [Part] extends [Readonly<Record<string, string | number>>]
				? { readonly kind: "table" }
				: [Part] extends [string]
					? { readonly kind: "value" }
					: never;

/** One entry for each part, of the kind that the part is. */
export type PartsOf<Pack> = {
	readonly [Name in keyof Pack]-?: PartOf<NonNullable<Pack[Name]>>;
};

export type PackParts = PartsOf<RulePack>;

/**
 * What a pack consists of, in the order of its file. Difference, duplicates,
 * gaps, schema and documentation all walk this list: a part that is not here
 * does not compile.
 */
export const packParts = {
	$schema: { kind: "value" },
	format: { kind: "value" },
	state: { kind: "value" },
	name: { kind: "value" },
	version: { kind: "value" },
	issuedOn: { kind: "value" },
	effectiveFrom: { kind: "value" },
	citizen: { kind: "rule" },
	visaRequired: { kind: "rule" },
	inspection: { kind: "rule" },
	visaIndices: {
		kind: "rules",
		keyOf: ({ index }) => index,
		indices: "described",
	},
	residencePermits: {
		kind: "rules",
		keyOf: ({ index }) => index,
		indices: "described",
	},
	stayPermits: {
		kind: "rules",
		keyOf: ({ index }) => index,
		indices: "described",
	},
	visaFree: { kind: "rules", keyOf: listKey, indices: ["index"] },
	visaOnArrival: { kind: "rules", keyOf: listKey, indices: ["index"] },
	documentValidity: {
		kind: "rules",
		keyOf: ({ documentKind }) => documentKind,
		indices: [],
	},
	entryPoints: {
		kind: "rules",
		keyOf: ({ indices }) => indices.join(" "),
		indices: ["indices"],
	},
	overstay: { kind: "rules", keyOf: () => "", indices: [] },
	refusalReasons: { kind: "rules", keyOf: ({ code }) => code, indices: [] },
	refusalNotices: { kind: "rules", keyOf: () => "", indices: [] },
	fees: { kind: "rules", keyOf: ({ item }) => item, indices: [] },
	autogate: {
		kind: "rules",
		keyOf: () => "",
		indices: ["indices", "registeredIndices"],
	},
	declarations: { kind: "rules", keyOf: ({ code }) => code, indices: [] },
	timeZones: { kind: "table" },
	mismatch: { kind: "rule" },
	grounds: { kind: "rulesByName" },
	maximumAgeHours: { kind: "table" },
} as const satisfies PackParts;

export type PartName = keyof typeof packParts;

/** The names of the parts of one kind. */
export type PartOfKind<Kind extends string> = {
	[Name in PartName]: (typeof packParts)[Name]["kind"] extends Kind
		? Name
		: never;
}[PartName];

export const partNames = Object.keys(packParts) as readonly PartName[];

export function partsOfKind<Kind extends string>(
	kind: Kind,
): readonly PartOfKind<Kind>[] {
	return partNames.filter(
		(name): name is PartOfKind<Kind> => packParts[name].kind === kind,
	);
}

function listKey({
	index,
	permitOf = "",
	places = [],
	needsChip = false,
	isAddition = false,
}: RulePack["visaFree"][number]): string {
	return [
		index,
		permitOf,
		places.join(" "),
		...(needsChip ? ["chip"] : []),
		...(isAddition ? ["addition"] : []),
	].join("/");
}
