import { z } from "zod";
import { Phrase } from "./phrase.ts";

const rests = new WeakMap<z.ZodType, (left: number) => unknown>();

/** A list of which a person must know how many more there are: its last says so. */
export function capped<E extends z.ZodType>(
	element: E,
	most: number,
	rest: (left: number) => z.output<E>,
): z.ZodArray<E> {
	const list = z.array(element).max(most);
	rests.set(list, rest);
	return list;
}

/** Words, the last of which are "and so many more" where there are too many. */
export const phrases = (most: number) =>
	capped(Phrase, most, (count) => ({ code: "list.more", values: { count } }));

/** What stands for those that a list cannot carry; null: nobody need know. */
export function restOf(list: z.ZodType): ((left: number) => unknown) | null {
	return rests.get(list) ?? null;
}
