import { weightedSum } from "./check-digit.ts";
import { isBlind, mistakenFor } from "./confusions.ts";
import type { Equation, RepairModel } from "./repair-model.ts";

export interface Edit {
	readonly at: number;
	readonly to: string;
}

/** How far a search went. */
export interface Found {
	/** Every set of edits of the smallest size that satisfies, as many as the bound allows. */
	readonly fewest: readonly (readonly Edit[])[];
	/** No other set that contains none of these satisfies, within the size that was asked for. */
	readonly isOnly: boolean;
	/** False: the bound on the work was met first. */
	readonly isComplete: boolean;
}

/** Above what nine positions of four readings each, three at a time, can ask for. */
export const MAX_TRIED = 300_000;
const MAX_FOUND = 64;

/**
 * Sets of confusions at open positions under which all check digits hold, the smallest first.
 * `accepts` has the last word on a text. A set that contains a smaller one is no repair:
 * what it does more, no check digit sees.
 */
export function searchEdits(
	text: string,
	model: RepairModel,
	most: number,
	wanted: number,
	accepts: (text: string) => boolean,
): Found {
	const options = openEdits(text, model);
	const sums = model.equations.map((equation) => residueOf(text, equation));
	const shifts = options.map((edit) => shiftsOf(text, edit, model));
	const found: (readonly Edit[])[] = [];
	let tried = 0;
	let fewestSize = -1;
	const visit = (
		from: number,
		chosen: readonly Edit[],
		residues: readonly number[],
		size: number,
	): void => {
		if (tried > MAX_TRIED || found.length >= MAX_FOUND) return;
		if (chosen.length === size) {
			tried++;
			if (residues.some((residue) => residue !== 0)) return;
			const isLarger = found.some((one) =>
				one.every((edit) => chosen.includes(edit)),
			);
			if (!isLarger && accepts(withEdits(text, chosen))) found.push(chosen);
			return;
		}
		for (let next = from; next < options.length; next++) {
			const edit = options[next];
			const shift = shifts[next];
			if (edit === undefined || shift === undefined) return;
			if (chosen.at(-1)?.at === edit.at) continue;
			const changed = residues.map(
				(residue, index) => (residue + (shift[index] ?? 0)) % 10,
			);
			visit(next + 1, [...chosen, edit], changed, size);
		}
	};
	for (let size = 0; size <= most; size++) {
		if (fewestSize >= 0 && (size > wanted || found.length > 1)) break;
		visit(0, [], sums, size);
		if (fewestSize < 0 && found.length > 0) fewestSize = size;
	}
	const fewest = found.filter((set) => set.length === fewestSize);
	const isComplete = tried <= MAX_TRIED && found.length < MAX_FOUND;
	return { fewest, isOnly: isComplete && found.length === 1, isComplete };
}

/** Blind ones are left out: they would change no sum. */
function openEdits(text: string, { open }: RepairModel): readonly Edit[] {
	return open.flatMap(({ start, end }) =>
		Array.from(text.slice(start, end)).flatMap((character, index) =>
			mistakenFor(character)
				.filter((to) => !isBlind(character, to))
				.map((to) => ({ at: start + index, to })),
		),
	);
}

/** What the sum lacks to the digit that is printed, modulo 10. */
function residueOf(text: string, { over, check }: Equation): number {
	let sum = 0;
	let before = 0;
	for (const { start, end } of over) {
		sum += weightedSum(text, start, end, before);
		before += end - start;
	}
	const digit = text.charCodeAt(check) - 48;
	return (((sum - digit) % 10) + 10) % 10;
}

/** How far an edit moves each equation, modulo 10. */
export function shiftsOf(
	text: string,
	edit: Edit,
	model: RepairModel,
): readonly number[] {
	return model.equations.map((equation) => shiftOf(text, edit, equation));
}

function shiftOf(text: string, edit: Edit, equation: Equation): number {
	return (
		(residueOf(withEdits(text, [edit]), equation) -
			residueOf(text, equation) +
			10) %
		10
	);
}

export function withEdits(text: string, edits: readonly Edit[]): string {
	let changed = text;
	for (const { at, to } of edits) {
		changed = changed.slice(0, at) + to + changed.slice(at + 1);
	}
	return changed;
}
