import { isLetter } from "./character.ts";
import { mistakenInState } from "./confusions.ts";
import type { Span } from "./layout.ts";
import type { Edit } from "./repair-search.ts";
import { stateCode } from "./states.ts";

/** Codes that a document may print; one that registers alone use is no reading of a zone. */
export function isRealState(code: string): boolean {
	const known = stateCode(code);
	return known !== null && known.kind !== "unofficial";
}

/**
 * What a state field may be in truth, with the fewest letters other than read: codes on the list only
 * (ICAO 9303-3 §5). Empty: none that resembles it is on the list.
 */
export function stateVariants(
	text: string,
	{ start, end }: Span,
): readonly (readonly Edit[])[] {
	const read = text.slice(start, end);
	let variants: readonly { code: string; edits: readonly Edit[] }[] = [
		{ code: "", edits: [] },
	];
	for (const [index, character] of [...read].entries()) {
		const options = [character, ...mistakenInState(character)];
		variants = variants.flatMap(({ code, edits }) =>
			options.map((to) => ({
				code: code + to,
				edits: to === character ? edits : [...edits, { at: start + index, to }],
			})),
		);
	}
	const real = variants.filter(({ code }) => isWhole(code));
	const fewest = Math.min(...real.map(({ edits }) => edits.length));
	return real
		.filter(({ edits }) => edits.length === fewest)
		.map(({ edits }) => edits);
}

/** Letters, with fillers behind them only. */
function isWhole(field: string): boolean {
	const code = field.replace(/<+$/, "");
	const areLetters = [...code].every((it) => isLetter(it.charCodeAt(0)));
	return code !== "" && areLetters && isRealState(code);
}
