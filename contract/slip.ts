import { z } from "zod";
import { KioskLanguageCode } from "./traveller.ts";

const name = z.string().max(12);

/**
 * Everything that can ever stand on a traveller's slip: a closed list without
 * names, numbers of documents or reasons. What is not here is not printed.
 */
export const SlipSheet = z.strictObject({
	language: KioskLanguageCode,
	route: z.enum(["gate", "counter"]),
	lines: z
		.array(
			z.strictObject({
				look: z.enum(["mark", "title", "step", "number", "fact", "note"]),
				code: z.enum([
					"demo",
					"slip.copy",
					"slip.title",
					"slip.gate",
					"slip.counter",
					"slip.travellers",
					"slip.case",
					"slip.date",
					"slip.keep",
				]),
				values: z
					.strictObject({
						place: name.optional(),
						caseNumber: name.optional(),
						count: z.number().int().min(0).max(6).optional(),
						day: z.iso.date().optional(),
					})
					.optional(),
			}),
		)
		.max(10),
	caseNumber: z
		.string()
		.max(12)
		.regex(/^[0-9A-Z-]+$/),
});
export type SlipSheet = z.output<typeof SlipSheet>;
