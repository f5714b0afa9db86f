import type { Day } from "../day.ts";
import type { Result } from "../result.ts";
import type { JsonValue } from "./json.ts";

/** The hash that goes with the signer's curve (ICAO 9303-13 §2.4). */
export type SealHash = "SHA-224" | "SHA-256" | "SHA-384" | "SHA-512";

/**
 * A remark: something odd that was tolerated and must be shown. Codes:
 * `seal.referenceLengthZero`, `seal.trailingPadding`, `seal.unsigned`,
 * `seal.rawLengths`, `seal.unknownDocumentType`, `seal.featureMissing`,
 * `seal.featureRepeated`, `seal.featureSize`, `seal.featureValue`,
 * `seal.unknownAlgorithm`, `seal.signatureLength`, `seal.unknownMember`,
 * `seal.unknownType`, `seal.textUndone`, `seal.lostCharacters`. `field` is a tag in hexadecimal or a name.
 */
export interface SealRemark {
	readonly code: string;
	readonly field?: string;
	readonly detail?: string;
}

/** A duration of stay as the seal writes it, all three parts counted together. */
export interface StayDuration {
	readonly days: number;
	readonly months: number;
	readonly years: number;
}

/** Text, a number, the lines of an MRZ, a duration, or the features inside; null: only the bytes are known. */
export type FeatureValue =
	| string
	| number
	| readonly string[]
	| StayDuration
	| readonly Feature[]
	| null;

export interface Feature {
	/** Two hexadecimal digits. */
	readonly tag: string;
	/** `UNKNOWN` where no document type names the tag. */
	readonly name: string;
	readonly value: FeatureValue;
	/** The bytes of the value. */
	readonly hex: string;
}

/** What a verifier needs; all three parsers give it. */
interface Signable {
	/** Exactly the bytes under the signature. */
	readonly signedBytes: Uint8Array;
	/** r||s as in the seal, or null when it carries none. */
	readonly signature: Uint8Array | null;
	/** Null without a signature or with an algorithm nobody knows. */
	readonly hash: SealHash | null;
	readonly remarks: readonly SealRemark[];
}

export interface VdsHeader {
	/** 3 or 4; the byte on the seal is one less. */
	readonly version: 3 | 4;
	/** Three characters, `D<<` for Germany. */
	readonly issuingCountry: string;
	/** Country and two characters: subject C and CN of the signer's certificate. */
	readonly signer: string;
	/** As written: `00027`, `5B`, or 40 digits for the signer `DEZV`. */
	readonly certificateReference: string;
	readonly documentIssueDate: Day;
	readonly signatureDate: Day;
	/** Two hexadecimal digits. */
	readonly featureDefinition: string;
	/** Two hexadecimal digits. */
	readonly documentType: string;
}

export interface Vds extends Signable {
	readonly format: "VDS";
	readonly header: VdsHeader;
	readonly headerLengthBytes: number;
	/** How the length bytes had to be read (TR-03137 §3.2.3 and later texts differ). */
	readonly lengths: "der" | "raw";
	/** `UNKNOWN` for a pair of bytes on no list. */
	readonly documentType: string;
	readonly features: readonly Feature[];
}

export interface Idb extends Signable {
	readonly format: "IDB";
	readonly identifier: "RDB1" | "NDB1";
	/** One to three letters without fillers. */
	readonly country: string;
	readonly signed: boolean;
	readonly compressed: boolean;
	/** YYYY-MM-DD, unknown digits `x`; null when not signed. */
	readonly signatureDate: string | null;
	/** Ten hexadecimal digits, the end of the SHA-1 of the certificate; null when not signed. */
	readonly certificateReference: string | null;
	/** DER as carried in the barcode. Proves nothing until it chains to an anchor. */
	readonly certificate: Uint8Array | null;
	readonly messages: readonly Feature[];
}

export interface VdsNc extends Signable {
	readonly format: "VDS-NC";
	readonly type: string;
	readonly version: number;
	readonly issuer: string;
	readonly message: JsonValue;
	/** As written: `ES256`. */
	readonly algorithm: string;
	/** DER as carried in the seal. Proves nothing until it chains to an anchor. */
	readonly certificate: Uint8Array | null;
}

export type Seal = Vds | Idb | VdsNc;

/**
 * zlib (RFC 1950) given by the caller, since core has none. It must stop at
 * `maximumBytes` of output and fail with a value, never throw.
 */
export type Inflate = (
	bytes: Uint8Array,
	maximumBytes: number,
) => Result<Uint8Array>;
