/**
 * Document numbers and states are compared exactly, in capitals and without the
 * fillers of the MRZ (ICAO 9303-3 §4.3): no similarity, one passport is one passport.
 */
export function documentKey(text: string): string {
	return text.toUpperCase().replaceAll("<", "");
}
