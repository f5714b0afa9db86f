/** A seeded generator (mulberry32): the same seed gives the same data anywhere. */
export interface Random {
	/** 0 <= value < 1 */
	next(): number;
	/** 0 <= value < limit */
	below(limit: number): number;
	pick<T>(items: readonly T[]): T;
}

export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	function next(): number {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}
	return {
		next,
		below: (limit) => Math.floor(next() * limit),
		pick: (items) => {
			const item = items[Math.floor(next() * items.length)];
			if (item === undefined) throw new Error("nothing to pick from");
			return item;
		},
	};
}
