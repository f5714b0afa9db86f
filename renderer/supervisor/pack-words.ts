import type { PackChangeRow } from "../../contract/supervisor.ts";
import { formatDay } from "../ui/i18n/day.ts";
import type { Words } from "../ui/i18n/use-words.ts";

export function partName({ find }: Words, part: string): string {
	return find(`part.${part}`) ?? part;
}

export function fieldName({ find }: Words, field: string): string {
	return find(`ruleField.${field}`) ?? field;
}

/** What a table of the pack calls by name: a check has words, a checkpoint its code. */
export function entryName({ find }: Words, entry: string): string {
	return find(`lamp.${entry}`) ?? entry;
}

const longestAbout = 60;

/** Part and subject: `Visa-free list A1`; a long list of indices is cut. */
export function aboutText(
	words: Words,
	{ part, subject }: { readonly part: string; readonly subject: string },
): string {
	const name = partName(words, part);
	if (subject === part) return name;
	const parts = subject.split("/").filter((each) => each !== "");
	const whole = parts
		.slice(0, 2)
		.map((each) => entryName(words, each))
		.join(" ");
	const cut =
		whole.length > longestAbout ? `${whole.slice(0, longestAbout)} …` : whole;
	return cut === "" ? name : `${name} ${cut}`;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A value of a rule: days, yes and no in words; codes as the pack spells them. */
export function valueText(
	{ find, t, language }: Words,
	value: string | undefined,
): string {
	if (value === undefined || value === "") return t("change.nothing");
	if (day.test(value)) return formatDay(value, language);
	return find(`ruleValue.${value}`) ?? value;
}

/** One difference between two packs as a sentence. */
export function changeSentence(words: Words, change: PackChangeRow): string {
	const { t, language } = words;
	const about = aboutText(words, change);
	const field = fieldName(words, change.field ?? "");
	const isPart = change.field === undefined;
	const { instrument = "", added, removed } = change;
	switch (change.kind) {
		case "ruleAdded":
		case "ruleRemoved": {
			const from = formatDay(change.from ?? "", language);
			return t(`change.${change.kind}`, { about, instrument, from });
		}
		case "orderChanged":
			return t("change.orderChanged", { about });
		case "valueChanged": {
			const before = valueText(words, change.before);
			const after = valueText(words, change.after);
			return isPart
				? t("change.partChanged", { about, before, after })
				: t("change.valueChanged", { about, field, before, after });
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
