import {
	type BirthParts,
	type BirthRelation,
	isWholeDate,
	type PartialDay,
	partsOf,
	relateBirth,
} from "./birth-dates.ts";
import {
	type Names,
	type NameWord,
	nameWords,
	type PrintedNames,
} from "./name-words.ts";
import { relateNames } from "./relate-names.ts";
import type { NameDifference } from "./relate-words.ts";

/** A person as a document names them. */
export interface Person extends PrintedNames {
	/** Every date of birth that the document may mean. */
	readonly birthDates: readonly PartialDay[];
}

/** A person as a list names them. */
export interface ListedPerson extends Names {
	readonly dateOfBirth?: PartialDay | undefined;
}

/** A person made ready for many comparisons. */
export interface PreparedPerson {
	readonly words: readonly NameWord[];
	readonly births: readonly BirthParts[];
}
export interface PreparedEntry {
	readonly words: readonly NameWord[];
	/** It has a name, in letters that nothing here can compare with those of a zone. */
	readonly isUnreadable: boolean;
	readonly birth: BirthParts | null;
}

/** Why an entry may be the person. 0 points: the same name and day of birth. */
export interface PersonMatch {
	readonly points: number;
	readonly names: readonly NameDifference[];
	readonly birth: BirthRelation;
}

/** An entry of more points is not within reach. */
export const reach = 4;

/** How near a birth date has to be where it is all that can be compared. */
const unreadableBirth = 1;

export const birthPoints: Readonly<Record<BirthRelation, number>> = {
	same: 0,
	swapped: 1,
	month: 1,
	year: 2,
	near: 2,
	unknown: 3,
	different: reach + 1,
};

export function preparePerson(person: Person): PreparedPerson {
	const births = person.birthDates
		.map(partsOf)
		.filter((parts) => parts !== null);
	return { words: nameWords(person), births };
}

export function prepareEntry(entry: ListedPerson): PreparedEntry {
	const { dateOfBirth, surname, givenNames } = entry;
	const words = nameWords(entry);
	const isLatin = ({ forms }: NameWord) =>
		forms.some((form) => /[A-Z]/.test(form));
	return {
		words,
		isUnreadable: /\p{L}/u.test(surname + givenNames) && !words.some(isLatin),
		birth: dateOfBirth === undefined ? null : partsOf(dateOfBirth),
	};
}

/** Whether an entry may be this person, and in what they differ; null: it is out of reach. */
export function matchPrepared(
	person: PreparedPerson,
	entry: PreparedEntry,
): PersonMatch | null {
	const birth = relateBirth(person.births, entry.birth);
	const left = reach - birthPoints[birth];
	if (left < 0) return null;
	const names = relateNames(person.words, entry.words, left);
	if (names === null) {
		// Nobody may say "clear" of a name that was not read: who was born that day is asked about.
		return entry.isUnreadable && birthPoints[birth] <= unreadableBirth
			? { points: reach, names: ["otherScript"], birth }
			: null;
	}
	return {
		points: names.points + birthPoints[birth],
		names: names.differences,
		birth,
	};
}

export function matchPerson(
	person: Person,
	entry: ListedPerson,
): PersonMatch | null {
	return matchPrepared(preparePerson(person), prepareEntry(entry));
}

/**
 * Why nobody may say "clear" of this person: what the document tells is too little to ask a list
 * with. `identity.noName`, `identity.nameCut` (nothing but initials), `identity.incomplete`
 * (no whole date of birth); null: it was asked in full.
 */
export function tooNarrow(person: Person): string | null {
	const words = nameWords(person);
	const isTold = words.some(({ text }) => text.length >= 2);
	if (!isTold) {
		const isCut =
			person.surnameTruncated !== false || person.givenNamesTruncated !== false;
		return isCut && words.length > 0 ? "identity.nameCut" : "identity.noName";
	}
	return person.birthDates.some(isWholeDate) ? null : "identity.incomplete";
}
