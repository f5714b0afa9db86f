import type { z } from "zod";

/** One question with one answer. */
export interface Call<I extends z.ZodType, O extends z.ZodType> {
	readonly input: I;
	readonly output: O;
}

export function call<I extends z.ZodType, O extends z.ZodType>(
	input: I,
	output: O,
): Call<I, O> {
	return { input, output };
}

/** Something said without waiting for an answer. */
export interface Notice<P extends z.ZodType> {
	readonly payload: P;
}

export function notice<P extends z.ZodType>(payload: P): Notice<P> {
	return { payload };
}

type AnyCall = Call<z.ZodType, z.ZodType>;
export type Calls = Readonly<Record<string, AnyCall>>;
export type Notices = Readonly<Record<string, Notice<z.ZodType>>>;

export type InputOf<C extends AnyCall> = z.output<C["input"]>;
export type OutputOf<C extends AnyCall> = z.output<C["output"]>;
export type PayloadOf<N extends Notice<z.ZodType>> = z.output<N["payload"]>;

/** What crosses a process boundary back: a value or a stable code, never a throw. */
export type Reply<T> =
	| { readonly ok: true; readonly value: T }
	| {
			readonly ok: false;
			readonly error: { readonly code: string; readonly detail?: string };
	  };

/** The functions a server of `C` must have. */
export type Handlers<C extends Calls> = {
	readonly [K in keyof C]: (
		input: InputOf<C[K]>,
	) => Reply<OutputOf<C[K]>> | Promise<Reply<OutputOf<C[K]>>>;
};

/** The functions a client of `C` may call. */
export type Client<C extends Calls> = {
	readonly [K in keyof C]: (
		input: InputOf<C[K]>,
	) => Promise<Reply<OutputOf<C[K]>>>;
};

/** The notices a listener of `N` may subscribe to. */
export type Listeners<N extends Notices> = {
	readonly [K in keyof N]: (payload: PayloadOf<N[K]>) => void;
};
