import type { i18n } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";
import { dictionaries } from "./dictionaries.ts";
import type { Word } from "./words.ts";

type Values = Readonly<Record<string, string | number>>;

/** A code with values, as main sends it. */
export interface Said {
	readonly code: string;
	readonly values?: Values | undefined;
}

export interface Words {
	readonly language: string;
	/** A word of the catalogue whose key is known when compiling. */
	t(word: Word, values?: Values): string;
	/** The word for a code from elsewhere, or undefined when there is none. */
	find(code: string, values?: Values): string | undefined;
	/** As `find`, but an unknown code is shown as a code and never lost. */
	say(phrase: Said): string;
}

/** i18next picks the plural by `count`: the first number of a phrase governs it. */
function counted(values: Values): Values {
	if ("count" in values) return values;
	const first = Object.values(values).find((value) => Number.isFinite(value));
	return typeof first === "number" ? { ...values, count: first } : values;
}

function wordsOf(dictionary: i18n): Words {
	// Most words have no values; a verdict shows some sixty of them at once.
	const plain = new Map<string, string | undefined>();
	function find(code: string, values?: Values): string | undefined {
		if (values === undefined && plain.has(code)) return plain.get(code);
		const options = values === undefined ? {} : counted(values);
		const found = dictionary.exists(code, options)
			? dictionary.t(code, options)
			: undefined;
		if (values === undefined && found !== undefined) plain.set(code, found);
		return found;
	}
	return {
		language: dictionary.language,
		t: (word, values) => find(word, values) ?? word,
		find,
		say: ({ code, values }) =>
			find(code, values) ?? dictionary.t("phrase.unknown", { code }),
	};
}

const words = new Map<i18n, Words>();

/** Words in the language of the nearest `LanguageProvider`. */
export function useWords(): Words {
	const dictionary = useContext(I18nContext)?.i18n ?? dictionaries.id;
	const known = words.get(dictionary);
	if (known) return known;
	const made = wordsOf(dictionary);
	words.set(dictionary, made);
	return made;
}
