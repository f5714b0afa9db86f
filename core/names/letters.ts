import { scriptSpellings } from "./scripts.ts";

/**
 * Letters that the MRZ cannot print, with the spellings that stand for them
 * (ICAO 9303-3 §6), the recommended first. The bare letter is listed where
 * registers are seen to use it. Marks that are not listed are dropped.
 */
const spellings: Readonly<Record<string, readonly string[]>> = {
	Ä: ["AE", "A"],
	Å: ["AA", "A"],
	Æ: ["AE"],
	Ö: ["OE", "O"],
	Ø: ["OE", "O"],
	Œ: ["OE"],
	Ü: ["UE", "UXX", "U"],
	Ñ: ["N", "NXX"],
	ß: ["SS"],
	ẞ: ["SS"],
	Þ: ["TH"],
	Ð: ["D"],
	Đ: ["D"],
	Ł: ["L"],
	Ħ: ["H"],
	Ŧ: ["T"],
	Ŋ: ["N"],
	Ĳ: ["IJ"],
	İ: ["I"],
	ĸ: ["Q"],
};

/** Escapes that no name contains by itself: they are the letter they stand for. */
const escapes: readonly (readonly [RegExp, string])[] = [
	[/UXX/g, "Ü"],
	[/NXX/g, "Ñ"],
];

/** More spellings of one word than this are not tried. */
const mostForms = 128;

function withoutMarks(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Upper case, apostrophes dropped, everything else that is no letter a blank. */
export function plainName(name: string): string {
	return name
		.toUpperCase()
		.replace(/['’ʼ`.]/g, "")
		.replace(/[^\p{L}\p{M}]+/gu, " ")
		.trim();
}

/** The words of a name with the letters that it was written with. */
export function wordsOf(name: string): string[] {
	const whole = escapes.reduce(
		(text, [pattern, letter]) => text.replace(pattern, letter),
		plainName(name).normalize("NFC"),
	);
	return whole === "" ? [] : whole.split(" ");
}

/**
 * Every way in which the MRZ or a register may spell a word. A word of plain
 * letters has one: AE is not taken for Ä where nobody wrote an Ä.
 */
export function spellingsOf(word: string): string[] {
	if (/^[A-Z]*$/.test(word)) return [word];
	let forms = [""];
	for (const letter of word) {
		const options = spellings[letter] ??
			scriptSpellings[letter] ?? [withoutMarks(letter)];
		const tried =
			forms.length * options.length > mostForms ? options.slice(0, 1) : options;
		forms = forms.flatMap((form) => tried.map((option) => form + option));
	}
	return forms;
}

/** Whether two words may be the same name. */
export function isSameWord(a: string, b: string): boolean {
	if (a === b) return true;
	const there = spellingsOf(b);
	return spellingsOf(a).some((form) => there.includes(form));
}

/** Whether some spelling of `whole` begins with some spelling of `cut`. */
export function beginsWith(whole: string, cut: string): boolean {
	const cuts = spellingsOf(cut);
	return spellingsOf(whole).some((form) =>
		cuts.some((start) => form.startsWith(start)),
	);
}

/** One spelling of a word for all that might be meant: never to agree by it. */
export function foldWord(word: string): string {
	return (spellingsOf(word)[0] ?? "")
		.replace(/AE|AA/g, "A")
		.replace(/OE/g, "O")
		.replace(/UE/g, "U");
}

/** One spelling for all that might be meant: to find out what to look at, never to agree. */
export function foldSpelling(name: string): string {
	return wordsOf(name).map(foldWord).join(" ");
}
