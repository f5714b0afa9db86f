import type { Calls, Client, Notices, PayloadOf } from "./define.ts";

/** What a preload puts on `window.lintas`: the calls, and one `on` a notice. */
export type WindowApi<C extends Calls, N extends Notices> = Client<C> & {
	on<K extends keyof N & string>(
		name: K,
		listener: (payload: PayloadOf<N[K]>) => void,
	): () => void;
};
