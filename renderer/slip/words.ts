import type { TFunction } from "i18next";
import type { SlipSheet } from "../../contract/slip.ts";
import english from "../traveller/words/en.json";
import { type Catalogue, dictionaryOf } from "../ui/i18n/dictionary.ts";

type Language = SlipSheet["language"];

const files = import.meta.glob<{ default: Catalogue }>([
	"../traveller/words/*.json",
	"!../traveller/words/en.json",
]);

/** The words of a language; English where one is missing. */
export async function slipWords(language: Language): Promise<TFunction> {
	const file = files[`../traveller/words/${language}.json`];
	const own = file ? (await file()).default : {};
	const dictionary = dictionaryOf(language, language === "en" ? english : own, {
		language: "en",
		catalogue: english,
	});
	return dictionary.t;
}

/** In English the day comes first, as on passports. */
const localeOf = (language: Language) =>
	language === "en" ? "en-GB" : language;

/** A day in words; passports and this paper count by the Gregorian calendar. */
export function slipDay(day: string, language: Language): string {
	const format = new Intl.DateTimeFormat(
		`${localeOf(language)}-u-ca-gregory-nu-latn`,
		{
			dateStyle: "long",
			timeZone: "UTC",
		},
	);
	return format.format(new Date(`${day}T00:00:00Z`));
}
