import { type ValueChange, valueChange } from "./changed-values.ts";
import type { RulePack } from "./pack.ts";
import type { PartName } from "./pack-parts.ts";
import type { Rule } from "./rule.ts";
import { placedRules } from "./rules-of.ts";

/** What says of a rule where it stands and who read it, not what it decides. */
const aboutTheRule = new Set<string>([
	"ruleId",
	"instrument",
	"source",
	"evidence",
	"readOn",
	"from",
	"until",
] satisfies (keyof Rule)[]);

export interface Replaced {
	readonly rule: Rule;
	/** What the new rule decides otherwise, by field. */
	readonly changes: readonly (ValueChange & { readonly field: string })[];
}

/** The rule of the same key that decided before this one; null: it is the first. */
export function replacedRule(
	pack: RulePack,
	part: PartName,
	{ ruleId }: Pick<Rule, "ruleId">,
): Replaced | null {
	const here = placedRules(pack).filter((one) => one.part === part);
	const own = here.find(({ rule }) => rule.ruleId === ruleId);
	if (!own) return null;
	const before = here
		.filter(({ rule, key }) => key === own.key && rule.from < own.rule.from)
		.reduce<Rule | null>(
			(latest, { rule }) =>
				latest === null || rule.from > latest.from ? rule : latest,
			null,
		);
	if (before === null) return null;
	const was = before as object as Readonly<Record<string, unknown>>;
	const is = own.rule as object as Readonly<Record<string, unknown>>;
	const fields = new Set([...Object.keys(was), ...Object.keys(is)]);
	const changes = [...fields]
		.filter((field) => !aboutTheRule.has(field))
		.flatMap((field) => {
			const change = valueChange(was[field], is[field]);
			return change ? [{ ...change, field }] : [];
		});
	return { rule: before, changes };
}
