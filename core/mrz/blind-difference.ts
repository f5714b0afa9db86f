import { weightedSum } from "./check-digit.ts";
import { CONFUSIONS } from "./confusions.ts";

export interface BlindPair {
	/** From 1, within the two texts. */
	readonly position: number;
	readonly one: string;
	readonly other: string;
}

/**
 * Where two numbers differ in nothing but characters that readers take for one another, so that
 * no check digit tells the numbers apart: 6 and G, K and the filler, or one confusion twice where
 * the weights make it ten, 88 and BB (ICAO 9303-3 §4.9). Null: they are the same, or a digit
 * tells. One of the two may be a misreading of the other.
 */
export function blindDifference(
	one: string,
	other: string,
): readonly BlindPair[] | null {
	if (one.length !== other.length || one === other) return null;
	const pairs: BlindPair[] = [];
	for (const [index, a] of [...one].entries()) {
		const b = other[index] ?? "";
		if (a === b) continue;
		const isConfused = CONFUSIONS.some(
			(pair) => pair.includes(a) && pair.includes(b),
		);
		if (!isConfused) return null;
		pairs.push({ position: index + 1, one: a, other: b });
	}
	const sumOf = (text: string) => weightedSum(text, 0, text.length);
	return (sumOf(one) - sumOf(other)) % 10 === 0 ? pairs : null;
}
