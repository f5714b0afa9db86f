import type { RulePack } from "./pack.ts";
import { type PartName, packParts, partNames } from "./pack-parts.ts";
import type { Rule } from "./rule.ts";

export type Path = readonly (string | number)[];

/** A rule and where it stands in its pack. */
export interface PlacedRule {
	readonly part: PartName;
	readonly rule: Rule;
	readonly path: Path;
	/** What rules of one list must not both decide on one day. */
	readonly key: string;
}

function rulesIn(pack: RulePack, part: PartName): PlacedRule[] {
	const { kind } = packParts[part];
	const content: unknown = pack[part];
	switch (kind) {
		case "rule":
			return [{ part, rule: content as Rule, path: [part], key: part }];
		case "rulesByName":
			return Object.entries(content as Record<string, Rule>).map(
				([key, rule]) => ({ part, rule, path: [part, key], key }),
			);
		case "rules": {
			// Each list is keyed by rules of its own kind.
			const keyOf = packParts[part].keyOf as (rule: Rule) => string;
			return (content as readonly Rule[]).map((rule, index) => ({
				part,
				rule,
				path: [part, index],
				key: keyOf(rule),
			}));
		}
		default:
			return [];
	}
}

/** Every rule of a pack, in the order of the file's parts. */
export function placedRules(pack: RulePack): PlacedRule[] {
	return partNames.flatMap((part) => rulesIn(pack, part));
}
