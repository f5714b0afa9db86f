import { isYearSlip } from "./birth-dates.ts";
import {
	type ListedPerson,
	matchPrepared,
	type Person,
	type PersonMatch,
	type PreparedEntry,
	type PreparedPerson,
	prepareEntry,
	preparePerson,
} from "./match-person.ts";

/** An entry of a list within reach of a person. */
export interface Found<T> {
	readonly entry: T;
	readonly match: PersonMatch;
}

/**
 * A list that is asked by name and date of birth. `candidates` may give more than is within
 * reach and never less: whoever puts another index behind it keeps that promise.
 */
export interface NameList<T> {
	candidates(person: PreparedPerson): Iterable<readonly [T, PreparedEntry]>;
}

/** Every entry within reach, the likeliest first. */
export function askList<T>(list: NameList<T>, person: Person): Found<T>[] {
	const prepared = preparePerson(person);
	if (prepared.words.length === 0) return [];
	const found: Found<T>[] = [];
	for (const [entry, ready] of list.candidates(prepared)) {
		const match = matchPrepared(prepared, ready);
		if (match !== null) found.push({ entry, match });
	}
	return found.sort((a, b) => a.match.points - b.match.points);
}

/**
 * A list held in memory, its entries by year of birth: those without one are always
 * candidates, and so is every year that a slip may have made of another.
 */
export function nameList<T extends ListedPerson>(
	entries: Iterable<T>,
): NameList<T> {
	const byYear = new Map<number | null, (readonly [T, PreparedEntry])[]>();
	for (const entry of entries) {
		const ready = prepareEntry(entry);
		if (ready.words.length === 0 && !ready.isUnreadable) continue;
		const year = ready.birth?.year ?? null;
		const others = byYear.get(year);
		if (others) others.push([entry, ready]);
		else byYear.set(year, [[entry, ready]]);
	}
	return {
		*candidates({ births }) {
			for (const [year, some] of byYear) {
				const mayBe =
					year === null ||
					births.length === 0 ||
					births.some((own) => own.year === year || isYearSlip(own.year, year));
				if (mayBe) yield* some;
			}
		},
	};
}
