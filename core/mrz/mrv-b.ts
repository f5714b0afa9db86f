import { type Layout, NEVER_PROTECTED, positions } from "./layout.ts";
import { twoLine } from "./two-line.ts";

const { span } = positions(36);

/**
 * Visa stickers of format B, two lines of 36 (ICAO 9303-7 §4.2.2): no composite digit,
 * and nothing covers the optional data.
 */
export const mrvB: Layout = {
	...twoLine(36),
	format: "MRV-B",
	documentCodes: "V",
	mayHaveNoEnd: false,
	longNumber: "none",
	optionalData: span(2, 29, 36),
	optionalDataCheck: null,
	composite: null,
	unprotected: [...NEVER_PROTECTED, "optionalData"],
};
