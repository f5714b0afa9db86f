import { type Day, dayOf, daysInMonth, isDay } from "../../core/day.ts";
import type { Seal } from "../../core/seal/seal.ts";

/** First and last day on which the signature may have been made. */
export interface SigningDays {
	readonly from: Day;
	readonly to: Day;
}

/**
 * The signature creation date of a seal. A masked date (digits `x`) gives the range it leaves
 * open; null when it leaves everything open. A VDS-NC has no such date: its certificate
 * has to be valid today (ICAO TR VDS-NC §2).
 */
export function signingDays(seal: Seal, today: Day): SigningDays | null {
	switch (seal.format) {
		case "VDS": {
			const day = seal.header.signatureDate;
			return { from: day, to: day };
		}
		case "VDS-NC":
			return { from: today, to: today };
		case "IDB":
			return seal.signatureDate === null ? null : rangeOf(seal.signatureDate);
	}
}

function rangeOf(masked: string): SigningDays | null {
	if (!masked.includes("x")) {
		return isDay(masked) ? { from: masked, to: masked } : null;
	}
	const [year = "", month = "", day = ""] = masked.split("-");
	if (/^x/.test(year)) return null;
	const first = Number(year.replaceAll("x", "0"));
	const last = Number(year.replaceAll("x", "9"));
	const months = partRange(month, 12);
	const lastDays = daysInMonth(last, months.to);
	const days = partRange(day, lastDays);
	return {
		from: dayOf(first, months.from, days.from),
		to: dayOf(last, months.to, days.to),
	};
}

function partRange(
	part: string,
	most: number,
): { readonly from: number; readonly to: number } {
	const from = Math.max(1, Number(part.replaceAll("x", "0")));
	const to = Math.min(most, Number(part.replaceAll("x", "9")));
	return from <= to ? { from, to } : { from: 1, to: most };
}
