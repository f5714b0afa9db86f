import { z } from "zod";
import { Refusal } from "./refusal.ts";

/** Kinds of refusals that are told apart; of more, only where and what. */
export const mostRefusals = 200;

/** How often something was refused, and when. */
export const RefusalCount = Refusal.omit({ places: true }).extend({
	/** At which boundary: `officer`, `store`, `lane 1`. */
	where: z.string().max(40),
	count: z.number().int().min(1),
	firstAtMs: z.number().int(),
	lastAtMs: z.number().int(),
});
export type RefusalCount = z.output<typeof RefusalCount>;

/** The file of the data folder in which they stand. */
export const RefusalFile = z.strictObject({
	refusals: z.array(RefusalCount).max(2 * mostRefusals),
});
