import { isBlind, mistakenFor } from "./confusions.ts";
import type { RepairModel } from "./repair-model.ts";
import { type Edit, shiftsOf, withEdits } from "./repair-search.ts";

/** A place where the other reading satisfies the check digits as well as this one. */
export interface BlindPosition {
	readonly line: number;
	readonly column: number;
	/** One character, or two: the same confusion twice. */
	readonly read: string;
	readonly other: string;
	/** Where the second of two stands, in the same line. */
	readonly secondColumn?: number;
}

export function placeOf(text: string, at: number) {
	const line = text.slice(0, at).split("\n").length;
	return { line, column: at - text.lastIndexOf("\n", at - 1) };
}

/** Fillers at the end of a field are left out: each of them could be a K. */
export function blindPositions(
	text: string,
	model: RepairModel,
	accepts: (text: string) => boolean,
): readonly BlindPosition[] {
	const single = model.open.flatMap(({ start, end }) =>
		[...text.slice(start, end).replace(/<+$/, "")].flatMap((read, index) =>
			mistakenFor(read)
				.filter((other) => isBlind(read, other))
				.map((other) => ({ ...placeOf(text, start + index), read, other })),
		),
	);
	return [...single, ...blindPairs(text, model, accepts)];
}

/**
 * One confusion twice in a field, which changes no digit where the two weights make ten: 88 read as BB
 * at positions of weight 7 and 3 (ICAO 9303-3 §4.9). Neighbours first, being the likelier.
 */
function blindPairs(
	text: string,
	model: RepairModel,
	accepts: (text: string) => boolean,
): readonly BlindPosition[] {
	return model.open
		.flatMap(({ start, end }) => {
			const edits = [...text.slice(start, end)].flatMap((read, index) => {
				const [to] = mistakenFor(read);
				return to === undefined || isBlind(read, to)
					? []
					: [{ at: start + index, to }];
			});
			return edits.flatMap((one, index) =>
				edits
					.slice(index + 1)
					.filter((other) => isBlindPair(text, model, one, other, accepts))
					.map((other) => ({ one, other })),
			);
		})
		.toSorted((a, b) => a.other.at - a.one.at - (b.other.at - b.one.at))
		.map(({ one, other }) => ({
			...placeOf(text, one.at),
			read: text.charAt(one.at) + text.charAt(other.at),
			other: one.to + other.to,
			secondColumn: placeOf(text, other.at).column,
		}));
}

function isBlindPair(
	text: string,
	model: RepairModel,
	one: Edit,
	other: Edit,
	accepts: (text: string) => boolean,
): boolean {
	if (one.to !== other.to || text.charAt(one.at) !== text.charAt(other.at)) {
		return false;
	}
	const second = shiftsOf(text, other, model);
	const isUnseen = shiftsOf(text, one, model).every(
		(shift, at) => (shift + (second[at] ?? 0)) % 10 === 0,
	);
	return isUnseen && accepts(withEdits(text, [one, other]));
}
