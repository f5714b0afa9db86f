import type en from "./en.json";
import type id from "./id.json";

type Stem<K> = K extends `${infer S}_${"one" | "other"}` ? S : K;

type Missing =
	| Exclude<Stem<keyof typeof id>, Stem<keyof typeof en>>
	| Exclude<Stem<keyof typeof en>, Stem<keyof typeof id>>;

/** Does not compile when one language has a key that the other lacks. */
type SameWords<M extends never> = M;

/** A catalogue key, without the plural ending that i18next adds. */
export type Word =
	| (Stem<keyof typeof id> & Stem<keyof typeof en>)
	| SameWords<Missing>;
