import type { MrzFieldName, MrzFormat } from "./mrz.ts";

/** A stretch of the lines joined by one separator character: `[start, end)`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Where the fields of one format stand; the reader knows no format by name. */
export interface Layout {
	readonly format: MrzFormat;
	/** First letters of the document code that the standard provides. */
	readonly documentCodes: string;
	readonly documentCode: Span;
	readonly issuingState: Span;
	readonly name: Span;
	readonly documentNumber: Span;
	readonly documentNumberCheck: number;
	/**
	 * Numbers above nine characters, going on in the optional data: `standard` (ICAO 9303-5 and -6 §4.2.2),
	 * `tolerated` (seen, not in the standard) or `none`.
	 */
	readonly longNumber: "standard" | "tolerated" | "none";
	readonly nationality: Span;
	readonly dateOfBirth: Span;
	readonly dateOfBirthCheck: number;
	readonly sex: number;
	readonly dateOfExpiry: Span;
	readonly dateOfExpiryCheck: number;
	/** Cards without end are printed with the last year that there is, 9999. */
	readonly mayHaveNoEnd: boolean;
	readonly optionalData: Span;
	readonly optionalDataCheck: number | null;
	readonly optionalData2: Span | null;
	readonly composite: {
		readonly over: readonly Span[];
		readonly check: number;
	} | null;
	readonly unprotected: readonly MrzFieldName[];
}

/**
 * Turns the standard's own way of speaking (line, first and last position, both
 * from 1) into stretches of the joined lines. One separator stands between lines.
 */
export function positions(lineLength: number) {
	const offset = (line: number, position: number): number =>
		(line - 1) * (lineLength + 1) + position - 1;
	return {
		span: (line: number, first: number, last: number): Span => ({
			start: offset(line, first),
			end: offset(line, last) + 1,
		}),
		at: offset,
	};
}

/** What no format's check digits cover (ICAO 9303-3 §4.9). */
export const NEVER_PROTECTED: readonly MrzFieldName[] = [
	"documentCode",
	"issuingState",
	"nationality",
	"sex",
	"surname",
	"givenNames",
];
