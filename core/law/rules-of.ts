import type { RulePack } from "./pack.ts";
import type { Rule } from "./rule.ts";

/** The parts of a pack that are lists of rules. */
const listNames = [
	"visaIndices",
	"residencePermits",
	"visaFree",
	"visaOnArrival",
	"documentValidity",
	"entryPoints",
	"overstay",
	"refusalReasons",
	"refusalNotices",
	"fees",
	"autogate",
	"declarations",
] as const;

/** The parts of a pack that are one rule. */
const singleNames = [
	"citizen",
	"visaRequired",
	"inspection",
	"mismatch",
] as const;

export type Path = readonly (string | number)[];

/** A rule and where it stands in its pack. */
export interface PlacedRule {
	readonly rule: Rule;
	readonly path: Path;
	/** What rules of one list must not both decide on one day. */
	readonly key: string;
}

function keyOf(rule: Rule): string {
	const parts = rule as Rule & Readonly<Record<string, unknown>>;
	if (Array.isArray(parts.nationalities)) {
		const where = Array.isArray(parts.places) ? parts.places.join(" ") : "";
		return [parts.index, parts.permitOf ?? "", where].join("/");
	}
	if (Array.isArray(parts.places) && Array.isArray(parts.indices)) {
		return parts.indices.join(" ");
	}
	const own = parts.index ?? parts.documentKind ?? parts.code ?? parts.item;
	return typeof own === "string" ? own : "";
}

/** Every rule of a pack, in the order of the file's parts. */
export function placedRules(pack: RulePack): PlacedRule[] {
	return [
		...singleNames.map((name) => ({
			rule: pack[name],
			path: [name],
			key: name,
		})),
		...Object.entries(pack.grounds).map(([check, rule]) => ({
			rule,
			path: ["grounds", check],
			key: check,
		})),
		...listNames.flatMap((name) =>
			pack[name].map((rule: Rule, index: number) => ({
				rule,
				path: [name, index],
				key: keyOf(rule),
			})),
		),
	];
}
