import type { i18n } from "i18next";
import type { KioskLanguage } from "../../core/languages.ts";
import { dictionaryOf } from "../ui/i18n/dictionary.ts";
import ar from "./words/ar.json";
import de from "./words/de.json";
import en from "./words/en.json";
import es from "./words/es.json";
import fr from "./words/fr.json";
import hi from "./words/hi.json";
import id from "./words/id.json";
import ja from "./words/ja.json";
import ko from "./words/ko.json";
import ms from "./words/ms.json";
import nl from "./words/nl.json";
import pt from "./words/pt.json";
import ru from "./words/ru.json";
import ta from "./words/ta.json";
import th from "./words/th.json";
import tr from "./words/tr.json";
import vi from "./words/vi.json";
import zhHans from "./words/zh-Hans.json";

/** A language that lacks a word of another does not compile. */
export type NoticeWords = Readonly<Record<keyof typeof id, string>> & {
	/** That nobody who speaks the language has checked it. */
	readonly unchecked?: string;
};
export type NoticeWord = Exclude<keyof typeof id, `reason.${string}`>;

const catalogues: Record<KioskLanguage, NoticeWords> = {
	id,
	en,
	"zh-Hans": zhHans,
	ja,
	ko,
	ar,
	ru,
	fr,
	de,
	hi,
	ms,
	th,
	vi,
	ta,
	pt,
	es,
	nl,
	tr,
};

const dictionaries = new Map<KioskLanguage, i18n>();

function dictionaryIn(language: KioskLanguage): i18n {
	const known = dictionaries.get(language);
	if (known) return known;
	const made = dictionaryOf(language, catalogues[language]);
	dictionaries.set(language, made);
	return made;
}

export function noticeWord(
	language: KioskLanguage,
	word: NoticeWord,
	values: Readonly<Record<string, string>> = {},
): string {
	return dictionaryIn(language).t(word, values);
}

/** What a language says of its own words; null: they were written by people. */
export function uncheckedWords(language: KioskLanguage): string | null {
	return catalogues[language].unchecked ?? null;
}

/** A language by the name that another has for it. */
export function languageName(
	language: KioskLanguage,
	of: KioskLanguage,
): string {
	return new Intl.DisplayNames([language], { type: "language" }).of(of) ?? of;
}

/** The words of a ground; null: no catalogue has any, its letter and instrument must do. */
export function groundWords(
	language: KioskLanguage,
	code: string,
): string | null {
	const words: Readonly<Record<string, string>> = catalogues[language];
	return words[`reason.${code}`] ?? null;
}
