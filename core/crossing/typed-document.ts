import type { Day } from "../day.ts";
import { buildCheckDigit } from "../mrz/check-digit.ts";
import type { Mrz } from "../mrz/mrz.ts";
import { parseMrz } from "../mrz/parse.ts";
import { fail, type Result } from "../result.ts";

/** A passport's zone as an officer reads it off the page (ICAO 9303-4 §4.2.2). */
export interface TypedDocument {
	readonly documentCode: string;
	readonly issuingState: string;
	readonly surname: string;
	readonly givenNames: string;
	readonly documentNumber: string;
	readonly nationality: string;
	/** YYMMDD, unknown parts `<<`. */
	readonly dateOfBirth: string;
	/** `M`, `F`, or `<` where it is not stated. */
	readonly sex: string;
	/** YYMMDD */
	readonly dateOfExpiry: string;
	readonly optionalData: string;
}

const shapes: Readonly<Record<keyof TypedDocument, RegExp>> = {
	documentCode: /^P[A-Z<]?$/,
	issuingState: /^[A-Z]{1,3}$/,
	surname: /^[A-Z<]{0,39}$/,
	givenNames: /^[A-Z<]{0,39}$/,
	documentNumber: /^[A-Z0-9]{1,9}$/,
	nationality: /^[A-Z]{1,3}$/,
	dateOfBirth: /^[0-9<]{6}$/,
	sex: /^[MFX<]$/,
	dateOfExpiry: /^[0-9]{6}$/,
	optionalData: /^[A-Z0-9<]{0,14}$/,
};

const filled = (text: string, length: number) =>
	text.padEnd(length, "<").slice(0, length);

/** Capitals; apostrophes dropped, hyphens and blanks as fillers (ICAO 9303-3 §4.6). */
export function asPrinted(text: string): string {
	return text
		.trim()
		.toUpperCase()
		.replace(/['’.]/g, "")
		.replace(/[\s,-]+/g, "<");
}

/** The check digit that the printed field must have; null while it is not all there. */
export function digitOf(
	field: "documentNumber" | "dateOfBirth" | "dateOfExpiry",
	typed: string,
): string | null {
	const text = asPrinted(typed);
	if (!shapes[field].test(text)) return null;
	return buildCheckDigit(field === "documentNumber" ? filled(text, 9) : text);
}

/**
 * The zone of a typed document, with the check digits that belong to it. Errors:
 * `typed.field` (detail: which), `typed.name` (neither half), `typed.zone` (detail: the
 * code of what does not hold, for example a day that is not in the calendar).
 */
export function typedZone(typed: TypedDocument, today: Day): Result<Mrz> {
	const printed = Object.fromEntries(
		Object.entries(typed).map(([field, text]) => [field, asPrinted(text)]),
	) as unknown as TypedDocument;
	for (const [field, shape] of Object.entries(shapes)) {
		if (!shape.test(printed[field as keyof TypedDocument])) {
			return fail("typed.field", field);
		}
	}
	const { surname, givenNames } = printed;
	if (surname === "" && givenNames === "") return fail("typed.name");
	// A single name stands in the primary half, alone (ICAO 9303-3 §4.6).
	const name =
		surname === "" || givenNames === ""
			? surname + givenNames
			: `${surname}<<${givenNames}`;
	const withDigit = (text: string) => text + buildCheckDigit(text);
	const number = withDigit(filled(printed.documentNumber, 9));
	const birth = withDigit(printed.dateOfBirth);
	const rest =
		withDigit(printed.dateOfExpiry) +
		withDigit(filled(printed.optionalData, 14));
	const composite = buildCheckDigit(number + birth + rest);
	const first =
		filled(printed.documentCode, 2) +
		filled(printed.issuingState, 3) +
		filled(name, 39);
	const second =
		number +
		filled(printed.nationality, 3) +
		birth +
		printed.sex +
		rest +
		composite;
	const zone = parseMrz(`${first}\n${second}`, today);
	if (!zone.ok) return fail("typed.zone", zone.error.code);
	const [problem] = zone.value.problems;
	return problem
		? fail("typed.zone", `${problem.code} ${problem.field ?? ""}`.trim())
		: zone;
}
