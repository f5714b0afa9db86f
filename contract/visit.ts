import { z } from "zod";
import { kioskLanguages } from "../core/languages.ts";
import { Day } from "./records.ts";

const duration = z.number().int().min(0).max(86_400_000);
const step = z
	.string()
	.max(24)
	.regex(/^[a-zA-Z]+$/);

/**
 * One visit at a kiosk as numbers: nothing of who it was, and the time only to
 * the hour, so that it cannot be laid beside a crossing.
 */
export const Visit = z.strictObject({
	day: Day,
	/** Of the checkpoint's day. */
	hour: z.number().int().min(0).max(23),
	desk: z.string().max(40),
	laneId: z.string().max(20),
	how: z.enum(["gate", "counter", "helped", "abandoned"]),
	/** Where it ended. */
	lastStep: step,
	travellers: z.number().int().min(0).max(6),
	language: z.enum(kioskLanguages),
	durationMs: duration,
	/** Time at each step, all times that it was shown. */
	steps: z.record(step, duration),
});
export type Visit = z.output<typeof Visit>;
