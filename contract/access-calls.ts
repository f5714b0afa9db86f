import { z } from "zod";
import { call } from "./define.ts";

const nothing = z.strictObject({});

/** What every window with a sign-in may be asked by whoever stands before it. */
export const accessCalls = {
	/** pin.wrong (detail: tries left) · pin.delayed (detail: milliseconds) · pin.role · store.* */
	signIn: call(
		z.strictObject({
			accountId: z.string().max(40),
			pin: z.string().min(1).max(64),
		}),
		nothing,
	),
	signOut: call(nothing, nothing),
	setLanguage: call(
		z.strictObject({ language: z.enum(["id", "en"]) }),
		nothing,
	),
} as const;
