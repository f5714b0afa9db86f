import type {
	ChangedValue,
	ValueChange,
} from "../../core/law/changed-values.ts";
import type { RulePack } from "../../core/law/pack.ts";
import type { PackChange } from "../../core/law/pack-difference.ts";
import type { PartName } from "../../core/law/pack-parts.ts";
import { replacedRule } from "../../core/law/replaced-rule.ts";
import type { Rule } from "../../core/law/rule.ts";
import { alpha2Of } from "../../core/mrz/alpha-2.ts";

function about({ part, ruleId, subject }: PackChange): string {
	const name = subject === "" || subject === part ? part : `${part} ${subject}`;
	return ruleId === null ? name : `${name} (${ruleId})`;
}

function shown(value: ChangedValue): string {
	if (value === null) return "nothing";
	if (typeof value !== "object") return String(value);
	return value.length === 0 ? "an empty list" : value.join(", ");
}

const states = new Intl.DisplayNames("en", { type: "region" });

/** Lists of states are read by people: Brazil, not BRA. */
function named(field: string | null, items: readonly string[]): string {
	if (field !== "nationalities") return items.join(", ");
	return items
		.map((code) => {
			const alpha2 = alpha2Of(code);
			return alpha2 === null ? code : (states.of(alpha2) ?? code);
		})
		.join(", ");
}

function valueSentence(change: ValueChange, field: string | null): string {
	if (change.kind === "valueChanged")
		return `${shown(change.before)} becomes ${shown(change.after)}`;
	const { added, removed } = change;
	return [
		...(added.length > 0 ? [`adds ${named(field, added)}`] : []),
		...(removed.length > 0 ? [`removes ${named(field, removed)}`] : []),
	].join("; ");
}

/** What a new rule of a list says otherwise than the one that it follows. */
function follows(after: RulePack, part: PartName, rule: Rule): string {
	const replaced = replacedRule(after, part, rule);
	if (replaced === null) return "";
	const said = replaced.changes.map((each) => {
		const field = each.field === "nationalities" ? "" : `${each.field} `;
		return `${field}${valueSentence(each, each.field)}`;
	});
	return `; after ${replaced.rule.ruleId} it ${said.length === 0 ? "changes nothing" : said.join(", ")}`;
}

/** One change of a pack as an English sentence; `after` is the new pack. */
export function changeSentence(change: PackChange, after: RulePack): string {
	const subject = about(change);
	switch (change.kind) {
		case "ruleAdded": {
			const { instrument, from } = change.rule;
			return `New: ${subject}, ${instrument}, from ${from}${follows(after, change.part, change.rule)}.`;
		}
		case "ruleRemoved":
			return `Removed: ${subject}, ${change.rule.instrument}.`;
		case "orderChanged":
			return `${subject}: the rules stand in another order.`;
		case "valueChanged":
		case "itemsChanged": {
			const field = change.field === null ? "" : `${change.field} `;
			return `${subject}: ${field}${valueSentence(change, change.field)}.`;
		}
	}
}
