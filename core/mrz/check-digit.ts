const FILLER = 0x3c;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
/** `A` counts 10: its code less 55. */
const LETTER_OFFSET = 55;

/**
 * The sum behind a check digit over `text[start, end)`, weights 7, 3, 1 repeating
 * (ICAO 9303-3 §4.9). `before` is the number of characters already summed, so that
 * a composite digit can go on over several stretches without joining them.
 * The text holds MRZ characters only (`isMrzText`).
 */
export function weightedSum(
	text: string,
	start: number,
	end: number,
	before = 0,
): number {
	let weight = before % 3 === 0 ? 7 : before % 3 === 1 ? 3 : 1;
	let sum = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code <= DIGIT_NINE) sum += (code - DIGIT_ZERO) * weight;
		else if (code !== FILLER) sum += (code - LETTER_OFFSET) * weight;
		weight = weight === 7 ? 3 : weight === 3 ? 1 : 7;
	}
	return sum;
}

/** Whether the character is the digit that the sum asks for; a filler never is. */
export function isCheckDigit(sum: number, code: number): boolean {
	return code - DIGIT_ZERO === sum % 10;
}

/** A digit over several stretches, and where it is printed. */
export interface Composite {
	readonly over: readonly { readonly start: number; readonly end: number }[];
	readonly check: number;
}

/** The composite digit counts its stretches as one text (ICAO 9303-3 §4.9). */
export function compositeFits(text: string, composite: Composite): boolean {
	let sum = 0;
	let length = 0;
	for (const span of composite.over) {
		sum += weightedSum(text, span.start, span.end, length);
		length += span.end - span.start;
	}
	return isCheckDigit(sum, text.charCodeAt(composite.check));
}

/**
 * The check digit of a text of MRZ characters (`0-9 A-Z <`), as printed: `0` to `9`.
 * Fields shorter than printed must be padded with `<` only where another character
 * follows them, since a trailing filler counts nothing.
 */
export function buildCheckDigit(text: string): string {
	return String(weightedSum(text, 0, text.length) % 10);
}
