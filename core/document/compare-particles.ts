import { isSameWord } from "./compare-letters.ts";

/** Words that registers write together with the next one, or move to the end. */
const joined = new Set(
	"VAN VON VOM ZU ZUM DE DER DEN DES DEL DELLA DI DA DO DOS DAS DU LA LE LOS LAS TEN TER TE AL EL ABU ABD ABDUL BIN BINTI BINTE IBN UMM MC MAC O SAN SANTA ST Y E I".split(
		" ",
	),
);

/** Connectors between a name and the father's, and the Arabic article: often left out. */
const omitted = new Set("BIN BINTI BINTE BT BTE IBN AL EL".split(" "));

/** Each particle written together with the word that follows it. */
function joinedParticles(words: readonly string[]): string[] {
	const result: string[] = [];
	let prefix = "";
	words.forEach((word, index) => {
		const isLast = index === words.length - 1;
		if (joined.has(word) && !isLast) {
			prefix += word;
			return;
		}
		result.push(prefix + word);
		prefix = "";
	});
	return result;
}

/** The same words, each once on both sides, in whatever order. */
export function areSameWords(
	a: readonly string[],
	b: readonly string[],
): boolean {
	if (a.length !== b.length) return false;
	const left = [...b];
	return a.every((word) => {
		const at = left.findIndex((other) => isSameWord(word, other));
		if (at < 0) return false;
		left.splice(at, 1);
		return true;
	});
}

/**
 * Whether names differ only in how particles are written: joined to the next
 * word (VANDERBERG, ALHASSAN) or, for patronymic connectors, left out.
 */
export function differOnlyInParticles(
	a: readonly string[],
	b: readonly string[],
): boolean {
	const hasParticle = [...a, ...b].some((word) => joined.has(word));
	if (hasParticle && areSameWords(joinedParticles(a), joinedParticles(b))) {
		return true;
	}
	const bare = (words: readonly string[]) =>
		words.filter((word) => !omitted.has(word));
	const isWhole = bare(a).length > 1 && bare(b).length > 1;
	return isWhole && areSameWords(bare(a), bare(b));
}
