import { weightedSum } from "./check-digit.ts";

/**
 * Characters of OCR-B that readers take for one another, either way round; likelier
 * first. Covered are digits against the letters that resemble them, and U/V and K/<. Not
 * covered: digits against digits and letters against letters otherwise (1/L, 4/A, 7/T, O/D).
 */
export const CONFUSIONS: readonly (readonly [string, string])[] = [
	["0", "O"],
	["0", "D"],
	["0", "Q"],
	["1", "I"],
	["2", "Z"],
	["5", "S"],
	["6", "G"],
	["8", "B"],
	["U", "V"],
	["K", "<"],
];

/**
 * Letters of a state code alone, which is on a list, so that more may be tried there: `D` has been read
 * as `O` and as `Q`.
 */
export const STATE_CONFUSIONS: readonly (readonly [string, string])[] = [
	...CONFUSIONS,
	["O", "D"],
	["Q", "D"],
	["O", "Q"],
];

/** Both count the same modulo 10, so that no check digit tells them apart (ICAO 9303-3 §4.9). */
export function isBlind(one: string, other: string): boolean {
	return (weightedSum(one, 0, 1) - weightedSum(other, 0, 1)) % 10 === 0;
}

function mistaken(
	pairs: typeof CONFUSIONS,
): ReadonlyMap<string, readonly string[]> {
	return new Map(
		[..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"].map((character) => [
			character,
			pairs.flatMap(([a, b]) =>
				a === character ? [b] : b === character ? [a] : [],
			),
		]),
	);
}

const MISTAKEN = mistaken(CONFUSIONS);
const MISTAKEN_IN_STATE = mistaken(STATE_CONFUSIONS);

/** What a character that was read may be in truth, likelier first, itself left out. */
export function mistakenFor(character: string): readonly string[] {
	return MISTAKEN.get(character) ?? [];
}

/** The same for a letter of a state code. */
export function mistakenInState(character: string): readonly string[] {
	return MISTAKEN_IN_STATE.get(character) ?? [];
}
