import type { NameWord } from "./name-words.ts";
import type { NameDifference } from "./relate-words.ts";
import { type WordPair, wordPairs } from "./word-pairs.ts";

/** How two whole names relate. */
export interface NameRelation {
	/** 0: the same name; each difference has its points. */
	readonly points: number;
	readonly differences: readonly NameDifference[];
}

/** Left-out parts on top of a single matching word make it weak. */
const singleWordPoints = 2;

/** What the search has put together so far. */
interface Path {
	readonly at: number;
	/** Bits of the listed words that are spoken for. */
	readonly used: number;
	readonly points: number;
	/** Words that match and are no particles: 0, 1, or 2 for more. */
	readonly matched: 0 | 1 | 2;
	/** Printed words that the list has not. */
	readonly left: number;
	readonly lostConnector: boolean;
	readonly lostParticle: boolean;
	/** The last listed word that was spoken for, to see the order. */
	readonly last: number;
	readonly isOutOfOrder: boolean;
	readonly differences: readonly NameDifference[];
}

const start: Path = {
	at: 0,
	used: 0,
	points: 0,
	matched: 0,
	left: 0,
	lostConnector: false,
	lostParticle: false,
	last: -1,
	isOutOfOrder: false,
	differences: [],
};

/** Search of the cheapest way in which every word of one name is accounted for. */
class Search {
	best: NameRelation | null = null;
	readonly #printed: readonly NameWord[];
	readonly #listed: readonly NameWord[];
	readonly #pairs: readonly (readonly WordPair[])[];
	readonly #most: number;
	readonly #isCut: boolean;
	readonly #seen = new Map<string, number>();

	constructor(
		printed: readonly NameWord[],
		listed: readonly NameWord[],
		most: number,
	) {
		this.#printed = printed;
		this.#listed = listed;
		this.#most = most;
		this.#isCut = printed.some(({ isCut }) => isCut);
		this.#pairs = wordPairs(printed, listed, most);
	}

	/** Words on both sides that nothing fits: only one side may have them. */
	get isHopeless(): boolean {
		let listed = 0;
		const printed = new Set<number>();
		this.#pairs.forEach((pairs, at) => {
			for (const { count, bits } of pairs) {
				listed |= bits;
				for (let each = 0; each < count; each++) printed.add(at + each);
			}
		});
		const left = this.#printed.filter(
			({ isParticle }, at) => !isParticle && !printed.has(at),
		).length;
		const lost = this.#listed.filter(
			({ isParticle }, at) => !isParticle && (listed & (1 << at)) === 0,
		).length;
		return listed === 0 || left > this.#most || (left > 0 && lost > 0);
	}

	run(path: Path): void {
		if (path.points > this.#most || this.best?.points === 0) return;
		const key = `${path.at} ${path.used} ${path.matched} ${path.left} ${path.lostParticle}`;
		const before = this.#seen.get(key);
		if (before !== undefined && before <= path.points) return;
		this.#seen.set(key, path.points);
		const word = this.#printed[path.at];
		if (word === undefined) {
			this.#finish(path);
			return;
		}
		for (const pair of this.#pairs[path.at] ?? [])
			if ((path.used & pair.bits) === 0) this.#take(path, pair);
		this.#leave(path, word);
	}

	#take(path: Path, pair: WordPair): void {
		const { points, difference } = pair.relation;
		const matched = path.matched === 0 ? 1 : 2;
		this.run({
			...path,
			at: path.at + pair.count,
			used: path.used | pair.bits,
			points: path.points + points,
			matched: pair.isProper ? matched : path.matched,
			last: pair.last,
			isOutOfOrder:
				path.isOutOfOrder || pair.first < path.last || pair.isOtherHalf,
			differences:
				difference === null
					? path.differences
					: [...path.differences, difference],
		});
	}

	#leave(path: Path, { isConnector, isParticle }: NameWord): void {
		const next = { ...path, at: path.at + 1 };
		if (isConnector) this.run({ ...next, lostConnector: true });
		else if (isParticle) {
			const points = path.points + (path.lostParticle ? 0 : 1);
			this.run({ ...next, lostParticle: true, points });
		} else this.run({ ...next, left: path.left + 1, points: path.points + 1 });
	}

	#finish(path: Path): void {
		const lost = this.#listed.filter((_, at) => (path.used & (1 << at)) === 0);
		const parts = lost.filter(({ isParticle }) => !isParticle).length;
		if (path.matched === 0 || (path.left > 0 && parts > 0)) return;
		// Behind a cut name the list may say any number of words more.
		const missing = path.left + (this.#isCut ? 0 : parts);
		const hasLostParticle =
			!this.#isCut &&
			lost.some(({ isParticle, isConnector }) => isParticle && !isConnector);
		const points =
			path.points +
			missing -
			path.left +
			(hasLostParticle && !path.lostParticle ? 1 : 0) +
			(path.matched === 1 && missing > 0 ? singleWordPoints : 0);
		if (points > this.#most) return;
		if (this.best !== null && this.best.points <= points) return;
		const has: Partial<Record<NameDifference, boolean>> = {
			order: path.isOutOfOrder,
			cut: this.#isCut && parts > 0,
			connector: path.lostConnector || lost.some((word) => word.isConnector),
			particle: path.lostParticle || hasLostParticle,
			leftOut: missing > 0,
		};
		const more = (Object.keys(has) as NameDifference[]).filter(
			(each) => has[each],
		);
		this.best = {
			points,
			differences: [...new Set([...path.differences, ...more])],
		};
	}
}

/**
 * The cheapest relation of a printed name with one of a list, of `most` points at
 * most; null: they are not within reach. Every word of the shorter name must have
 * its counterpart; only one side may have words more.
 */
export function relateNames(
	printed: readonly NameWord[],
	listed: readonly NameWord[],
	most: number,
): NameRelation | null {
	if (printed.length === 0 || listed.length === 0) return null;
	const search = new Search(printed, listed, most);
	if (!search.isHopeless) search.run(start);
	return search.best;
}
