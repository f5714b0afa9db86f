import { FILLER, isDigit, trimmed } from "./character.ts";
import { compositeFits, isCheckDigit, weightedSum } from "./check-digit.ts";
import type { Layout } from "./layout.ts";

export interface DocumentNumber {
	readonly number: string;
	readonly valid: boolean;
	/** Where the optional data begins behind an overflowing number. */
	readonly optionalStart: number;
	/** An overflow the format does not provide for. */
	readonly nonStandard: boolean;
	/** The digit fits only when the filler before the overflow is counted: see `readLongNumber`. */
	readonly countsFiller: boolean;
}

/** The document number, also one longer than its nine positions (ICAO 9303-5 and -6 §4.2.2). */
export function readDocumentNumber(
	text: string,
	layout: Layout,
): DocumentNumber {
	const { start, end } = layout.documentNumber;
	const check = text.charCodeAt(layout.documentNumberCheck);
	if (check === FILLER && layout.longNumber !== "none") {
		const long = readLongNumber(text, layout);
		if (long !== null) return long;
	}
	return {
		number: trimmed(text, start, end),
		valid: isCheckDigit(weightedSum(text, start, end), check),
		optionalStart: layout.optionalData.start,
		nonStandard: false,
		countsFiller: false,
	};
}

/**
 * The check position holds `<`; the rest of the number, its check digit and a
 * filler open the optional data. Null when the fields do not say that. The digit is over the number
 * without that position (ICAO 9303-5 §4.2.4); cards of Belgium and Portugal are printed with it
 * counted, which stands where the composite digit, over every position, holds as well.
 */
function readLongNumber(text: string, layout: Layout): DocumentNumber | null {
	const { start, end } = layout.documentNumber;
	const optional = layout.optionalData;
	let stop = optional.start;
	while (stop < optional.end && text.charCodeAt(stop) !== FILLER) stop++;
	const check = stop - 1;
	const isLong =
		check >= optional.start &&
		isDigit(text.charCodeAt(check)) &&
		text.charCodeAt(end - 1) !== FILLER;
	if (!isLong) return null;
	const fits = (before: number) =>
		isCheckDigit(
			weightedSum(text, start, end) +
				weightedSum(text, optional.start, check, before),
			text.charCodeAt(check),
		);
	const isByRule = fits(end - start);
	const countsFiller =
		!isByRule &&
		layout.longNumber === "standard" &&
		fits(end - start + 1) &&
		layout.composite !== null &&
		compositeFits(text, layout.composite);
	const valid = isByRule || countsFiller;
	// Outside the standard only a digit that fits tells an overflow from a misread.
	if (layout.longNumber === "tolerated" && !valid) return null;
	return {
		number: text.slice(start, end) + text.slice(optional.start, check),
		valid,
		optionalStart: Math.min(stop + 1, optional.end),
		nonStandard: layout.longNumber === "tolerated",
		countsFiller,
	};
}
