import { blindDifference } from "../mrz/blind-difference.ts";
import { type Phrase, phrase } from "../phrase.ts";

/**
 * Why two document numbers are not the same; a difference that no check digit sees is named, since
 * the printed page may settle it. It stays a difference.
 */
export function numberReason(one: string, other: string): Phrase {
	const pairs = blindDifference(one, other);
	if (pairs === null) return phrase("compare.different");
	const places = pairs.map(
		({ position, one: a, other: b }) => `${a}/${b} (${position})`,
	);
	return phrase("compare.blind", { pairs: places.join(", ") });
}
