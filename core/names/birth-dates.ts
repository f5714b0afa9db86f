import { type Day, dayOf, isCalendarDate } from "../day.ts";
import { daysBetween } from "../law/days.ts";

/**
 * A date of birth as far as it is known: `1980-05-14`, `1980-05`, `1980`. Registers
 * write an unknown part as `00` too. What is nothing of this kind is not known at all.
 */
export type PartialDay = string;

/** How two dates of birth relate, the nearest first. */
export type BirthRelation =
	/** The same day. */
	| "same"
	/** Day and month change places. */
	| "swapped"
	/** The same month; one side tells no day. */
	| "month"
	/** The same year; one side tells no more, or 1 January, which stands for it. */
	| "year"
	/** One part differs by a slip: see `isNear`. */
	| "near"
	/** One side tells no date. */
	| "unknown"
	| "different";

/** The parts of a date that are told. */
export interface BirthParts {
	readonly year: number;
	readonly month: number | null;
	readonly day: number | null;
}

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Null: no date, or none of this form. */
export function partsOf(date: PartialDay): BirthParts | null {
	const found = shape.exec(date);
	if (!found) return null;
	const [year, month, day] = [found[1], found[2], found[3]].map((part) =>
		part === undefined || Number(part) === 0 ? null : Number(part),
	);
	if (year === null || year === undefined) return null;
	if (month === null || month === undefined)
		return { year, month: null, day: null };
	return { year, month, day: day ?? null };
}

const isFirstOfJanuary = ({ month, day }: BirthParts) =>
	month === 1 && day === 1;

/** Two digits beside each other change places: 1980 and 1908. */
function isTransposed(a: string, b: string): boolean {
	for (let at = 0; at + 1 < a.length; at++) {
		const swapped =
			a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
		if (swapped === b) return true;
	}
	return false;
}

/** One digit of the year is another, two change places, or the years are one or ten apart. */
export function isYearSlip(a: number, b: number): boolean {
	const apart = Math.abs(a - b);
	if (apart === 1 || apart === 10) return true;
	const [left, right] = [String(a), String(b)];
	let differing = 0;
	for (let at = 0; at < left.length; at++)
		if (left[at] !== right[at]) differing += 1;
	if (left.length !== right.length) return false;
	return differing === 1 || isTransposed(left, right);
}

function daysApart(a: BirthParts, b: BirthParts): number {
	const dayOfParts = ({ year, month, day }: BirthParts) =>
		dayOf(year, month ?? 1, day ?? 1);
	return Math.abs(daysBetween(dayOfParts(a), dayOfParts(b)));
}

/** Two of year, month and day are the same, or the dates are two days apart at most. */
function isNear(a: BirthParts, b: BirthParts): boolean {
	if (a.year === b.year)
		return (
			a.month === b.month ||
			a.day === b.day ||
			(Math.abs((a.month ?? 0) - (b.month ?? 0)) === 1 && daysApart(a, b) <= 2)
		);
	if (a.month === b.month && a.day === b.day) return isYearSlip(a.year, b.year);
	return Math.abs(a.year - b.year) === 1 && daysApart(a, b) <= 2;
}

function relateParts(a: BirthParts, b: BirthParts): BirthRelation {
	const isSameYear = a.year === b.year;
	if (a.month === null || b.month === null)
		return isSameYear ? "year" : "different";
	if (a.day === null || b.day === null) {
		if (!isSameYear) return "different";
		if (a.month === b.month) return "month";
		return isFirstOfJanuary(a) || isFirstOfJanuary(b) ? "year" : "different";
	}
	if (isSameYear && a.month === b.month && a.day === b.day) return "same";
	if (isSameYear && a.month === b.day && a.day === b.month) return "swapped";
	if (isSameYear && (isFirstOfJanuary(a) || isFirstOfJanuary(b))) return "year";
	return isNear(a, b) ? "near" : "different";
}

const nearestFirst: readonly BirthRelation[] = [
	"same",
	"swapped",
	"month",
	"year",
	"near",
	"unknown",
	"different",
];

/**
 * The nearest relation of any of the dates that a document may mean (the century
 * is not printed) to the one that a list tells.
 */
export function relateBirth(
	own: readonly BirthParts[],
	listed: BirthParts | null,
): BirthRelation {
	if (listed === null || own.length === 0) return "unknown";
	let best: BirthRelation = "different";
	for (const parts of own) {
		const found = relateParts(parts, listed);
		if (nearestFirst.indexOf(found) < nearestFirst.indexOf(best)) best = found;
	}
	return best;
}

/** Whether year, month and day are all told. */
export function isWholeDate(date: PartialDay): boolean {
	const parts = partsOf(date);
	return parts !== null && parts.month !== null && parts.day !== null;
}

/**
 * What the zone's YYMMDD may mean where it is not a whole date, in either century; `days` are
 * the whole dates that the zone was read as.
 */
export function birthDatesOf(
	printed: string,
	days: readonly Day[],
): PartialDay[] {
	if (days.length > 0) return [...days];
	const found = /^(\d\d)(\d\d|<<)(?:\d\d|<<)$/.exec(printed);
	if (!found) return [];
	const [, year = "", month = ""] = found;
	const isMonth = month !== "<<" && isCalendarDate(2000, Number(month), 1);
	return ["20", "19"].map((century) =>
		isMonth ? `${century}${year}-${month}` : century + year,
	);
}
