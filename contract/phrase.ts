import { z } from "zod";

const code = z.string().max(64);
const text = z.string().max(200);

/**
 * Words for the window: a code that the window's catalogue translates, with
 * values to fill in. No sentence is made outside the catalogue.
 */
export const Phrase = z.strictObject({
	code,
	values: z.record(z.string().max(24), z.union([text, z.number()])).optional(),
});
export type Phrase = z.output<typeof Phrase>;

/** A passing remark of a window; another number is another remark, be it the same words. */
export const Remark = Phrase.extend({ remarkId: z.number().int() });
export type Remark = z.output<typeof Remark>;
