import type { Day } from "../day.ts";
import { fail, ok, type Result } from "../result.ts";
import { isBlind, mistakenFor } from "./confusions.ts";
import { normalise } from "./normalise.ts";
import { parseMrz } from "./parse.ts";
import { isOfClass, type RepairModel, repairModel } from "./repair-model.ts";
import { type Edit, searchEdits, withEdits } from "./repair-search.ts";
import { stateCode } from "./states.ts";

/** One character of a proposal; line and column count from 1. */
export interface MrzChange {
	readonly line: number;
	readonly column: number;
	readonly from: string;
	readonly to: string;
}

export interface MrzSolution {
	/** The lines joined by `\n`. */
	readonly text: string;
	readonly changes: readonly MrzChange[];
}

/** A position where the other reading satisfies the check digits as well as this one. */
export interface BlindPosition {
	readonly line: number;
	readonly column: number;
	readonly read: string;
	readonly other: string;
}

export interface MrzRepair {
	/** With the fewest confusions, likelier ones first; at most 64. */
	readonly solutions: readonly MrzSolution[];
	/**
	 * One solution, and no other repair within three confusions: then every change it proposes is right
	 * if the reading has at most three confusions of the table. What no check digit sees
	 * stays open all the same (`blind`, and the fields `unprotected` of the document).
	 */
	readonly unique: boolean;
	/** In the first solution, where check digits reach; a second source has to settle them. */
	readonly blind: readonly BlindPosition[];
}

/** How many confusions `unique` answers for, and the most that are looked for beside forced ones. */
export const MAX_CONFUSIONS = 3;
const MAX_SOLUTIONS = 64;
/** Only the French card's digits cover letters, so that each choice asks for a search. */
const MAX_COVERED = 8;
/** ICAO 9303-4 to -7 §4.2.2. */
const DOCUMENT_LETTERS = "PVIAC";
const BROKEN: readonly string[] = [
	"mrz.checkDigit",
	"mrz.characterClass",
	"mrz.date",
	"mrz.sex",
];

/**
 * Every MRZ that a misread one may be: all check digits hold, every character is of
 * its field's class, and the fewest characters are other than read, each confused with one
 * that resembles it (`CONFUSIONS`). It proposes; nothing applies it by itself. Errors: those of
 * `normalise` and `mrz.unknownFormat`.
 */
export function repairMrz(reading: string, today: Day): Result<MrzRepair> {
	const normal = normalise(reading);
	if (!normal.ok) return normal;
	const { text } = normal.value;
	const first = documentLetter(text);
	const parsed = parseMrz(first + text.slice(1), today);
	if (!parsed.ok) return fail("mrz.unknownFormat");
	const model = repairModel(parsed.value.format, text);
	const forced = forcedEdits(text, first, model);
	if (forced === null) return ok({ solutions: [], unique: false, blind: [] });
	const accepts = (candidate: string): boolean => holds(candidate, today);
	const wanted = Math.max(0, MAX_CONFUSIONS - forced.count);
	const solutions: MrzSolution[] = [];
	let isOnly = !forced.isCut;
	for (const covered of forced.covered) {
		const base = withEdits(text, [...covered, ...(forced.free[0] ?? [])]);
		const found = searchEdits(base, model, MAX_CONFUSIONS, wanted, accepts);
		const isNone = found.fewest.length === 0 && found.isComplete;
		isOnly &&= found.isOnly || isNone;
		for (const edits of found.fewest) {
			for (const free of forced.free) {
				solutions.push(solutionOf(text, [...covered, ...free, ...edits]));
			}
		}
	}
	const fewest = Math.min(...solutions.map(({ changes }) => changes.length));
	const kept = solutions
		.filter(({ changes }) => changes.length === fewest)
		.slice(0, MAX_SOLUTIONS);
	const [best] = kept;
	return ok({
		solutions: kept,
		unique: isOnly && solutions.length === 1,
		blind: best === undefined ? [] : blindPositions(best.text, model),
	});
}

/** The first character decides on the format, and it may itself be misread. */
function documentLetter(text: string): string {
	const first = text.charAt(0);
	if (DOCUMENT_LETTERS.includes(first)) return first;
	const known = mistakenFor(first).find((it) => DOCUMENT_LETTERS.includes(it));
	return known ?? first;
}

function holds(text: string, today: Day): boolean {
	const parsed = parseMrz(text, today);
	return (
		parsed.ok &&
		!parsed.value.problems.some(({ code }) => BROKEN.includes(code))
	);
}

type Variants = readonly (readonly Edit[])[];

interface Forced {
	readonly count: number;
	/** Every choice at positions that a check digit covers, and at those that none does. */
	readonly covered: Variants;
	readonly free: Variants;
	/** There are more than were kept. */
	readonly isCut: boolean;
}

/** Characters of the wrong class have to change; null when one of them resembles none of the right class. */
function forcedEdits(
	text: string,
	first: string,
	model: RepairModel,
): Forced | null {
	let covered: Variants = [[]];
	let free: Variants = [[]];
	let count = 0;
	let isCut = false;
	for (const [at, name] of model.classes.entries()) {
		const character = text.charAt(at);
		const isCode = at === 0 && character !== first;
		if (isOfClass(character, name) && !isCode) continue;
		const choices = isCode
			? [first]
			: mistakenFor(character).filter((to) => isOfClass(to, name));
		if (choices.length === 0) return null;
		count++;
		const longer = (variants: Variants): Variants =>
			choices.flatMap((to) => variants.map((edits) => [...edits, { at, to }]));
		if (isCovered(at, model)) covered = longer(covered);
		else free = onlyKnownStates(text, longer(free), at, model);
		isCut ||= covered.length > MAX_COVERED || free.length > MAX_SOLUTIONS;
		covered = covered.slice(0, MAX_COVERED);
		free = free.slice(0, MAX_SOLUTIONS);
	}
	return { count, covered, free, isCut };
}

function isCovered(at: number, { equations }: RepairModel): boolean {
	return equations.some(
		({ over, check }) =>
			at === check || over.some(({ start, end }) => at >= start && at < end),
	);
}

/** Of the readings of a state code those on the list count, if there are any (ICAO 9303-3 §5). */
function onlyKnownStates(
	text: string,
	variants: Variants,
	at: number,
	{ states, classes }: RepairModel,
): Variants {
	const state = states.find(({ start, end }) => at >= start && at < end);
	if (state === undefined) return variants;
	const known = variants.filter((edits) => {
		const code = withEdits(text, edits).slice(state.start, state.end);
		const rest = text.slice(at + 1, state.end);
		const isWhole = [...rest].every((it) =>
			isOfClass(it, classes[at] ?? "any"),
		);
		return !isWhole || stateCode(code.replace(/<+$/, "")) !== null;
	});
	return known.length > 0 ? known : variants;
}

function solutionOf(text: string, edits: readonly Edit[]): MrzSolution {
	const changes = edits
		.toSorted((a, b) => a.at - b.at)
		.map(({ at, to }) => ({ ...placeOf(text, at), from: text.charAt(at), to }));
	return { text: withEdits(text, edits), changes };
}

function placeOf(text: string, at: number) {
	const line = text.slice(0, at).split("\n").length;
	return { line, column: at - text.lastIndexOf("\n", at - 1) };
}

/** Fillers at the end of a field are left out: each of them could be a K. */
function blindPositions(
	text: string,
	model: RepairModel,
): readonly BlindPosition[] {
	return model.open.flatMap(({ start, end }) => {
		const field = text.slice(start, end).replace(/<+$/, "");
		return [...field].flatMap((read, index) =>
			mistakenFor(read)
				.filter((other) => isBlind(read, other))
				.map((other) => ({ ...placeOf(text, start + index), read, other })),
		);
	});
}
