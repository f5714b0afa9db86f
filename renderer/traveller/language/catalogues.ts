import type { KioskLanguage } from "../../../core/kiosk/languages.ts";
import en from "../words/en.json";

type Ending = "zero" | "one" | "two" | "few" | "many" | "other";
type Stem<K> = K extends `${infer S}_${Ending}` ? S : K;
type Key = keyof typeof en;

/** A key of the catalogues, without the plural ending that i18next adds. */
export type Word = Stem<Key>;

export type Catalogue = Readonly<Record<string, string>>;

const loaded: Readonly<Record<string, Catalogue>> = import.meta.glob(
	"../words/*.json",
	{ eager: true, import: "default" },
);

/** The words of a language. */
export function catalogueOf(language: KioskLanguage): Catalogue {
	return loaded[`../words/${language}.json`] ?? en;
}
