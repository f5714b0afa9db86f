/**
 * One spelling of a state for comparing: the MRZ prints `D` for Germany
 * (ICAO 9303-3 §5), registers of visas hold the `DEU` of ISO 3166-1.
 */
export function stateKey(code: string): string {
	const plain = code.toUpperCase().replaceAll("<", "");
	return plain === "D" ? "DEU" : plain;
}
