import type { KioskLanguage } from "../../../core/languages.ts";
import { type Catalogue, dictionaryOf } from "../../ui/i18n/dictionary.ts";
import { directionOf } from "../../ui/i18n/native-names.ts";
import { catalogues, type Word } from "./catalogues.ts";
import { localeOf } from "./locale.ts";

export type { Catalogue };
export type Values = Readonly<Record<string, string | number>>;

export interface Words {
	readonly language: KioskLanguage;
	/** Nobody who speaks it has checked the language yet. */
	readonly isMachineMade: boolean;
	t(word: Word, values?: Values): string;
	/** As `t` for a word that comes from elsewhere; undefined when there is none. */
	find(word: string, values?: Values): string | undefined;
}

/** Keeps `A7-20` in one piece where the sentence around it runs the other way. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/** Keeps a Tamil case ending on the line of the name it belongs to: `A3-` and its suffix. */
function whole(text: string): string {
	return text.replace(/([\dA-Z])-(?=\p{L})/gu, "$1-\u2060");
}

/** Words of one catalogue. */
export function wordsFrom(
	language: KioskLanguage,
	catalogue: Catalogue,
): Words {
	const dictionary = dictionaryOf(language, catalogue);
	const numbers = new Intl.NumberFormat(localeOf(language));
	const isMirrored = directionOf(language) === "rtl";
	function shown(value: string | number): string {
		if (typeof value === "number") return numbers.format(value);
		return isMirrored ? isolated(value) : value;
	}
	function find(word: string, values: Values = {}): string | undefined {
		if (!dictionary.exists(word, values)) return undefined;
		// `count` chooses the plural as a number and is written as the language does.
		const replace = Object.fromEntries(
			Object.entries(values).map(([name, value]) => [name, shown(value)]),
		);
		return whole(dictionary.t(word, { ...values, replace }));
	}
	return {
		language,
		isMachineMade: catalogue._status === "machine-made",
		t: (word, values) => find(word, values) ?? word,
		find,
	};
}

const made = new Map<KioskLanguage, Words>();

/** The words of a language; made once, so that changing it is choosing. */
export function wordsOf(language: KioskLanguage): Words {
	const known = made.get(language);
	if (known) return known;
	const words = wordsFrom(language, catalogues[language]);
	made.set(language, words);
	return words;
}
