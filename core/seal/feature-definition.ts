/**
 * How the bytes of a feature are written. MRZ kinds are C40 with spaces for fillers,
 * `mrz` one whose format only its text tells; `duration` is days, months, years;
 * `binary` stays bytes.
 */
export type FeatureEncoding =
	| "mrz"
	| "mrvA"
	| "mrvB"
	| "td1"
	| "td2"
	| "td3"
	| "c40"
	| "utf8"
	| "number"
	| "duration"
	| "maskedDate"
	| "uuid"
	| "binary";

export interface FeatureDefinition {
	readonly tag: number;
	readonly name: string;
	readonly encoding: FeatureEncoding;
	/** Bytes the standard allows, least and most. */
	readonly bytes?: readonly [number, number];
	/** Definitions of the features inside. */
	readonly children?: readonly FeatureDefinition[];
}

/** A row of a table of features: exact size, range of sizes, or none stated. */
export function feature(
	tag: number,
	name: string,
	encoding: FeatureEncoding,
	bytes?: number | readonly [number, number],
): FeatureDefinition {
	if (bytes === undefined) return { tag, name, encoding };
	const range = typeof bytes === "number" ? ([bytes, bytes] as const) : bytes;
	return { tag, name, encoding, bytes: range };
}

/** ICAO 9303-7 §9, with the numbers of ICAO 9303-13: the same in VDS and IDB. */
export const VISA_FEATURES: readonly FeatureDefinition[] = [
	feature(0x01, "MRZ_MRVA", "mrvA", 48),
	feature(0x02, "MRZ_MRVB", "mrvB", 44),
	feature(0x03, "NUMBER_OF_ENTRIES", "number", 1),
	feature(0x04, "DURATION_OF_STAY", "duration", 3),
	feature(0x05, "PASSPORT_NUMBER", "c40", 6),
	feature(0x06, "VISA_TYPE", "binary", [1, 4]),
	feature(0x07, "ADDITIONAL_FEATURE", "binary", [0, 254]),
];

export const MRZ_TD2: FeatureDefinition = feature(0x02, "MRZ_TD2", "td2", 48);
