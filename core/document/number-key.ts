/**
 * One spelling of a document or visa number for comparing. Blanks, hyphens and other signs are printed
 * as fillers in the zone (ICAO 9303-3 §4.3 and -4 §4.2.2), and left out or kept by those who write it
 * down. No similarity: O and 0 are two characters, and leading zeros count.
 */
export function numberKey(text: string): string {
	return (
		text
			.normalize("NFKC")
			.toUpperCase()
			.replace(/[^\p{L}\p{N}]/gu, "")
			// Letters that a sign parted may compose now.
			.normalize("NFKC")
	);
}
