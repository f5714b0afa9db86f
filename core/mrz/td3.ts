import { type Layout, NEVER_PROTECTED, positions } from "./layout.ts";
import { twoLine } from "./two-line.ts";

const { span, at } = positions(44);

/** Passport booklets, two lines of 44 (ICAO 9303-4 §4.2.2). */
export const td3: Layout = {
	...twoLine(44),
	format: "TD3",
	documentCodes: "P",
	mayHaveNoEnd: false,
	longNumber: "tolerated",
	optionalData: span(2, 29, 42),
	optionalDataCheck: at(2, 43),
	composite: {
		over: [span(2, 1, 10), span(2, 14, 20), span(2, 22, 43)],
		check: at(2, 44),
	},
	unprotected: NEVER_PROTECTED,
};
