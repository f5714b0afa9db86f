import { isSameWord } from "./letters.ts";

/** Words that registers write together with the next one, move to the end, or leave out. */
export const particles: ReadonlySet<string> = new Set(
	"VAN VON VOM ZU ZUM DE DER DEN DES DEL DELLA DI DA DO DOS DAS DU LA LE LOS LAS TEN TER TE AL EL ABU ABD ABDUL ABDEL ABDAL BIN BINTI BINTE BINT IBN BN BEN OULD UMM MC MAC O SAN SANTA ST Y E I".split(
		" ",
	),
);

/** Connectors between a name and the father's, and the Arabic article: often left out. */
export const connectors: ReadonlySet<string> = new Set(
	"BIN BINTI BINTE BINT BT BTE BTI IBN BN AL EL".split(" "),
);

/** Each particle written together with the word that follows it. */
function joinedParticles(words: readonly string[]): string[] {
	const result: string[] = [];
	let prefix = "";
	words.forEach((word, index) => {
		const isLast = index === words.length - 1;
		if (particles.has(word) && !isLast) {
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
	const hasParticle = [...a, ...b].some((word) => particles.has(word));
	if (hasParticle && areSameWords(joinedParticles(a), joinedParticles(b))) {
		return true;
	}
	const bare = (words: readonly string[]) =>
		words.filter((word) => !connectors.has(word));
	const isWhole = bare(a).length > 1 && bare(b).length > 1;
	return isWhole && areSameWords(bare(a), bare(b));
}
