import type { Truncation } from "../mrz/mrz.ts";
import { type Phrase, phrase } from "../phrase.ts";

/** How two names relate; only `same` kinds let a visa stand. */
export interface NameComparison {
	readonly agree: boolean;
	readonly reason: Phrase;
}

/** Letters with more than one spelling in the MRZ (ICAO 9303-3 §6), all folded to one. */
const spellings: readonly (readonly [RegExp, string])[] = [
	[/Ä|Æ|AE/g, "A"],
	[/Ö|Ø|Œ|OE/g, "O"],
	[/Ü|UE|UXX/g, "U"],
	[/Å|AA/g, "A"],
	[/Ñ|NXX/g, "N"],
	[/ß|ẞ/g, "SS"],
	[/Þ/g, "TH"],
	[/Ð|Đ/g, "D"],
	[/Ł/g, "L"],
	[/Ħ/g, "H"],
	[/Ŧ/g, "T"],
	[/Ŋ/g, "N"],
];

/** Upper case, apostrophes dropped, everything else that is no letter a blank. */
export function plainName(name: string): string {
	return name
		.toUpperCase()
		.replace(/['’ʼ`.]/g, "")
		.replace(/[^\p{L}\p{M}]+/gu, " ")
		.trim();
}

function withoutMarks(name: string): string {
	return name.normalize("NFD").replace(/\p{M}/gu, "");
}

/** One spelling for all that the MRZ may print for the same letters. */
export function foldSpelling(name: string): string {
	const folded = spellings.reduce(
		(text, [pattern, letter]) => text.replace(pattern, letter),
		plainName(name).normalize("NFC"),
	);
	return withoutMarks(folded);
}

function sortedParts(surname: string, givenNames: string): string {
	return `${surname} ${givenNames}`.trim().split(" ").sort().join(" ");
}

export interface Names {
	readonly surname: string;
	readonly givenNames: string;
}

export interface PrintedNames extends Names {
	readonly surnameTruncated: Truncation;
	readonly givenNamesTruncated: Truncation;
}

function isCutOf(printed: string, whole: string, cut: Truncation): boolean {
	if (cut === false || printed === "") return false;
	const parts = whole.split(" ");
	// A cut name may end inside a word or keep only initials (ICAO 9303-3 §4.6).
	return printed
		.split(" ")
		.every((part, index) => parts[index]?.startsWith(part) === true);
}

const sameReason = (code: string): NameComparison => ({
	agree: true,
	reason: phrase(code),
});

/**
 * Compares the printed names with those of a visa: equal, equal but for
 * transliteration, cut by the MRZ, in another order, or a single name in the
 * other half. Anything else differs.
 */
export function compareNames(
	printed: PrintedNames,
	visa: Names,
): NameComparison {
	const plain = (name: string) => withoutMarks(plainName(name));
	if (
		plain(printed.surname) === plain(visa.surname) &&
		plain(printed.givenNames) === plain(visa.givenNames)
	) {
		return sameReason("compare.same");
	}
	const surname = foldSpelling(printed.surname);
	const givenNames = foldSpelling(printed.givenNames);
	const visaSurname = foldSpelling(visa.surname);
	const visaGivenNames = foldSpelling(visa.givenNames);
	if (surname === visaSurname && givenNames === visaGivenNames) {
		return sameReason("compare.transliteration");
	}
	const hasOneName = surname === "" || givenNames === "";
	const visaHasOneName = visaSurname === "" || visaGivenNames === "";
	if (
		hasOneName &&
		visaHasOneName &&
		surname + givenNames === visaSurname + visaGivenNames
	) {
		return sameReason("compare.mononym");
	}
	const surnameFits =
		surname === visaSurname ||
		isCutOf(surname, visaSurname, printed.surnameTruncated);
	const givenNamesFit =
		givenNames === visaGivenNames ||
		isCutOf(givenNames, visaGivenNames, printed.givenNamesTruncated) ||
		// A surname that fills the field leaves no room for given names at all.
		(givenNames === "" && printed.surnameTruncated !== false);
	if (surnameFits && givenNamesFit) return sameReason("compare.truncated");
	if (
		sortedParts(surname, givenNames) ===
		sortedParts(visaSurname, visaGivenNames)
	) {
		return sameReason("compare.order");
	}
	return { agree: false, reason: phrase("compare.different") };
}
