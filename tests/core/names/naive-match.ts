/**
 * A second matcher, written from docs/names.md and nothing else: every way of telling both
 * names is tried against every other. It shares no code with the product.
 */
export interface NaivePerson {
	readonly surname: string;
	readonly givenNames: string;
	readonly dates: readonly string[];
	readonly isSurnameCut?: boolean;
	readonly isGivenNamesCut?: boolean;
}

const CONNECTORS = "BIN BINTI BINTE BINT BT BTE BTI IBN BN AL EL".split(" ");
const PARTICLES = [
	...CONNECTORS,
	..."VAN VON VOM ZU ZUM DE DER DEN DES DEL DELLA DI DA DO DOS DAS DU LA LE LOS LAS TEN TER TE ABU ABD ABDUL ABDEL ABDAL BEN OULD UMM MC MAC O SAN SANTA ST Y E I".split(
		" ",
	),
];
const NOBODY = "FNU LNU NIL UNKNOWN NFN NLN".split(" ");

const LETTERS: Record<string, string[]> = {
	Ä: ["AE", "A"],
	Å: ["AA", "A"],
	Æ: ["AE"],
	Ö: ["OE", "O"],
	Ø: ["OE", "O"],
	Œ: ["OE"],
	Ü: ["UE", "UXX", "U"],
	Ñ: ["N", "NXX"],
	ß: ["SS"],
	Þ: ["TH"],
	Ð: ["D"],
	Đ: ["D"],
	Ł: ["L"],
};

const spelled = new Map<string, string[]>();

function spell(word: string): string[] {
	const known = spelled.get(word) ?? spellings(word);
	spelled.set(word, known);
	return known;
}

function spellings(word: string): string[] {
	if (word === "") return [""];
	const letter = word[0] ?? "";
	const heads = LETTERS[letter] ?? [
		letter.normalize("NFD").replace(/\p{M}/gu, ""),
	];
	const tails = spellings(word.slice(1));
	return heads.flatMap((head) => tails.map((tail) => head + tail));
}

interface Word {
	readonly text: string;
	readonly isCut: boolean;
}

function split(text: string, isCut: boolean): Word[] {
	return text
		.toUpperCase()
		.replace(/['’.]/g, "")
		.replaceAll("UXX", "Ü")
		.replaceAll("NXX", "Ñ")
		.split(/[^\p{L}\p{M}]+/u)
		.filter((word) => word !== "")
		.map((word) => ({ text: word.normalize("NFC"), isCut }));
}

type Name = Omit<NaivePerson, "dates">;
const names = new WeakMap<Name, Word[]>();

function wordsOf(person: Name): Word[] {
	const known = names.get(person) ?? splitName(person);
	names.set(person, known);
	return known;
}

function splitName(person: Name): Word[] {
	const surname = split(person.surname, person.isSurnameCut === true);
	const given = split(person.givenNames, person.isGivenNamesCut === true);
	const isTwice =
		surname.map(({ text }) => text).join() ===
		given.map(({ text }) => text).join();
	const isNobody = (half: Word[]) =>
		half.every(({ text }) => NOBODY.includes(text));
	if (isTwice || isNobody(given)) return surname;
	return isNobody(surname) ? given : [...surname, ...given];
}

function editDistance(a: string, b: string): number {
	const d = Array.from({ length: a.length + 1 }, (_, i) =>
		Array.from({ length: b.length + 1 }, (_, j) =>
			i === 0 ? j : j === 0 ? i : 0,
		),
	);
	const at = (i: number, j: number) => d[i]?.[j] ?? 0;
	for (let i = 1; i <= a.length; i++)
		for (let j = 1; j <= b.length; j++) {
			const swap =
				i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
					? at(i - 2, j - 2) + 1
					: Number.POSITIVE_INFINITY;
			const value = Math.min(
				at(i - 1, j) + 1,
				at(i, j - 1) + 1,
				at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
				swap,
			);
			const row = d[i];
			if (row) row[j] = value;
		}
	return at(a.length, b.length);
}

/** The same answer to the same question, found once. */
function once<T>(of: (word: string) => T): (word: string) => T {
	const known = new Map<string, T>();
	return (word) => {
		const found = known.get(word) ?? of(word);
		known.set(word, found);
		return found;
	};
}

const oldToNew = once((word) =>
	word
		.replaceAll("OE", "U")
		.replaceAll("OO", "U")
		.replaceAll("TJ", "C")
		.replace(/(^|[^DTSN])J/g, "$1Y")
		.replaceAll("SJ", "SY")
		.replaceAll("NJ", "NY")
		.replaceAll("DJ", "J")
		.replaceAll("CH", "KH"),
);
const bare = once((word) =>
	word.replace(/AE|AA/g, "A").replaceAll("OE", "O").replaceAll("UE", "U"),
);

/** A matcher that knows these groups of other spellings. */
export function naiveMatcher(groups: readonly (readonly string[])[]) {
	const pairs = { cut: new Map(), whole: new Map() } as Record<
		"cut" | "whole",
		Map<string, Map<string, number>>
	>;
	const groupsOf = once((word) =>
		groups.filter((names) => names.includes(word)),
	);

	function computePair(p: Word, e: string): number {
		const own = spell(p.text);
		const theirs = spell(e);
		const some = (is: (a: string, b: string) => boolean) =>
			own.some((a) => theirs.some((b) => is(a, b)));
		if (some((a, b) => a === b)) return 0;
		if (p.isCut && some((a, b) => b.startsWith(a))) return 0;
		const first = own[0] ?? "";
		const other = theirs[0] ?? "";
		if (bare(first) === bare(other)) return 1;
		if (oldToNew(first) === other || oldToNew(other) === first) return 1;
		if (
			some((a, b) => groupsOf(a).some((names) => groupsOf(b).includes(names)))
		)
			return 1;
		if (p.text.length === 1 && some((a, b) => b.startsWith(a))) return 1;
		if (e.length === 1 && some((a, b) => a.startsWith(b))) return 1;
		const isPrefixed = (long: string, short: string) =>
			short.length >= 4 &&
			PARTICLES.some((one) => one.length >= 2 && one + short === long);
		if (some((a, b) => isPrefixed(a, b) || isPrefixed(b, a))) return 1;
		if (/K$/.test(p.text)) {
			const without = p.text.replace(/K+$/, "");
			if (without.length >= 2 && theirs.includes(without)) return 1;
		}
		let errors = 9;
		for (const a of own)
			for (const b of theirs) {
				const length = Math.max(a.length, b.length);
				const may = length < 4 ? 0 : length < 8 ? 1 : 2;
				if (Math.abs(a.length - b.length) > may) continue;
				const found = editDistance(a, b);
				if (found <= may) errors = Math.min(errors, found);
			}
		return errors <= 2 ? errors * 2 : Number.POSITIVE_INFINITY;
	}

	function pair(p: Word, e: string): number {
		const all = pairs[p.isCut ? "cut" : "whole"];
		const own = all.get(p.text) ?? new Map<string, number>();
		all.set(p.text, own);
		const points = own.get(e) ?? computePair(p, e);
		own.set(e, points);
		return points;
	}

	/** A way of telling a name: blocks of neighbours, and what was left out. */
	interface Telling {
		readonly blocks: readonly (readonly Word[])[];
		readonly left: number;
		readonly hasLostParticle: boolean;
		readonly proper: number;
	}
	const isParticle = (word: Word, all: readonly Word[]) =>
		PARTICLES.includes(word.text) &&
		!all.every(({ text }) => PARTICLES.includes(text));

	function tellings(words: readonly Word[], all = words): Telling[] {
		const [word] = words;
		if (!word)
			return [{ blocks: [], left: 0, hasLostParticle: false, proper: 0 }];
		const result: Telling[] = [];
		for (const size of [1, 2, 3]) {
			if (words.length < size) continue;
			const block = words.slice(0, size);
			for (const rest of tellings(words.slice(size), all))
				result.push({
					...rest,
					blocks: [block, ...rest.blocks],
					proper: rest.proper + (size > 1 || !isParticle(word, all) ? 1 : 0),
				});
		}
		for (const rest of tellings(words.slice(1), all)) {
			if (!isParticle(word, all)) result.push({ ...rest, left: rest.left + 1 });
			else
				result.push({
					...rest,
					hasLostParticle:
						rest.hasLostParticle || !CONNECTORS.includes(word.text),
				});
		}
		return result;
	}

	const written = (block: readonly Word[], between: string): string[] =>
		block.reduce<string[]>(
			(made, { text }, at) =>
				made.flatMap((start) =>
					spell(text).map((form) => (at === 0 ? form : start + between + form)),
				),
			[""],
		);

	function blockPoints(p: readonly Word[], e: readonly Word[]): number {
		const [own] = p;
		const [other] = e;
		if (!own || !other || (p.length > 1 && e.length > 1))
			return Number.POSITIVE_INFINITY;
		if (p.length === 1 && e.length === 1) return pair(own, other.text);
		const one = spell(p.length === 1 ? own.text : other.text);
		const several = p.length === 1 ? e : p;
		const gaps = p.length === 1 ? ["", "K", "KK"] : [""];
		// What is written together begins with the first of them.
		const heads = spell(several[0]?.text ?? "");
		if (!one.some((text) => heads.some((head) => text.startsWith(head))))
			return Number.POSITIVE_INFINITY;
		return gaps.some((gap) =>
			written(several, gap).some((text) => one.includes(text)),
		)
			? 0
			: Number.POSITIVE_INFINITY;
	}

	function assign(
		p: readonly (readonly Word[])[],
		e: readonly (readonly Word[])[],
		limit: number,
	): number {
		const [block, ...rest] = p;
		if (limit < 0) return Number.POSITIVE_INFINITY;
		if (!block) return 0;
		let best = Number.POSITIVE_INFINITY;
		e.forEach((other, at) => {
			const points = blockPoints(block, other);
			if (points > limit) return;
			const more = assign(
				rest,
				e.filter((_, index) => index !== at),
				limit - points,
			);
			best = Math.min(best, points + more);
		});
		return best;
	}

	/** Whether anything in one name may be anything in the other. */
	function isRelated(p: readonly Word[], e: readonly Word[]): boolean {
		if (p.some((own) => e.some((other) => pair(own, other.text) <= 4)))
			return true;
		return joins(p, e);
	}
	const joins = (p: readonly Word[], e: readonly Word[]) =>
		p.some((_, i) =>
			e.some((_, j) =>
				[2, 3].some(
					(size) =>
						blockPoints(p.slice(i, i + 1), e.slice(j, j + size)) === 0 ||
						blockPoints(p.slice(i, i + size), e.slice(j, j + 1)) === 0,
				),
			),
		);

	function namePoints(
		p: readonly Word[],
		e: readonly Word[],
		most: number,
	): number {
		if (!isRelated(p, e)) return Number.POSITIVE_INFINITY;
		const isCut = p.some((word) => word.isCut);
		let best = Number.POSITIVE_INFINITY;
		for (const own of tellings(p))
			for (const other of tellings(e)) {
				if (own.blocks.length !== other.blocks.length) continue;
				if (own.left > 0 && other.left > 0) continue;
				if (own.proper === 0) continue;
				const left = own.left + (isCut ? 0 : other.left);
				const fixed =
					left +
					(own.hasLostParticle || (other.hasLostParticle && !isCut) ? 1 : 0) +
					(own.proper === 1 && left > 0 ? 2 : 0);
				if (fixed > most || fixed >= best) continue;
				const points = assign(own.blocks, other.blocks, most - fixed);
				best = Math.min(best, fixed + points);
			}
		return best;
	}

	return {
		/** Points of the whole, or Infinity; 0 is a hit, up to 4 possible. */
		points(
			person: NaivePerson,
			entry: {
				surname: string;
				givenNames: string;
				dateOfBirth?: string | undefined;
			},
		): number {
			const date = naiveDate(
				person.dates.map(numbersOf),
				numbersOf(entry.dateOfBirth),
			);
			if (date > 4) return Number.POSITIVE_INFINITY;
			const names = namePoints(wordsOf(person), wordsOf(entry), 4 - date);
			return names + date > 4 ? Number.POSITIVE_INFINITY : names + date;
		},
	};
}

/** Year, month, day; 0 where it is not told. */
export type Numbers = readonly [number, number, number];

export function numbersOf(date: string | undefined): Numbers {
	const [y = 0, m = 0, d = 0] = (date ?? "")
		.split("-")
		.map((part) => Number(part) || 0);
	return [y, m, d];
}

const dayNumber = (y: number, m: number, d: number) =>
	Date.UTC(y, m - 1, d) / 86_400_000;

const isBare = (m: number, d: number) => m === 0 || (m === 1 && d === 1);

function oneDate([y1, m1, d1]: Numbers, [y2, m2, d2]: Numbers): number {
	if (y1 === 0 || y2 === 0) return 3;
	if (y1 === y2) {
		if (m1 === m2 && d1 === d2 && d1 > 0) return 0;
		if (m1 === d2 && d1 === m2 && m1 > 0 && d1 > 0) return 1;
		if (m1 === m2 && m1 > 0 && (d1 === 0 || d2 === 0)) return 1;
		if (isBare(m1, d1) || isBare(m2, d2)) return 2;
		if (d1 > 0 && d2 > 0 && (m1 === m2 || d1 === d2)) return 2;
	}
	if (m1 === 0 || m2 === 0 || d1 === 0 || d2 === 0) return 9;
	if (m1 === m2 && d1 === d2) {
		if ([1, 10].includes(Math.abs(y1 - y2))) return 2;
		const other = String(y2);
		if ([...String(y1)].filter((c, at) => c !== other[at]).length === 1)
			return 2;
	}
	if (Math.abs(y1 - y2) > 1) return 9;
	return Math.abs(dayNumber(y1, m1, d1) - dayNumber(y2, m2, d2)) <= 2 ? 2 : 9;
}

/** The points of two dates; the nearest of several counts. */
export function naiveDate(own: readonly Numbers[], told: Numbers): number {
	if (told[0] === 0 || own.length === 0) return 3;
	let best = 9;
	for (const one of own) best = Math.min(best, oneDate(one, told));
	return best;
}
