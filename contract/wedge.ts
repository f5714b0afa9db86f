import { z } from "zod";

const layout = z.enum(["us", "uk", "german", "french"]);

/** A device that types as one keyboard into a system that believes in another. */
export const WedgeLayout = z.strictObject({
	scanner: layout,
	host: layout,
	capsLock: z.boolean().default(false),
});
export type WedgeLayout = z.output<typeof WedgeLayout>;
