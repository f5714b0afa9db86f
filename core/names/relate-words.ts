import type { NameWord } from "./name-words.ts";
import { particles } from "./particles.ts";
import { skeletonOf } from "./scripts.ts";
import { errorsAllowed, typingErrors } from "./typing-errors.ts";
import { respelled, variantGroupsOf } from "./variants.ts";

/** In what two words, or two names, differ. The points of each stand in docs/names.md. */
export type NameDifference =
	/** Letters that the zone cannot print, as somebody wrote them (ICAO 9303-3 §6). */
	| "transliteration"
	/** Cut by the zone. */
	| "cut"
	/** Written together on one side. */
	| "joined"
	/** A filler was read as the letter K. */
	| "filler"
	/** Another order, or the other half. */
	| "order"
	/** BIN, BINTI, AL ... left out. */
	| "connector"
	/** Another particle (VAN DER, DE LA, ABDUL ...) left out. */
	| "particle"
	/** AE, AA, OE, UE where no letter tells what was meant. */
	| "alike"
	/** A common other spelling of the name, or the spelling of before a reform. */
	| "variant"
	/** Arabic script, compared without vowels. */
	| "script"
	/** In letters that nothing here can compare. */
	| "otherScript"
	/** One letter for a whole word. */
	| "initial"
	/** A part of the name that one side has not. */
	| "leftOut"
	| "oneError"
	| "twoErrors";

export interface Relation {
	readonly points: number;
	readonly difference: NameDifference | null;
}

const same: Relation = { points: 0, difference: null };
const of = (points: number, difference: NameDifference): Relation => ({
	points,
	difference,
});

function shareForm(a: NameWord, b: NameWord): boolean {
	return a.forms.some((form) => b.forms.includes(form));
}

function isVariant(a: NameWord, b: NameWord): boolean {
	if (a.respelled === b.forms[0] || b.respelled === a.forms[0]) return true;
	return a.groups.some((group) => b.groups.includes(group));
}

/** The words without vowels, where one side came in Arabic script. */
function isSameScript(one: NameWord, several: readonly NameWord[]): boolean {
	if ([one, ...several].every(({ skeleton }) => skeleton === null))
		return false;
	const skeleton = ({ skeleton, forms: [first = ""] }: NameWord) =>
		skeleton ?? skeletonOf(first);
	const other = skeletonOf(several.map(skeleton).join(""));
	return other !== "" && skeleton(one) === other;
}

const isInitialOf = (short: NameWord, long: NameWord) =>
	short.text.length === 1 &&
	long.forms.some((form) => form.startsWith(short.text));

/** Whether one word is the other with a particle written in front of it. */
function hasJoinedParticle(a: NameWord, b: NameWord): boolean {
	if (a.longest < b.shortest + 2) return false;
	return a.forms.some((form) =>
		b.forms.some((other) => {
			const length = form.length - other.length;
			return (
				length >= 2 &&
				other.length >= 4 &&
				form.endsWith(other) &&
				particles.has(form.slice(0, length))
			);
		}),
	);
}

function bitsSet(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
	return count;
}

function errorsBetween(a: NameWord, b: NameWord): Relation | null {
	let best = 3;
	a.forms.forEach((form, at) => {
		b.forms.forEach((other, index) => {
			const most = errorsAllowed(Math.max(form.length, other.length));
			// An error changes at most two of the letters that occur.
			const apart = (a.letters[at] ?? 0) ^ (b.letters[index] ?? 0);
			if (most === 0 || bitsSet(apart) > 2 * most) return;
			const errors = typingErrors(form, other, most);
			if (errors <= most) best = Math.min(best, errors);
		});
	});
	if (best > 2) return null;
	return best === 2 ? of(4, "twoErrors") : of(2, "oneError");
}

/** A word behind which fillers were read as K: `ANNAKK` for `ANNA`. */
function hasTrailingFillers(printed: NameWord, listed: NameWord): boolean {
	if (!printed.text.endsWith("K")) return false;
	const bare = printed.text.replace(/K+$/, "");
	return bare.length >= 2 && listed.forms.includes(bare);
}

/** How a printed word and one of a list relate; null: they are different names. */
export function relateWords(
	printed: NameWord,
	listed: NameWord,
): Relation | null {
	if (printed.text === listed.text) return same;
	if (shareForm(printed, listed)) return of(0, "transliteration");
	if (printed.isCut && isStartOf(printed, listed)) return of(0, "cut");
	if (printed.fold === listed.fold) return of(1, "alike");
	if (isVariant(printed, listed)) return of(1, "variant");
	if (isSameScript(printed, [listed])) return of(1, "script");
	if (isInitialOf(printed, listed) || isInitialOf(listed, printed))
		return of(1, "initial");
	if (hasJoinedParticle(printed, listed) || hasJoinedParticle(listed, printed))
		return of(1, "particle");
	if (hasTrailingFillers(printed, listed)) return of(1, "filler");
	return errorsBetween(printed, listed);
}

function isStartOf(cut: NameWord, whole: NameWord): boolean {
	return whole.forms.some((form) =>
		cut.forms.some((start) => form.startsWith(start)),
	);
}

/** The spellings of words written together, few of them. */
function together(words: readonly NameWord[], between: string): string[] {
	return words.reduce<string[]>(
		(made, { forms }, at) =>
			made
				.flatMap((start) =>
					forms
						.slice(0, 4)
						.map((form) => (at === 0 ? form : start + between + form)),
				)
				.slice(0, 64),
		[""],
	);
}

/** Shorter words written together are too many others with one letter changed. */
const shortestMisjoined = 6;

/** Written together, and spelled otherwise: ABDUL RAHMAN for ABDURRAHMAN. */
function misjoined(
	one: NameWord,
	several: readonly NameWord[],
): Relation | null {
	const whole = together(several, "");
	const isVariantForm = whole.some(
		(form) =>
			respelled(form) === one.respelled ||
			variantGroupsOf(form).some((group) => one.groups.includes(group)),
	);
	if (isVariantForm) return of(1, "variant");
	const isError = whole.some((form) =>
		one.forms.some(
			(other) =>
				Math.abs(form.length - other.length) <= 1 &&
				typingErrors(form, other, 1) <= 1,
		),
	);
	return isError ? of(3, "oneError") : null;
}

/** One printed word against several of a list, written together or with fillers read as K. */
export function relateJoined(
	one: NameWord,
	several: readonly NameWord[],
	mayBeFiller: boolean,
): Relation | null {
	const sum = (lengthOf: (word: NameWord) => number) =>
		several.reduce((length, word) => length + lengthOf(word), 0);
	const [shortest, longest] = [
		sum((word) => word.shortest),
		sum((word) => word.longest),
	];
	const isMade = (between: string) => {
		const more = between.length * (several.length - 1);
		return (
			one.longest >= shortest + more &&
			one.shortest <= longest + more &&
			together(several, between).some((form) => one.forms.includes(form))
		);
	};
	if (isMade("")) return of(0, "joined");
	if (mayBeFiller && (isMade("K") || isMade("KK"))) return of(0, "filler");
	if (isSameScript(one, several)) return of(1, "script");
	return one.shortest >= shortestMisjoined ? misjoined(one, several) : null;
}
