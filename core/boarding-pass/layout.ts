import type { RepeatedItems, UniqueItems } from "./boarding-pass.ts";
import { column } from "./columns.ts";

/** Items of IATA Resolution 792, attachment A, with their lengths in characters. */
export type Items<Name extends string> = readonly (readonly [Name, number])[];

export const UNIQUE: Items<keyof UniqueItems> = [
	["passengerDescription", 1],
	["sourceOfCheckIn", 1],
	["sourceOfIssuance", 1],
	["issueDate", 4],
	["documentType", 1],
	["issuer", 3],
	["bagTag1", 13],
	["bagTag2", 13],
	["bagTag3", 13],
];

export const REPEATED: Items<keyof RepeatedItems> = [
	["airlineNumericCode", 3],
	["documentSerialNumber", 10],
	["selecteeIndicator", 1],
	["internationalDocumentVerification", 1],
	["marketingCarrier", 3],
	["frequentFlyerAirline", 3],
	["frequentFlyerNumber", 16],
	["idAdIndicator", 1],
	["freeBaggageAllowance", 3],
	["fastTrack", 1],
];

/**
 * The items in `text[start, end)`. One that begins behind the end is absent, which is
 * not the same as blank; trailing blanks are left off.
 */
export function readItems<Name extends string>(
	text: string,
	start: number,
	end: number,
	items: Items<Name>,
): { readonly [name in Name]?: string } {
	const read: { [name in Name]?: string } = {};
	let at = start;
	for (const [name, length] of items) {
		if (at >= end) break;
		read[name] = column(text, at, Math.min(at + length, end));
		at += length;
	}
	return read;
}
