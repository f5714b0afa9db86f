/**
 * The form under which names are compared. A name is written with blanks,
 * hyphens and apostrophes in one source and with fillers or nothing in the MRZ
 * (ICAO 9303-3 §4.6), and a single name may stand in either half (§4.6): only
 * the letters of both halves, in order, are kept. Empty when there are none.
 */
export function nameKey(surname: string, givenNames: string): string {
	return `${surname}${givenNames}`
		.normalize("NFKD")
		.toUpperCase()
		.replace(/[^\p{L}]/gu, "");
}

/** Name and date of birth as one index key; null where either is not known. */
export function personKey(
	surname: string,
	givenNames: string,
	dateOfBirth: string | null | undefined,
): string | null {
	const name = nameKey(surname, givenNames);
	return name === "" || !dateOfBirth ? null : `${name}|${dateOfBirth}`;
}
