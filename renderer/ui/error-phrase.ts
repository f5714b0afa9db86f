import type { Said } from "./i18n/use-words.ts";

/**
 * A failed call as words. `pin.wrong` carries the tries left and `pin.delayed`
 * the milliseconds to wait; details of other codes are for the log.
 */
export function errorPhrase(error: {
	readonly code: string;
	readonly detail?: string;
}): Said {
	const number = Number(error.detail ?? Number.NaN);
	if (error.code === "pin.wrong") {
		return Number.isFinite(number)
			? { code: error.code, values: { count: number } }
			: { code: "pin.wrongPlain" };
	}
	if (error.code === "pin.delayed") {
		return Number.isFinite(number)
			? { code: error.code, values: { count: Math.ceil(number / 1000) } }
			: { code: "pin.delayedPlain" };
	}
	return { code: error.code };
}
