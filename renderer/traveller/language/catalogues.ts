import type { KioskLanguage } from "../../../core/languages.ts";
import ar from "../words/ar.json" with { type: "json" };
import de from "../words/de.json" with { type: "json" };
import en from "../words/en.json" with { type: "json" };
import es from "../words/es.json" with { type: "json" };
import fr from "../words/fr.json" with { type: "json" };
import hi from "../words/hi.json" with { type: "json" };
import id from "../words/id.json" with { type: "json" };
import ja from "../words/ja.json" with { type: "json" };
import ko from "../words/ko.json" with { type: "json" };
import ms from "../words/ms.json" with { type: "json" };
import nl from "../words/nl.json" with { type: "json" };
import pt from "../words/pt.json" with { type: "json" };
import ru from "../words/ru.json" with { type: "json" };
import ta from "../words/ta.json" with { type: "json" };
import th from "../words/th.json" with { type: "json" };
import tr from "../words/tr.json" with { type: "json" };
import vi from "../words/vi.json" with { type: "json" };
import zhHans from "../words/zh-Hans.json" with { type: "json" };

type Ending = "zero" | "one" | "two" | "few" | "many" | "other";
type Key = keyof typeof en;
type Counted<K> = K extends `${infer S}_${Ending}` ? S : never;
type Stem<K> = K extends `${infer S}_${Ending}` ? S : K;

/** A key of the catalogues, without the plural ending that i18next adds. */
export type Word = Stem<Key>;

/** Does not compile when a language lacks a word; the tests look at its plurals. */
type Complete = Readonly<
	Record<Exclude<Key, `${Counted<Key>}_${Ending}`>, string> &
		Record<`${Counted<Key>}_other`, string>
>;

export const catalogues: Readonly<Record<KioskLanguage, Complete>> = {
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
