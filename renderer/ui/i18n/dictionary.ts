import { createInstance, type i18n } from "i18next";

/** By key, with the plural endings of the language (i18next JSON v4). */
export type Catalogue = Readonly<Record<string, string>>;

/**
 * The words of one language, finished: switching is choosing among dictionaries, in the same
 * frame. Words that are missing are looked for in the language `beside` it, where there is one.
 */
export function dictionaryOf(
	language: string,
	catalogue: Catalogue,
	beside: {
		readonly language: string;
		readonly catalogue: Catalogue;
	} | null = null,
): i18n {
	const dictionary = createInstance();
	void dictionary.init({
		lng: language,
		fallbackLng: beside?.language ?? false,
		resources: {
			...(beside && { [beside.language]: { translation: beside.catalogue } }),
			[language]: { translation: catalogue },
		},
		// A code is a key as it stands: `mrz.checkDigit`.
		keySeparator: false,
		nsSeparator: false,
		initAsync: false,
		// React writes text nodes, which need no escaping.
		interpolation: { escapeValue: false },
		missingInterpolationHandler: () => "–",
		react: { useSuspense: false },
	});
	return dictionary;
}
