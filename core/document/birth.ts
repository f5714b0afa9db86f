import type { Day } from "../day.ts";
import type { TravelDocument } from "./travel-document.ts";

const unknownPart = /^(<<|00)$/;

/**
 * Whether the holder may be born on this day by what the document prints of it: two digits of the year,
 * so that either century agrees, and whichever of month and day it tells (ICAO 9303-3 §4.8).
 * Null: it tells nothing.
 */
export function isBornOn(
	{ dateOfBirth, printedBirth }: TravelDocument,
	day: Day,
): boolean | null {
	if (printedBirth === undefined) {
		return dateOfBirth === null ? null : dateOfBirth === day;
	}
	const told = [day.slice(2, 4), day.slice(5, 7), day.slice(8, 10)];
	const printed = [0, 2, 4].map((at) => printedBirth.slice(at, at + 2));
	// 00 is a year, and no month and no day.
	const known = printed.map((part, at) =>
		at === 0 ? part !== "<<" : !unknownPart.test(part),
	);
	if (!known.includes(true)) return null;
	return printed.every((part, at) => !known[at] || part === told[at]);
}

/** The day of birth for showing beside another source: the day that it agrees with, else what is printed. */
export function shownBirth(document: TravelDocument, day: Day): string | null {
	const { dateOfBirth, printedBirth } = document;
	const agrees = isBornOn(document, day);
	if (agrees === null) return null;
	if (dateOfBirth === null) return agrees ? null : (printedBirth ?? null);
	return agrees ? day : dateOfBirth;
}
