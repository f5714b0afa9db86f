import { type Layout, NEVER_PROTECTED, positions } from "./layout.ts";
import { twoLine } from "./two-line.ts";

const { span, at } = positions(36);

/** Cards of two lines of 36 (ICAO 9303-6 §4.2.2). */
export const td2: Layout = {
	...twoLine(36),
	format: "TD2",
	documentCodes: "ACI",
	mayHaveNoEnd: true,
	longNumber: "standard",
	optionalData: span(2, 29, 35),
	optionalDataCheck: null,
	composite: {
		over: [span(2, 1, 10), span(2, 14, 20), span(2, 22, 35)],
		check: at(2, 36),
	},
	unprotected: NEVER_PROTECTED,
};
