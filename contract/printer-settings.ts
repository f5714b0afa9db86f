import { z } from "zod";
import { mostWidthDots } from "../core/slip/raster.ts";

/** What a slip printer's profile says beside its port. */
export const PrinterSettings = z.strictObject({
	/** Dots that the head can print in a row: 576 on paper of 80 mm, 384 on 58 mm. */
	widthDots: z
		.number()
		.int()
		.min(256)
		.max(mostWidthDots)
		.multipleOf(8)
		.default(576),
	cut: z.enum(["full", "partial", "none"]).default("partial"),
	/** Fed beyond the cutter's own distance, in the printer's unit of motion. */
	feedDots: z.number().int().min(0).max(255).default(0),
	/** It tells of changes by itself when asked to (GS a). */
	automaticStatus: z.boolean().default(true),
});
export type PrinterSettings = z.output<typeof PrinterSettings>;
