import type { RepeatedItems, UniqueItems } from "./boarding-pass.ts";

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
 * The items that a section holds. One that begins behind the end of the section is
 * absent, which is not the same as blank; trailing blanks are left off.
 */
export function readItems<Name extends string>(
	section: string,
	items: Items<Name>,
): { readonly [name in Name]?: string } {
	const read: { [name in Name]?: string } = {};
	let at = 0;
	for (const [name, length] of items) {
		if (at >= section.length) break;
		read[name] = section.slice(at, at + length).trimEnd();
		at += length;
	}
	return read;
}
