import { type Layout, NEVER_PROTECTED, positions } from "./layout.ts";
import { twoLine } from "./two-line.ts";

const { span } = positions(44);

/**
 * Visa stickers of format A, two lines of 44 (ICAO 9303-7 §4.2.2): no composite digit,
 * and nothing covers the optional data.
 */
export const mrvA: Layout = {
	...twoLine(44),
	format: "MRV-A",
	documentCodes: "V",
	mayHaveNoEnd: false,
	longNumber: "none",
	optionalData: span(2, 29, 44),
	optionalDataCheck: null,
	composite: null,
	unprotected: [...NEVER_PROTECTED, "optionalData"],
};
