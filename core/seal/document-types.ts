import {
	type FeatureDefinition,
	feature,
	MRZ_TD2,
	VISA_FEATURES,
} from "./feature-definition.ts";

export interface VdsDocumentType {
	readonly name: string;
	readonly features: readonly FeatureDefinition[];
	/** Of each group one tag has to be there. */
	readonly required: readonly (readonly number[])[];
	/** Names every tag that `features` does not. */
	readonly others?: Omit<FeatureDefinition, "tag">;
}

const JPEG_2000 = feature(0x01, "FACE_IMAGE_JPEG2000_CODESTREAM", "binary");

const draft = (name: string): VdsDocumentType => ({
	name,
	features: [JPEG_2000, MRZ_TD2],
	required: [],
});

const ADDRESS = [
	feature(0x01, "DOCUMENT_NUMBER", "c40", 6),
	feature(0x02, "AGS", "c40", 6),
];

const addressSticker = (name: string): VdsDocumentType => ({
	name,
	features: [...ADDRESS, feature(0x03, "ADDRESS", "c40", [6, 18])],
	required: [[0x01], [0x02], [0x03]],
});

const PROFILE = feature(0x00, "DOC_PROFILE_NUMBER", "uuid", 16);
const PROFILE_FIELD = { name: "PROFILE_FIELD", encoding: "utf8" } as const;

/**
 * Document types by feature definition reference and document type category
 * (ICAO 9303-7 and -13, TR-03137 part 1 annexes C to H, TR-03171).
 */
const DOCUMENT_TYPES: ReadonlyMap<string, VdsDocumentType> = new Map([
	[
		"5d01",
		{
			name: "VISA",
			features: VISA_FEATURES,
			required: [[0x01, 0x02], [0x04], [0x05]],
		},
	],
	[
		"5e03",
		{
			name: "EMERGENCY_TRAVEL_DOCUMENT",
			features: [MRZ_TD2],
			required: [[0x02]],
		},
	],
	[
		"5f03",
		{
			name: "TEST_DOCUMENT_WITH_BIOMETRIC_TEMPLATE",
			features: [
				feature(0x02, "MRZ", "mrz"),
				feature(0x03, "BIOMETRIC_TEMPLATE", "binary", 128),
			],
			required: [],
		},
	],
	[
		"fd02",
		{
			name: "ARRIVAL_ATTESTATION",
			features: [MRZ_TD2, feature(0x03, "AZR", "c40", 8)],
			required: [[0x02], [0x03]],
		},
	],
	[
		"fb06",
		{
			name: "RESIDENCE_PERMIT",
			features: [MRZ_TD2, feature(0x03, "PASSPORT_NUMBER", "c40", 6)],
			required: [[0x02], [0x03]],
		},
	],
	[
		"fa06",
		{
			name: "SUPPLEMENTARY_SHEET",
			features: [
				feature(0x04, "MRZ_TD2", "td2", 48),
				feature(0x05, "SHEET_NUMBER", "c40", 6),
			],
			required: [[0x04], [0x05]],
		},
	],
	["f908", addressSticker("ADDRESS_STICKER_ID")],
	["f90c", addressSticker("ADDRESS_STICKER_RESIDENCE_PERMIT")],
	[
		"f80a",
		{
			name: "ADDRESS_STICKER_PASSPORT",
			features: [...ADDRESS, feature(0x03, "POSTAL_CODE", "c40", 4)],
			required: [[0x01], [0x02], [0x03]],
		},
	],
	[
		"fc04",
		{
			name: "SOCIAL_INSURANCE_CARD",
			features: [
				feature(0x01, "SOCIAL_INSURANCE_NUMBER", "c40", 8),
				feature(0x02, "SURNAME", "utf8"),
				feature(0x03, "FIRST_NAME", "utf8"),
				feature(0x04, "BIRTH_NAME", "utf8"),
			],
			required: [[0x01], [0x02]],
		},
	],
	[
		"01c8",
		{
			name: "ADMINISTRATIVE_DOCUMENTS_V8",
			features: [PROFILE],
			required: [[0x00]],
			others: PROFILE_FIELD,
		},
	],
	[
		"01c9",
		{
			name: "ADMINISTRATIVE_DOCUMENTS_V9",
			features: [
				PROFILE,
				feature(0x01, "VALID_FROM", "utf8", 8),
				feature(0x02, "VALID_TO", "utf8", 8),
				feature(0x03, "PROFILE_URI", "utf8"),
				feature(0x04, "CERTIFICATE_URI", "utf8"),
				feature(0x05, "STATUS_URI", "utf8"),
				feature(0x06, "STATUS_INDEX", "utf8"),
			],
			required: [[0x00]],
			others: PROFILE_FIELD,
		},
	],
	["f60d", draft("TEMPORARY_PASSPORT")],
	["f70b", draft("TEMPORARY_IDENTITY_CARD")],
	["f50c", draft("FICTION_CERTIFICATE")],
	["f48f", draft("PERMANENT_RESIDENCE")],
]);

/** `featureDefinition` and `category` as two hexadecimal digits each; null for a pair on no list. */
export function vdsDocumentType(
	featureDefinition: string,
	category: string,
): VdsDocumentType | null {
	return DOCUMENT_TYPES.get(featureDefinition + category) ?? null;
}
