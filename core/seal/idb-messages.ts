import {
	type FeatureDefinition,
	feature,
	MRZ_TD2,
	VISA_FEATURES,
} from "./feature-definition.ts";

/** Digital travel authorisation; names stay bytes where no text states how they are written. */
const TRAVEL_AUTHORISATION: readonly FeatureDefinition[] = [
	feature(0x01, "AUTHORIZATION_NUMBER", "binary"),
	feature(0x02, "NAME", "binary"),
	feature(0x03, "PASSPORT_NUMBER", "binary"),
	feature(0x04, "DATE_OF_BIRTH", "maskedDate", 4),
	feature(0x05, "NATIONALITY", "binary"),
	feature(0x06, "SEX", "binary"),
	feature(0x07, "PLACE_OF_BIRTH", "binary"),
	feature(0x08, "VALID_FROM", "maskedDate", 4),
	feature(0x09, "VALID_UNTIL", "maskedDate", 4),
	feature(0x0a, "DURATION_OF_STAY", "c40"),
	feature(0x0b, "NUMBER_OF_ENTRIES", "number", 1),
	feature(0x0c, "CLASS", "binary"),
	feature(0x0d, "ADDITIONAL_INFORMATION", "binary"),
];

const MESSAGES: readonly FeatureDefinition[] = [
	{ ...feature(0x01, "VISA", "binary"), children: VISA_FEATURES },
	{
		...feature(0x02, "EMERGENCY_TRAVEL_DOCUMENT", "binary"),
		children: [MRZ_TD2],
	},
	feature(0x03, "PROOF_OF_TESTING", "binary"),
	feature(0x04, "PROOF_OF_VACCINATION", "binary"),
	feature(0x05, "PROOF_OF_RECOVERY", "binary"),
	{
		...feature(0x06, "DIGITAL_TRAVEL_AUTHORIZATION", "binary"),
		children: TRAVEL_AUTHORISATION,
	},
	feature(0x07, "MRZ_TD1", "td1", 60),
	feature(0x08, "MRZ_TD3", "td3", 60),
	feature(0x09, "CAN", "c40"),
	feature(0x0a, "EF_CARD_ACCESS", "binary"),
];

/** Tags from 80 on are each state's own; these are Germany's. */
const GERMAN_MESSAGES: readonly FeatureDefinition[] = [
	feature(0x80, "FACE_IMAGE", "binary"),
	feature(0x81, "MRZ_TD2", "td2", 48),
	feature(0x82, "DOCUMENT_REFERENCE", "c40", 6),
	feature(0x83, "AZR", "c40", 8),
	feature(0x84, "EXPIRY_DATE", "maskedDate", 4),
	feature(0x85, "DOCUMENT_NUMBER", "c40", 6),
	feature(0x86, "NATIONAL_DOCUMENT_IDENTIFIER", "number", 1),
];

/** Messages of an ICAO barcode by tag; `country` as `Idb` gives it. */
export function idbMessage(
	tag: number,
	country: string,
): FeatureDefinition | null {
	const known = country === "D" ? [...MESSAGES, ...GERMAN_MESSAGES] : MESSAGES;
	return known.find((message) => message.tag === tag) ?? null;
}
