import { z } from "zod";
import { Day } from "./records.ts";

/** Somebody as a window shows them. */
export const Person = z.strictObject({
	accountId: z.string().max(40),
	name: z.string().max(80),
});

/** What stands at the head of every window: which desk this is. */
export const DeskHead = z.strictObject({
	name: z.string().max(40),
	place: z.string().max(8),
	direction: z.enum(["arrival", "departure"]),
	/** Demonstration data and an unprotected key: said on every screen. */
	demo: z.boolean(),
	/** For example `Electron 45.4.1` or `Electron 33.2.1, test runtime`. */
	runtime: z.string().max(200),
	day: Day,
});
