import type { Truncation } from "../mrz/mrz.ts";
import { foldWord, spellingsOf, wordsOf } from "./letters.ts";
import { connectors, particles } from "./particles.ts";
import { isArabicScript, plainArabic, skeletonOf } from "./scripts.ts";
import { respelled, variantGroupsOf } from "./variants.ts";

export interface Names {
	readonly surname: string;
	readonly givenNames: string;
}

export interface PrintedNames extends Names {
	readonly surnameTruncated: Truncation;
	readonly givenNamesTruncated: Truncation;
}

/** A word of a name with all that it is compared by. */
export interface NameWord {
	readonly text: string;
	readonly half: "surname" | "givenNames";
	/** Every way in which the zone or a register may spell it, as somebody wrote it. */
	readonly forms: readonly string[];
	/** One spelling for what no letter tells: AE, AA and A are the same. */
	readonly fold: string;
	/** In the spelling of after the reforms. */
	readonly respelled: string;
	/** Null: not from Arabic script, so that its vowels count. */
	readonly skeleton: string | null;
	/** The zone may have cut it, or the words behind it. */
	readonly isCut: boolean;
	readonly shortest: number;
	readonly longest: number;
	/** A bit for every letter that occurs, of each form: tells at once what is far apart. */
	readonly letters: readonly number[];
	/** The groups of variants that name it. */
	readonly groups: readonly number[];
	readonly isParticle: boolean;
	readonly isConnector: boolean;
}

/** What forms print for a name half that the person does not have. */
export const placeholders: ReadonlySet<string> = new Set([
	"FNU",
	"LNU",
	"NIL",
	"UNKNOWN",
	"NFN",
	"NLN",
]);

/** More words of one name than these are not looked at. */
export const mostWords = 12;

function letterBits(form: string): number {
	let bits = 0;
	for (let at = 0; at < form.length; at++)
		bits |= 1 << (form.charCodeAt(at) & 31);
	return bits;
}

function nameWord(
	text: string,
	half: NameWord["half"],
	isCut: boolean,
): NameWord {
	const forms = spellingsOf(text);
	const [first = text] = forms;
	const lengths = forms.map(({ length }) => length);
	return {
		text,
		half,
		forms,
		fold: foldWord(text),
		respelled: respelled(first),
		skeleton: isArabicScript(text) ? skeletonOf(plainArabic(text)) : null,
		isCut,
		shortest: Math.min(...lengths),
		longest: Math.max(...lengths),
		letters: forms.map(letterBits),
		groups: forms.flatMap(variantGroupsOf),
		isParticle: particles.has(text),
		isConnector: connectors.has(text),
	};
}

/**
 * The words of a whole name, surname first. What stands for a half that is not
 * there is left off, and a half that repeats the other is one name.
 */
export function nameWords(names: Names & Partial<PrintedNames>): NameWord[] {
	const half = (which: "surname" | "givenNames", cut: Truncation = false) =>
		wordsOf(names[which]).map((text) => nameWord(text, which, cut !== false));
	const surname = half("surname", names.surnameTruncated);
	const given = half("givenNames", names.givenNamesTruncated);
	const textOf = (words: readonly NameWord[]) =>
		words.map(({ text }) => text).join(" ");
	const isTold = (words: readonly NameWord[]) =>
		words.some(({ text }) => !placeholders.has(text));
	const halves =
		textOf(surname) === textOf(given)
			? [surname]
			: [surname, given].filter(isTold);
	const words = (halves.length > 0 ? halves : [surname, given])
		.flat()
		.slice(0, mostWords);
	// Where all are particles, they are the name: LE VAN, SAN.
	return words.every(({ isParticle }) => isParticle)
		? words.map((word) => ({ ...word, isParticle: false, isConnector: false }))
		: words;
}
