import { phrase } from "../phrase.ts";
import type { PrintedNames } from "./compare-names.ts";
import {
	compareNames,
	type NameComparison,
	plainName,
} from "./compare-names.ts";

/**
 * Two printed names of which either may be cut: the passport's own, or that of
 * the document beside it, whose name field may be shorter.
 */
export function agreeNames(a: PrintedNames, b: PrintedNames): NameComparison {
	const one = compareNames(a, b);
	if (one.agree) return one;
	const other = compareNames(b, a);
	return other.agree ? other : one;
}

/** A name on a boarding pass has 20 places (IATA Resolution 792, item 11). */
const passNameLength = 20;
const titles = new Set(
	"MR MRS MS MISS MSTR MISTER DR PROF CHD INF SIR".split(" "),
);
const titleAtEnd = /(MRS|MISS|MSTR|MR|MS|DR)$/;

const letters = (text: string): string =>
	plainName(text)
		.normalize("NFD")
		.replace(/[^A-Z]/g, "");
const wordsOf = (text: string): string[] =>
	plainName(text)
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.split(" ")
		.filter((word) => word !== "");

/** Where a word of the name ends, counted in letters: `OLIVIA JUNE` 6, 10. */
function wordEnds(words: readonly string[]): number[] {
	let at = 0;
	return words.map((word) => {
		at += word.length;
		return at;
	});
}

/**
 * Whether the given names of a pass may be those of the passport: written
 * together, with a title, or only the first ones. An initial is not enough.
 */
function fitsGivenNames(
	printed: string,
	givenNames: string,
	isCut: boolean,
): boolean {
	const whole = wordsOf(givenNames);
	const all = whole.join("");
	const words = wordsOf(printed);
	const bare = words.filter((word) => !titles.has(word)).join("");
	return [bare, bare.replace(titleAtEnd, "")].some((given) => {
		if (given === "") return all === "";
		if (isCut && given.length > 1 && all.startsWith(given)) return true;
		return (
			all.startsWith(given) &&
			wordEnds(whole).some((end) => end === given.length)
		);
	});
}

/** The name on a boarding pass (`LAST/FIRST`) beside the names of a passport. */
export function agreePassengerName(
	printed: PrintedNames,
	passenger: string,
): NameComparison {
	const isCut = passenger.length >= passNameLength;
	const [last = "", first = ""] = passenger.split("/", 2);
	const surname = letters(printed.surname);
	const isSurnameCut =
		(isCut && first === "" && letters(last).length > 1) ||
		printed.surnameTruncated !== false;
	const short = letters(last);
	const fitsSurname =
		short === surname ||
		(isSurnameCut &&
			short.length > 1 &&
			(surname.startsWith(short) || short.startsWith(surname)));
	if (fitsSurname && first === "" && isCut) return agreed("compare.truncated");
	if (fitsSurname && fitsGivenNames(first, printed.givenNames, isCut)) {
		const isSame = letters(first) === letters(printed.givenNames);
		return agreed(isSame ? "compare.same" : "compare.passName");
	}
	// A person with one name has it in either half, or in both.
	const bare = wordsOf(first).filter((word) => !titles.has(word));
	return compareNames(printed, { surname: last, givenNames: bare.join(" ") });
}

function agreed(code: string): NameComparison {
	return { agree: true, reason: phrase(code) };
}
