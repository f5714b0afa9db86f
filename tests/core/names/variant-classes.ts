import type { Random } from "../../../scripts/demo-data/random.ts";
import type { Invented } from "./people.ts";

export interface Printed extends Invented {
	readonly isSurnameCut?: boolean;
	readonly isGivenNamesCut?: boolean;
	readonly dates?: readonly string[];
}

/** A traveller as the zone prints them, and the entry that means the same person. */
export interface Pair {
	readonly printed: Printed;
	readonly entry: { surname: string; givenNames: string; dateOfBirth?: string };
}

export interface VariantClass {
	readonly name: string;
	/** All the same person and the same day: a hit, not only possible. */
	readonly isHit: boolean;
	/** Null: this class cannot be made of this person. */
	make(
		person: Invented,
		random: Random,
		groups: readonly (readonly string[])[],
	): Pair | null;
}

type Make = VariantClass["make"];
const of = (name: string, isHit: boolean, make: Make): VariantClass => ({
	name,
	isHit,
	make,
});

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** One slip of the finger. */
function mistyped(word: string, random: Random): string {
	const at = random.below(word.length);
	const letter = letters[random.below(26)] ?? "A";
	const kind = random.below(4);
	if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
	if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
	if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1);
	const next = Math.min(at, word.length - 2);
	return (
		word.slice(0, next) +
		(word[next + 1] ?? "") +
		(word[next] ?? "") +
		word.slice(next + 2)
	);
}

function withWord(
	person: Invented,
	fits: (word: string) => boolean,
	change: (word: string) => string,
): Invented | null {
	for (const half of ["surname", "givenNames"] as const) {
		const words = person[half].split(" ");
		const at = words.findIndex(fits);
		if (at < 0) continue;
		words[at] = change(words[at] ?? "");
		return { ...person, [half]: words.join(" ") };
	}
	return null;
}

/** The same word with a national letter on the list, and its spelling in the zone. */
function transliterated(person: Invented, random: Random): Pair | null {
	const vowel = withWord(
		person,
		(word) => /[AOU]/.test(word) && word.length > 2,
		(word) =>
			word.replace(
				/[AOU]/,
				(letter) => ({ A: "Ä", O: "Ö", U: "Ü" })[letter] ?? "",
			),
	);
	if (!vowel) return null;
	const [long, bare] = [
		{ Ä: "AE", Ö: "OE", Ü: "UE" },
		{ Ä: "A", Ö: "O", Ü: random.next() < 0.5 ? "U" : "UXX" },
	];
	const table: Record<string, string> = random.next() < 0.5 ? long : bare;
	const zone = (text: string) =>
		text.replace(/[ÄÖÜ]/g, (letter) => table[letter] ?? "");
	return {
		printed: {
			...vowel,
			surname: zone(vowel.surname),
			givenNames: zone(vowel.givenNames),
		},
		entry: vowel,
	};
}

const changedDate = (person: Invented, dateOfBirth: string): Pair => ({
	printed: person,
	entry: { ...person, dateOfBirth },
});

function dropped(entry: Invented): Pair["entry"] {
	const { surname, givenNames } = entry;
	return { surname, givenNames };
}

const plain = (person: Invented): Pair => ({ printed: person, entry: person });
const words = ({ surname, givenNames }: Invented) =>
	`${surname} ${givenNames}`.trim().split(" ");

/** The classes that docs/names.md promises, each on its own. */
export const variantClasses: readonly VariantClass[] = [
	of("the same", true, plain),
	of("national letters on the list", true, (p, random) =>
		transliterated(p, random),
	),
	of("NXX or N for Ñ", true, (p, random) => {
		const entry = withWord(
			p,
			(w) => w.includes("N"),
			(w) => w.replace("N", "Ñ"),
		);
		if (!entry) return null;
		const zone = random.next() < 0.5 ? "NXX" : "N";
		const printed = {
			...entry,
			surname: entry.surname.replace("Ñ", zone),
			givenNames: entry.givenNames.replace("Ñ", zone),
		};
		return { printed, entry };
	}),
	of("marks and apostrophes", true, (p) => {
		const entry = withWord(
			p,
			(w) => /[EIC]/.test(w),
			(w) => w.replace(/[EIC]/, (c) => ({ E: "É", I: "Ī", C: "Ç" })[c] ?? c),
		);
		return (
			entry && {
				printed: p,
				entry: { ...entry, surname: entry.surname.replace(/^(.)/, "$1'") },
			}
		);
	}),
	of("halves swapped", true, (p) => ({
		printed: p,
		entry: { ...p, surname: p.givenNames, givenNames: p.surname },
	})),
	of("another order", true, (p) => ({
		printed: p,
		entry: { ...p, surname: words(p).toReversed().join(" "), givenNames: "" },
	})),
	of("all in one half", true, (p) => ({
		printed: { ...p, surname: words(p).join(" "), givenNames: "" },
		entry: p,
	})),
	of("FNU for a missing half", true, (p) => ({
		printed: { ...p, givenNames: "" },
		entry: { ...p, givenNames: "FNU" },
	})),
	of("given names written together", true, (p) =>
		p.givenNames.includes(" ")
			? {
					printed: { ...p, givenNames: p.givenNames.replaceAll(" ", "") },
					entry: p,
				}
			: null,
	),
	of("a word split", true, (p) => {
		const printed = withWord(
			p,
			(w) => w.length >= 6,
			(w) => `${w.slice(0, 3)} ${w.slice(3)}`,
		);
		return printed && { printed, entry: p };
	}),
	of("a particle written together", true, (p) => ({
		printed: { ...p, surname: `VANDER${p.surname}` },
		entry: { ...p, surname: `VAN DER ${p.surname}` },
	})),
	of("BIN left out", true, (p) => ({
		printed: { ...p, surname: `BIN ${p.surname}` },
		entry: p,
	})),
	of("AL left out on the other side", true, (p) => ({
		printed: p,
		entry: { ...p, surname: `AL-${p.surname}` },
	})),
	of("cut in the given names", true, (p) => {
		const whole = `${p.givenNames} KRASUANG WATTANA`;
		const cut = whole.slice(0, p.givenNames.length + 4);
		return {
			printed: { ...p, givenNames: cut, isGivenNamesCut: true },
			entry: { ...p, givenNames: whole },
		};
	}),
	of("cut in the surname", true, (p) => ({
		printed: {
			...p,
			surname: `${p.surname} NILAVADH`,
			givenNames: "",
			isSurnameCut: true,
		},
		entry: { ...p, surname: `${p.surname} NILAVADHANANANDA` },
	})),
	of("a filler read as K", true, (p) =>
		p.givenNames.includes(" ")
			? {
					printed: { ...p, givenNames: p.givenNames.replace(" ", "K") },
					entry: p,
				}
			: null,
	),
	of("both fillers between the halves read as K", true, (p) =>
		p.givenNames === "" || p.surname.includes(" ")
			? null
			: {
					printed: {
						...p,
						surname: `${p.surname}KK${p.givenNames.split(" ")[0]}`,
						givenNames: p.givenNames.split(" ").slice(1).join(" "),
					},
					entry: p,
				},
	),
	of("either century", true, (p) => ({
		printed: {
			...p,
			dates: [`20${p.dateOfBirth.slice(2)}`, p.dateOfBirth],
		},
		entry: p,
	})),
	of("fillers read as K behind a word", false, (p) => ({
		printed: { ...p, surname: `${p.surname}K` },
		entry: p,
	})),
	of("AE for A where nobody wrote the letter", false, (p) => {
		const printed = withWord(
			p,
			(w) => /[AOU]/.test(w) && !/[AOU][AEUO]/.test(w),
			(w) => w.replace(/[AOU]/, "$&E"),
		);
		return printed && { printed, entry: p };
	}),
	of("another romanisation", false, (p, random, groups) => {
		let changed = false;
		const entry = withWord(
			p,
			(w) => groups.some((names) => names.includes(w)),
			(w) => {
				changed = true;
				return random.pick(groups.find((names) => names.includes(w)) ?? [w]);
			},
		);
		return changed && entry ? { printed: p, entry } : null;
	}),
	of("the spelling of before the reform", false, (p) => {
		const entry = withWord(
			p,
			(w) => /U|(?<![DTSN])J|C(?!H)/.test(w) && !/OE|TJ|DJ|SJ|NJ|CH|Y/.test(w),
			(w) =>
				w.replaceAll("J", "DJ").replaceAll("U", "OE").replaceAll("C", "TJ"),
		);
		return entry && { printed: p, entry };
	}),
	of("an initial for a given name", false, (p) =>
		p.givenNames === ""
			? null
			: { printed: p, entry: { ...p, givenNames: p.givenNames.slice(0, 1) } },
	),
	of("one given name left out", false, (p) =>
		p.givenNames.includes(" ")
			? {
					printed: { ...p, givenNames: p.givenNames.split(" ")[0] ?? "" },
					entry: p,
				}
			: null,
	),
	of("one half only", false, (p) => ({
		printed: { ...p, givenNames: p.givenNames.split(" ")[0] ?? "" },
		entry: { ...p, givenNames: "" },
	})),
	of("VAN DER left out", false, (p) => ({
		printed: { ...p, surname: `VAN DER ${p.surname}` },
		entry: p,
	})),
	of("ABDUL left out", false, (p) => ({
		printed: p,
		entry: { ...p, givenNames: `ABDUL ${p.givenNames}` },
	})),
	of("one typing error", false, (p, random) => {
		const printed = withWord(
			p,
			(w) => w.length >= 5,
			(w) => mistyped(w, random),
		);
		return printed && { printed, entry: p };
	}),
	of("two typing errors in a long word", false, (p, random) => {
		const printed = withWord(
			p,
			(w) => w.length >= 10,
			(w) => mistyped(w.slice(0, 5), random) + mistyped(w.slice(5), random),
		);
		return printed && { printed, entry: p };
	}),
	of("a typing error in each of two words", false, (p, random) => {
		const all = words(p).filter((word) => word.length >= 5);
		if (all.length < 2) return null;
		const change = (text: string) =>
			text
				.split(" ")
				.map((word) =>
					all.slice(0, 2).includes(word) ? mistyped(word, random) : word,
				)
				.join(" ");
		if (all[0] === all[1]) return null;
		return {
			printed: {
				...p,
				surname: change(p.surname),
				givenNames: change(p.givenNames),
			},
			entry: p,
		};
	}),
	of("day and month swapped", false, (p) => {
		const [y, m, d] = p.dateOfBirth.split("-");
		return Number(d) > 12 || m === d ? null : changedDate(p, `${y}-${d}-${m}`);
	}),
	of("year only on the list", false, (p) =>
		changedDate(p, p.dateOfBirth.slice(0, 4)),
	),
	of("month and year on the list", false, (p) =>
		changedDate(p, `${p.dateOfBirth.slice(0, 7)}-00`),
	),
	of("1 January for a year", false, (p) =>
		p.dateOfBirth.endsWith("-01-01")
			? null
			: changedDate(p, `${p.dateOfBirth.slice(0, 4)}-01-01`),
	),
	of("year only in the document", false, (p) => ({
		printed: { ...p, dates: [p.dateOfBirth.slice(0, 4)] },
		entry: p,
	})),
	of("another day of the month", false, (p, random) => {
		const day = String(1 + random.below(28)).padStart(2, "0");
		return p.dateOfBirth.endsWith(`-${day}`)
			? null
			: changedDate(p, p.dateOfBirth.slice(0, 8) + day);
	}),
	of("the year one off, or one digit of it", false, (p, random) => {
		const year = Number(p.dateOfBirth.slice(0, 4));
		const other = year + random.pick([-1, 1, -10, 10]);
		return changedDate(p, `${other}${p.dateOfBirth.slice(4)}`);
	}),
	of("no date on the list", false, (p) => ({ printed: p, entry: dropped(p) })),
	of("a typing error and a swapped date", false, (p, random) => {
		const [y, m, d] = p.dateOfBirth.split("-");
		const printed = withWord(
			p,
			(w) => w.length >= 5,
			(w) => mistyped(w, random),
		);
		if (!printed || Number(d) > 12) return null;
		return { printed, entry: { ...p, dateOfBirth: `${y}-${d}-${m}` } };
	}),
	of("swapped halves, national letters and a year only", false, (p, random) => {
		const pair = transliterated(p, random);
		if (!pair) return null;
		const { surname, givenNames } = pair.entry;
		return {
			printed: pair.printed,
			entry: {
				surname: givenNames,
				givenNames: surname,
				dateOfBirth: p.dateOfBirth.slice(0, 4),
			},
		};
	}),
];
