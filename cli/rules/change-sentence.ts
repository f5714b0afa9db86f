import type { ChangedValue } from "../../core/law/changed-values.ts";
import type { PackChange } from "../../core/law/pack-difference.ts";

function about({ part, ruleId, subject }: PackChange): string {
	const name = subject === "" || subject === part ? part : `${part} ${subject}`;
	return ruleId === null ? name : `${name} (${ruleId})`;
}

function shown(value: ChangedValue): string {
	if (value === null) return "nothing";
	if (typeof value !== "object") return String(value);
	return value.length === 0 ? "an empty list" : value.join(", ");
}

/** One change of a pack as an English sentence. */
export function changeSentence(change: PackChange): string {
	const subject = about(change);
	switch (change.kind) {
		case "ruleAdded":
			return `New: ${subject}, ${change.rule.instrument}, from ${change.rule.from}.`;
		case "ruleRemoved":
			return `Removed: ${subject}, ${change.rule.instrument}.`;
		case "orderChanged":
			return `${subject}: the rules stand in another order.`;
		case "valueChanged": {
			const field = change.field === null ? "" : `${change.field} `;
			return `${subject}: ${field}${shown(change.before)} becomes ${shown(change.after)}.`;
		}
		case "itemsChanged": {
			const added =
				change.added.length > 0 ? [`adds ${change.added.join(", ")}`] : [];
			const removed =
				change.removed.length > 0
					? [`removes ${change.removed.join(", ")}`]
					: [];
			return `${subject}: ${change.field ?? ""} ${[...added, ...removed].join("; ")}.`;
		}
	}
}
