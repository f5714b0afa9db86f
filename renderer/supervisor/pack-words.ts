import type { PackChangeRow } from "../../contract/supervisor.ts";
import { formatDay } from "../ui/i18n/day.ts";
import type { Words } from "../ui/i18n/use-words.ts";

export function partName({ find }: Words, part: string): string {
	return find(`part.${part}`) ?? part;
}

export function fieldName({ find }: Words, field: string): string {
	return find(`ruleField.${field}`) ?? field;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A value of a rule: days, yes and no in words; codes as the pack spells them. */
export function valueText(
	{ find, t, language }: Words,
	value: string | undefined,
): string {
	if (value === undefined) return t("change.nothing");
	if (day.test(value)) return formatDay(value, language);
	return find(`ruleValue.${value}`) ?? value;
}

/** One difference between two packs as a sentence. */
export function changeSentence(words: Words, change: PackChangeRow): string {
	const { t, language } = words;
	const part = partName(words, change.part);
	const isNamed = change.subject !== "" && change.subject !== change.part;
	const about = isNamed ? `${part} ${change.subject}` : part;
	const field = fieldName(words, change.field ?? "");
	const { instrument = "", added, removed } = change;
	switch (change.kind) {
		case "ruleAdded":
		case "ruleRemoved": {
			const from = formatDay(change.from ?? "", language);
			return t(`change.${change.kind}`, { about, instrument, from });
		}
		case "valueChanged": {
			const before = valueText(words, change.before);
			const after = valueText(words, change.after);
			return t("change.valueChanged", { about, field, before, after });
		}
		case "itemsChanged": {
			if (added === undefined)
				return t("change.itemsRemoved", {
					about,
					field,
					removed: removed ?? "",
				});
			return removed === undefined
				? t("change.itemsAdded", { about, field, added })
				: t("change.itemsBoth", { about, field, added, removed });
		}
	}
}
