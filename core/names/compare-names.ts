import type { Truncation } from "../mrz/mrz.ts";
import { type Phrase, phrase } from "../phrase.ts";
import {
	beginsWith,
	foldSpelling,
	isSameWord,
	plainName,
	wordsOf,
} from "./letters.ts";
import { type Names, type PrintedNames, placeholders } from "./name-words.ts";
import { areSameWords, differOnlyInParticles } from "./particles.ts";

export { foldSpelling, plainName } from "./letters.ts";
export type { Names, PrintedNames } from "./name-words.ts";

/** How two names relate; only `same` kinds let a visa stand. */
export interface NameComparison {
	readonly agree: boolean;
	readonly reason: Phrase;
}

type Words = readonly string[];

function isSameOrder(a: Words, b: Words): boolean {
	return (
		a.length === b.length &&
		a.every((word, index) => isSameWord(word, b[index] ?? ""))
	);
}

/** Whether two halves of a name are the same but for the spelling of letters. */
export function isSameHalf(a: string, b: string): boolean {
	return isSameOrder(wordsOf(a), wordsOf(b));
}

function isCutOf(printed: Words, whole: Words, cut: Truncation): boolean {
	if (cut === false || printed.length === 0) return false;
	// A cut name may end inside a word or keep only initials (ICAO 9303-3 §4.6).
	return printed.every((part, index) => {
		const word = whole[index];
		return word !== undefined && beginsWith(word, part);
	});
}

/** The one half of a mononym, however a form filled the other; null: two names. */
function onlyHalf(surname: Words, givenNames: Words): Words | null {
	const isEmpty = (words: Words) =>
		words.every((word) => placeholders.has(word));
	if (isEmpty(surname)) return givenNames;
	if (isEmpty(givenNames) || isSameOrder(surname, givenNames)) return surname;
	return null;
}

const same = (code: string): NameComparison => ({
	agree: true,
	reason: phrase(code),
});

/**
 * Compares the printed names with those of a visa: equal, equal but for
 * transliteration, cut by the MRZ, in another order, a single name in the
 * other half, or with particles written otherwise. Anything else differs; two
 * spellings that might be one letter's, but that nobody wrote with that
 * letter, are told as such and differ all the same.
 */
export function compareNames(
	printed: PrintedNames,
	visa: Names,
): NameComparison {
	const marks = (name: string) =>
		plainName(name).normalize("NFD").replace(/\p{M}/gu, "");
	if (
		marks(printed.surname) === marks(visa.surname) &&
		marks(printed.givenNames) === marks(visa.givenNames)
	) {
		return same("compare.same");
	}
	const surname = wordsOf(printed.surname);
	const givenNames = wordsOf(printed.givenNames);
	const visaSurname = wordsOf(visa.surname);
	const visaGivenNames = wordsOf(visa.givenNames);
	const isSurname = isSameOrder(surname, visaSurname);
	const isGivenNames = isSameOrder(givenNames, visaGivenNames);
	if (isSurname && isGivenNames) return same("compare.transliteration");
	const only = onlyHalf(surname, givenNames);
	const visaOnly = onlyHalf(visaSurname, visaGivenNames);
	if (only && visaOnly && isSameOrder(only, visaOnly)) {
		return same("compare.mononym");
	}
	const surnameFits =
		isSurname || isCutOf(surname, visaSurname, printed.surnameTruncated);
	const givenNamesFit =
		isGivenNames ||
		isCutOf(givenNames, visaGivenNames, printed.givenNamesTruncated) ||
		// A surname that fills the field leaves no room for given names at all.
		(givenNames.length === 0 && printed.surnameTruncated !== false);
	if (surnameFits && givenNamesFit) return same("compare.truncated");
	const all = [...surname, ...givenNames];
	const visaAll = [...visaSurname, ...visaGivenNames];
	if (areSameWords(all, visaAll)) return same("compare.order");
	if (differOnlyInParticles(all, visaAll)) return same("compare.particle");
	const isAlike =
		foldSpelling(printed.surname) === foldSpelling(visa.surname) &&
		foldSpelling(printed.givenNames) === foldSpelling(visa.givenNames);
	return {
		agree: false,
		reason: phrase(isAlike ? "compare.alike" : "compare.different"),
	};
}
