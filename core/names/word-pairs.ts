import type { NameWord } from "./name-words.ts";
import { type Relation, relateJoined, relateWords } from "./relate-words.ts";

/** Printed words, from one place on, that may be words of the list. */
export interface WordPair {
	/** How many printed words. */
	readonly count: number;
	/** The place of the first listed word, and a bit for each. */
	readonly first: number;
	readonly last: number;
	readonly bits: number;
	readonly relation: Relation;
	/** It is not a particle alone that matches. */
	readonly isProper: boolean;
	readonly isOtherHalf: boolean;
}

const mostJoined = 3;

/** For every printed word the pairs that begin with it, of `most` points at most. */
export function wordPairs(
	printed: readonly NameWord[],
	listed: readonly NameWord[],
	most: number,
): WordPair[][] {
	return printed.map((word, at) => {
		const pairs: WordPair[] = [];
		function add(
			count: number,
			first: number,
			length: number,
			relation: Relation | null,
		): void {
			if (relation === null || relation.points > most) return;
			pairs.push({
				count,
				first,
				last: first + length - 1,
				bits: ((1 << length) - 1) << first,
				relation,
				isProper: !word.isParticle || count + length > 2,
				isOtherHalf: word.half !== listed[first]?.half,
			});
		}
		listed.forEach((other, index) => {
			add(1, index, 1, relateWords(word, other));
			for (let length = 2; length <= mostJoined; length++) {
				const several = listed.slice(index, index + length);
				if (several.length === length)
					add(1, index, length, relateJoined(word, several, true));
				const own = printed.slice(at, at + length);
				if (own.length === length)
					add(length, index, 1, relateJoined(other, own, false));
			}
		});
		return pairs;
	});
}
