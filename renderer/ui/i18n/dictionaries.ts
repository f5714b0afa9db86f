import type { i18n } from "i18next";
import { formatDay, formatMoment, type Language } from "./day.ts";
import { dictionaryOf } from "./dictionary.ts";
import en from "./en.json";
import id from "./id.json";

/** Values that are themselves codes: `{{field, field}}` says the field's name. */
const wordGroups = ["field", "agreedField", "direction", "decision", "reason"];

function dictionary(language: Language): i18n {
	const instance = dictionaryOf(language, language === "id" ? id : en);
	const formatter = instance.services.formatter;
	formatter?.add("day", (value) => formatDay(String(value), language));
	formatter?.add("moment", (value) => formatMoment(Number(value), language));
	for (const group of wordGroups) {
		formatter?.add(group, (value) => {
			const key = `${group}.${String(value)}`;
			return instance.exists(key) ? instance.t(key) : String(value);
		});
	}
	return instance;
}

/** One finished dictionary a language: switching is choosing, in the same frame. */
export const dictionaries: Record<Language, i18n> = {
	id: dictionary("id"),
	en: dictionary("en"),
};
