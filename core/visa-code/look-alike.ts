import { decodeLabel } from "./punycode.ts";

/** Letters of other scripts and digits that are drawn like Latin letters. */
const DRAWN_LIKE: Readonly<Record<string, string>> = {
	а: "a",
	е: "e",
	о: "o",
	р: "p",
	с: "c",
	у: "y",
	х: "x",
	і: "i",
	ј: "j",
	ѕ: "s",
	ԁ: "d",
	ɡ: "g",
	ո: "n",
	м: "m",
	г: "r",
	п: "n",
	т: "t",
	һ: "h",
	α: "a",
	ο: "o",
	ι: "i",
	ν: "v",
	ρ: "p",
	τ: "t",
	υ: "u",
	ı: "i",
	ł: "l",
	"0": "o",
	"1": "l",
	"3": "e",
	"5": "s",
	"|": "l",
};

/** Longer hosts are no host (RFC 1035 §2.3.4). */
const MAX_HOST = 253;

/** The host as an eye reads it: Unicode shown, accents off, look-alikes as the letters they resemble. */
export function skeleton(host: string): string {
	const shown = host
		.slice(0, MAX_HOST)
		.split(".")
		.map((label) => decodeLabel(label) ?? label)
		.join(".");
	let text = "";
	for (const character of shown.normalize("NFKD").toLowerCase()) {
		if (/\p{M}/u.test(character)) continue;
		text += DRAWN_LIKE[character] ?? character;
	}
	return text.replaceAll("rn", "m").replaceAll("vv", "w").replaceAll("l", "i");
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours from one text to the
 * other; counted to 3, since nothing further apart looks alike.
 */
export function editDistance(one: string, other: string): number {
	if (Math.abs(one.length - other.length) > 2) return 3;
	let beforeLast: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let row = 1; row <= one.length; row++) {
		const current = [row];
		for (let column = 1; column <= other.length; column++) {
			const isSame = one.charAt(row - 1) === other.charAt(column - 1);
			let cost = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (isSame ? 0 : 1),
			);
			const isSwap =
				row > 1 &&
				column > 1 &&
				one.charAt(row - 1) === other.charAt(column - 2) &&
				one.charAt(row - 2) === other.charAt(column - 1);
			if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		beforeLast = last;
		last = current;
	}
	return Math.min(last[other.length] ?? 3, 3);
}
