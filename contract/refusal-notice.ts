import { z } from "zod";
import { kioskLanguages } from "../core/kiosk/languages.ts";
import { Day } from "./records.ts";

/** What stands on the notice that a refused traveller takes away. */
export const RefusalNotice = z.strictObject({
	/** The traveller's; the binding Indonesian text stands beside it. */
	language: z.enum(kioskLanguages),
	/** Printed across the sheet: a demonstration refuses nobody. */
	demo: z.boolean(),
	noticeId: z.string().max(26),
	day: Day,
	place: z.string().max(8),
	surname: z.string().max(120),
	givenNames: z.string().max(120),
	documentNumber: z.string().max(24),
	issuingState: z.string().max(3),
	nationality: z.string().max(3),
	reasonCode: z.string().max(64),
	/** The letter of the article; null: an operational reason. */
	letter: z.string().length(1).nullable(),
	instrument: z.string().max(120),
});
export type RefusalNotice = z.output<typeof RefusalNotice>;
