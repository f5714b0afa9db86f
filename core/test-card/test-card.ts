/**
 * The specimen of ICAO 9303-4 Appendix B: a passport of the state UTO that
 * belongs to nobody. Technicians carry it as a card.
 */
export const testCardLines: readonly string[] = [
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
	"L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];

export interface CardReading {
	readonly isGood: boolean;
	/** Characters that differ from the card, line lengths included. */
	readonly wrong: number;
}

/** What a reader made of the card; `lines` are those that the card holds. */
export function compareReading(
	text: string,
	lines: readonly string[],
): CardReading {
	const read = text.split("\n");
	const rows = Math.max(read.length, lines.length);
	let wrong = 0;
	for (let row = 0; row < rows; row += 1) {
		const got = read[row] ?? "";
		const expected = lines[row] ?? "";
		const width = Math.max(got.length, expected.length);
		for (let at = 0; at < width; at += 1)
			if (got[at] !== expected[at]) wrong += 1;
	}
	return { isGood: wrong === 0, wrong };
}
