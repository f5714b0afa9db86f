import { FILLER, isDigit, trimmed } from "./character.ts";
import { isCheckDigit, weightedSum } from "./check-digit.ts";
import type { Layout } from "./layout.ts";

export interface DocumentNumber {
	readonly number: string;
	readonly valid: boolean;
	/** Where the optional data begins behind an overflowing number. */
	readonly optionalStart: number;
	/** An overflow the format does not provide for. */
	readonly nonStandard: boolean;
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
	};
}

/**
 * The check position holds `<`; the rest of the number, its check digit and a
 * filler open the optional data. Null when the fields do not say that.
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
	const sum =
		weightedSum(text, start, end) +
		weightedSum(text, optional.start, check, end - start);
	const valid = isCheckDigit(sum, text.charCodeAt(check));
	// Outside the standard only a digit that fits tells an overflow from a misread.
	if (layout.longNumber === "tolerated" && !valid) return null;
	return {
		number: text.slice(start, end) + text.slice(optional.start, check),
		valid,
		optionalStart: Math.min(stop + 1, optional.end),
		nonStandard: layout.longNumber === "tolerated",
	};
}
