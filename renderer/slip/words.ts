import { createInstance, type TFunction } from "i18next";
import type { SlipSheet } from "../../contract/slip.ts";
import english from "../traveller/words/en.json";

type Dictionary = Readonly<Record<string, string>>;
type Language = SlipSheet["language"];

const files = import.meta.glob<{ default: Dictionary }>([
	"../traveller/words/*.json",
	"!../traveller/words/en.json",
]);

/** The words of a language; English where one is missing. */
export async function slipWords(language: Language): Promise<TFunction> {
	const file = files[`../traveller/words/${language}.json`];
	const own = file ? (await file()).default : {};
	const catalogue = createInstance();
	await catalogue.init({
		lng: language,
		fallbackLng: "en",
		keySeparator: false,
		nsSeparator: false,
		// React escapes what it draws.
		interpolation: { escapeValue: false },
		resources: {
			en: { translation: english },
			...(language === "en" ? {} : { [language]: { translation: own } }),
		},
	});
	return catalogue.t;
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
