import type { Calls, Client, Notices, PayloadOf } from "./define.ts";

/** What main tells a page beside its views. */
export type MainNews =
	/** Twice a second: main is there, and this is the number of its state. */
	| { readonly kind: "there"; readonly sequence: number }
	/** Of this state main has no view that fits. */
	| { readonly kind: "stop"; readonly sequence: number };

/** Why a page shows nothing although main did not tell it to. */
export type PageStop = "behind" | "silent" | "bug";

/** What a preload puts on `window.lintas`: the calls, one `on` a notice, and what keeps a page honest. */
export type WindowApi<C extends Calls, N extends Notices> = Client<C> & {
	on<K extends keyof N & string>(
		name: K,
		listener: (payload: PayloadOf<N[K]>) => void,
	): () => void;
	news(listener: (news: MainNews) => void): () => void;
	stopped(why: PageStop): void;
};
