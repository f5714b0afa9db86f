import { type Layout, NEVER_PROTECTED, positions } from "./layout.ts";

const { span, at } = positions(30);

/** Cards of three lines of 30 (ICAO 9303-5 §4.2.2). */
export const td1: Layout = {
	format: "TD1",
	documentCodes: "ACI",
	documentCode: span(1, 1, 2),
	issuingState: span(1, 3, 5),
	name: span(3, 1, 30),
	documentNumber: span(1, 6, 14),
	documentNumberCheck: at(1, 15),
	mayHaveNoEnd: true,
	longNumber: "standard",
	nationality: span(2, 16, 18),
	dateOfBirth: span(2, 1, 6),
	dateOfBirthCheck: at(2, 7),
	sex: at(2, 8),
	dateOfExpiry: span(2, 9, 14),
	dateOfExpiryCheck: at(2, 15),
	optionalData: span(1, 16, 30),
	optionalDataCheck: null,
	optionalData2: span(2, 19, 29),
	composite: {
		over: [span(1, 6, 30), span(2, 1, 7), span(2, 9, 15), span(2, 19, 29)],
		check: at(2, 30),
	},
	unprotected: NEVER_PROTECTED,
};
