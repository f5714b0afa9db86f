/**
 * Typing errors between two words: a letter too many, missing or another, two neighbours
 * changed about (optimal string alignment). More than `most` is answered with `most + 1`.
 */
export function typingErrors(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			let cost = Math.min(
				(last[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(last[j - 1] ?? 0) + (isSame ? 0 : 1),
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			row[j] = cost;
			least = Math.min(least, cost);
		}
		if (least > most) return most + 1;
		before = last;
		last = row;
	}
	return Math.min(last[b.length] ?? 0, most + 1);
}

/** How many errors a word of this many letters may have and still be meant: 0, 1 or 2. */
export function errorsAllowed(letters: number): 0 | 1 | 2 {
	return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}
