import type { Day } from "../day.ts";

export type MrzFormat = "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "FRA-ID";

/** `<` is "not stated"; `X` is printed by some issuers although ICAO 9303-4 §4.2.2 reserves it for the visual zone. */
export type MrzSex = "M" | "F" | "X" | "<";

/**
 * Whether a name was cut: `true` when the field shows it, `"possible"` when the
 * field is full, `false` when it ends with a filler (ICAO 9303-3 §4.6, 9303-4 §4.2.3).
 */
export type Truncation = boolean | "possible";

/** Fields as printed, trailing fillers left off; a field the format lacks is "". */
export interface MrzFields {
	readonly documentCode: string;
	readonly issuingState: string;
	/** Whole, also when it runs over into the optional data. */
	readonly documentNumber: string;
	readonly nationality: string;
	/** YYMMDD, unknown parts `<<`. */
	readonly dateOfBirth: string;
	/** A character that is none of the four is reported as a problem and given as `<`. */
	readonly sex: MrzSex;
	/** YYMMDD; on a visa the last day of use. */
	readonly dateOfExpiry: string;
	/** What is left of the field behind an overflowing document number; inner `<` stay. */
	readonly optionalData: string;
	/** TD1 only: the optional field of line 2. */
	readonly optionalData2?: string;
	/** Fillers as single spaces. */
	readonly surname: string;
	readonly givenNames: string;
	/** The latest possible birth day, or null when unknown, partial or impossible. */
	readonly birthDate: Day | null;
	/** Every plausible birth day, latest first: two when a century cannot be told. */
	readonly birthDateCandidates: readonly Day[];
	readonly expiryDate: Day | null;
	readonly surnameTruncated: Truncation;
	readonly givenNamesTruncated: Truncation;
	/** FRA-ID only: department and office. */
	readonly departmentOfIssue?: string;
	/** FRA-ID only: YYMM. */
	readonly issueYearMonth?: string;
}

export type MrzFieldName = keyof MrzFields;

/** Does the printed digit fit; null when the format has no such digit. */
export interface MrzChecks {
	readonly documentNumber: boolean | null;
	readonly dateOfBirth: boolean | null;
	readonly dateOfExpiry: boolean | null;
	readonly optionalData: boolean | null;
	readonly composite: boolean | null;
}

/**
 * A failure. Codes: `mrz.checkDigit`, `mrz.characterClass`, `mrz.date` (not in the
 * calendar), `mrz.sex`, `mrz.nameStructure`, `mrz.missingField`.
 */
export interface MrzProblem {
	readonly code: string;
	readonly field?: MrzFieldName | "composite";
	readonly detail?: string;
}

/**
 * Something tolerated or put right, no failure. Normalisation: `mrz.joinedLines`,
 * `mrz.lowerCase`, `mrz.lineEnding`, `mrz.blanks`, `mrz.paddedFiller`. Content:
 * `mrz.longNumberTd3`, `mrz.sexX`, `mrz.nameSpacing`, `mrz.birthDateUnknown`,
 * `mrz.birthDatePartial`, `mrz.noExpiry`, `mrz.expiryIncomplete`, `mrz.numberDigitCountsFiller`, `mrz.unknownState`,
 * `mrz.deprecatedState`, `mrz.unusualDocumentCode`. `detail` is a line or a field name.
 */
export interface MrzNote {
	readonly code: string;
	readonly detail?: string;
}

export interface Mrz {
	readonly format: MrzFormat;
	/** Normalised: upper case, full length. */
	readonly lines: readonly string[];
	readonly fields: MrzFields;
	readonly checks: MrzChecks;
	readonly problems: readonly MrzProblem[];
	readonly notes: readonly MrzNote[];
	/** Fields no check digit covers: a misread there goes unnoticed. */
	readonly unprotected: readonly MrzFieldName[];
	/** No problems. */
	readonly ok: boolean;
}
