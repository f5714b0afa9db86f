import { z } from "zod";

const place = {
	/** From 1, as the standard counts. */
	line: z.number().int().min(1).max(3),
	column: z.number().int().min(1).max(44),
};
const character = z.string().length(1);
const pair = z.string().min(1).max(2);
const secondSource = z.enum(["visa", "seal"]).nullable();

/** What a misread zone may be: proposals, of which the officer chooses one or none. */
export const Repairs = z.strictObject({
	/** At most nine, one for each number key. */
	choices: z
		.array(
			z.strictObject({
				lines: z.array(z.string().max(44)).min(2).max(3),
				changes: z
					.array(z.strictObject({ ...place, from: character, to: character }))
					.max(16),
				/** A second source has a traveller with exactly these data. */
				fits: secondSource,
			}),
		)
		.max(9),
	/** Solutions that there is no key for. */
	more: z.number().int().min(0).max(64),
	/** No other repair within the confusions looked for. */
	unique: z.boolean(),
	/** Characters that no check digit tells from another. */
	blind: z
		.array(
			z.strictObject({
				...place,
				read: pair,
				other: pair,
				/** Of the second character, where two go together. */
				secondColumn: place.column.optional(),
			}),
		)
		.max(20),
});
export type Repairs = z.output<typeof Repairs>;
