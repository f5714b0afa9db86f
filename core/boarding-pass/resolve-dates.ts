import type { Day } from "../day.ts";
import type { BoardingPassProblem } from "./boarding-pass.ts";
import { readDayOfYear, resolveAfter, resolveNearest } from "./dates.ts";
import { LEG_OFFSETS, type LegHead } from "./read-leg.ts";

/**
 * Flight days with their years, one for each leg: the first on or after the issue
 * date, the next on or after the one before it (IATA Resolution 792 prints no year).
 * Without an issue date the first is the nearest to today, and a remark says so.
 */
export function resolveFlightDays(
	legs: readonly LegHead[],
	issuedOn: Day | null,
	today: Day,
	problems: BoardingPassProblem[],
): readonly (Day | null)[] {
	let from = issuedOn;
	return legs.map(({ fields, offset }, at) => {
		if (fields.julianDate.trim() === "") return null;
		const day = readDayOfYear(fields.julianDate);
		const resolved = day === null ? null : resolve(day, from, today);
		const field = `legs[${at}].julianDate`;
		const place = { field, offset: offset + LEG_OFFSETS.julianDate };
		if (resolved === null) {
			problems.push({ code: "boardingPass.dayOfYear", ...place });
			return null;
		}
		if (from === null) {
			problems.push({ code: "boardingPass.yearAssumed", ...place });
		}
		from = resolved;
		return resolved;
	});
}

function resolve(day: number, from: Day | null, today: Day): Day | null {
	return from === null ? resolveNearest(day, today) : resolveAfter(day, from);
}
