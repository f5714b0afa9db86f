import { positions } from "./layout.ts";

/**
 * What TD2, TD3, MRV-A and MRV-B have in common: line 1 whole and line 2 up to
 * position 28 (ICAO 9303-4, -6, -7 §4.2.2). They differ in length and in what follows.
 */
export function twoLine(lineLength: 36 | 44) {
	const { span, at } = positions(lineLength);
	return {
		documentCode: span(1, 1, 2),
		issuingState: span(1, 3, 5),
		name: span(1, 6, lineLength),
		documentNumber: span(2, 1, 9),
		documentNumberCheck: at(2, 10),
		nationality: span(2, 11, 13),
		dateOfBirth: span(2, 14, 19),
		dateOfBirthCheck: at(2, 20),
		sex: at(2, 21),
		dateOfExpiry: span(2, 22, 27),
		dateOfExpiryCheck: at(2, 28),
		optionalData2: null,
	} as const;
}
