import type { PackChange } from "../../core/law/pack-difference.ts";

function about({ part, ruleId, subject }: PackChange): string {
	return subject === "" || subject === part
		? `${part} (${ruleId})`
		: `${part} ${subject} (${ruleId})`;
}

function shown(value: unknown): string {
	return value === null ? "nothing" : String(value);
}

/** One change of a pack as an English sentence. */
export function changeSentence(change: PackChange): string {
	const subject = about(change);
	switch (change.kind) {
		case "ruleAdded":
			return `New: ${subject}, ${change.rule.instrument}, from ${change.rule.from}.`;
		case "ruleRemoved":
			return `Removed: ${subject}, ${change.rule.instrument}.`;
		case "valueChanged":
			return `${subject}: ${change.field} ${shown(change.before)} becomes ${shown(change.after)}.`;
		case "itemsChanged": {
			const added =
				change.added.length > 0 ? [`adds ${change.added.join(", ")}`] : [];
			const removed =
				change.removed.length > 0
					? [`removes ${change.removed.join(", ")}`]
					: [];
			return `${subject}: ${change.field} ${[...added, ...removed].join("; ")}.`;
		}
	}
}
