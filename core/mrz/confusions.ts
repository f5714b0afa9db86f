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

/** Both count the same modulo 10, so that no check digit tells them apart (ICAO 9303-3 §4.9). */
export function isBlind(one: string, other: string): boolean {
	return (weightedSum(one, 0, 1) - weightedSum(other, 0, 1)) % 10 === 0;
}

const MISTAKEN: ReadonlyMap<string, readonly string[]> = new Map(
	[..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"].map((character) => [
		character,
		CONFUSIONS.flatMap(([a, b]) =>
			a === character ? [b] : b === character ? [a] : [],
		),
	]),
);

/** What a character that was read may be in truth, likelier first, itself left out. */
export function mistakenFor(character: string): readonly string[] {
	return MISTAKEN.get(character) ?? [];
}
