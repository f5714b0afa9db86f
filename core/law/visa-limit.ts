import type { PastCrossing, VisaRecord } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import { daysBetween } from "./days.ts";
import type { VisaIndexRule } from "./pack.ts";
import { daysSpentOn } from "./past-days.ts";
import type { StayLimit } from "./stay.ts";

/**
 * Whether the days that a visa states are those of all its entries together: where the state says
 * so, unless they are all that its window holds (Regulation (EC) 810/2009, Annex VII).
 */
function isShared(
	{ daysAcrossEntries, window }: VisaIndexRule,
	stayDays: number | undefined,
): boolean {
	return (
		daysAcrossEntries === true &&
		stayDays !== undefined &&
		(window === undefined || stayDays < window.maximumDays)
	);
}

/** What bounds a stay on a visa that begins on a day. */
export function limitOf(
	rule: VisaIndexRule,
	visa: VisaRecord,
	crossings: readonly PastCrossing[],
	arrival: Day,
): StayLimit {
	const { window, longestStay } = rule;
	const stayDays = visa.stayDays ?? rule.stayDays;
	const length =
		stayDays === undefined
			? { calendarMonths: rule.calendarMonths, isUnlimited: rule.isUnlimited }
			: { stayDays };
	return {
		...length,
		window,
		longestStay,
		notAfter: rule.endsWithUseBy ? (visa.validUntil ?? visa.useBy) : undefined,
		usedDays: isShared(rule, stayDays)
			? daysSpentOn(visa, crossings, arrival).reduce(
					(sum, { from, to }) => sum + daysBetween(from, to) + 1,
					0,
				)
			: undefined,
	};
}
