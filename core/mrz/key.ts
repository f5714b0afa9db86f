import { buildCheckDigit } from "./check-digit.ts";
import type { Mrz } from "./mrz.ts";

const NUMBER_LENGTH = 9;

/**
 * The MRZ information that opens the chip by BAC or PACE (ICAO 9303-11 §9.7.2 and
 * appendix D.2): whole number padded to nine, birth and expiry, each with the digit
 * that its characters ask for. Null for formats without an expiry (FRA-ID): those have no chip.
 */
export function mrzInformation(mrz: Mrz): string | null {
	const { documentNumber, dateOfBirth, dateOfExpiry } = mrz.fields;
	if (dateOfExpiry === "") return null;
	return [documentNumber.padEnd(NUMBER_LENGTH, "<"), dateOfBirth, dateOfExpiry]
		.map((field) => field + buildCheckDigit(field))
		.join("");
}
