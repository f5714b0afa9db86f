import type { Day } from "../day.ts";
import { fail, ok, type Result } from "../result.ts";
import { isLetter } from "./character.ts";
import { isBlind, mistakenFor } from "./confusions.ts";
import type { Mrz } from "./mrz.ts";
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
	const format = formatOf(text, today);
	if (format === null) return fail("mrz.unknownFormat");
	const model = repairModel(format, text);
	const forced = forcedEdits(text, model);
	if (forced === null) return ok({ solutions: [], unique: false, blind: [] });
	const accepts = (candidate: string): boolean => holds(candidate, today);
	const wanted = Math.max(0, MAX_CONFUSIONS - forced.count);
	const solutions: MrzSolution[] = [];
	let isOnly = !forced.isCut;
	for (const variant of forced.variants) {
		const base = withEdits(text, variant);
		const found = searchEdits(base, model, MAX_CONFUSIONS, wanted, accepts);
		const isNone = found.fewest.length === 0 && found.isComplete;
		isOnly &&= found.isOnly || isNone;
		for (const edits of found.fewest) {
			solutions.push(solutionOf(text, [...variant, ...edits]));
		}
	}
	const fewest = Math.min(...solutions.map(({ changes }) => changes.length));
	const kept = solutions
		.filter(({ changes }) => changes.length === fewest)
		.slice(0, MAX_SOLUTIONS);
	const first = kept[0]?.text ?? null;
	return ok({
		solutions: kept,
		unique: isOnly && solutions.length === 1,
		blind: first === null ? [] : blindPositions(first, model),
	});
}

/** The document code's first character decides, and it may itself be misread. */
function formatOf(text: string, today: Day): Mrz["format"] | null {
	const first = text.charAt(0);
	const letter = isLetter(first.charCodeAt(0))
		? first
		: mistakenFor(first).find((it) => isLetter(it.charCodeAt(0)));
	if (letter === undefined) return null;
	const parsed = parseMrz(letter + text.slice(1), today);
	return parsed.ok ? parsed.value.format : null;
}

function holds(text: string, today: Day): boolean {
	const parsed = parseMrz(text, today);
	return (
		parsed.ok &&
		!parsed.value.problems.some(({ code }) => BROKEN.includes(code))
	);
}

interface Forced {
	readonly count: number;
	/** Every choice of what the misplaced characters may be. */
	readonly variants: readonly (readonly Edit[])[];
	/** There are more than were kept. */
	readonly isCut: boolean;
}

/** Characters of the wrong class have to change; null when one of them resembles none of the right class. */
function forcedEdits(text: string, model: RepairModel): Forced | null {
	let variants: readonly (readonly Edit[])[] = [[]];
	let count = 0;
	let isCut = false;
	for (const [at, name] of model.classes.entries()) {
		const character = text.charAt(at);
		const isFirst = at === 0 && !isLetter(character.charCodeAt(0));
		if (isOfClass(character, name) && !isFirst) continue;
		const choices = mistakenFor(character).filter(
			(to) => isOfClass(to, name) && !(isFirst && to === "<"),
		);
		if (choices.length === 0) return null;
		count++;
		const longer = choices.flatMap((to) =>
			variants.map((edits) => [...edits, { at, to }]),
		);
		const known = onlyKnownStates(text, longer, at, model);
		isCut ||= known.length > MAX_SOLUTIONS;
		variants = known.slice(0, MAX_SOLUTIONS);
	}
	return { count, variants, isCut };
}

/** Of the readings of a state code those on the list count, if there are any (ICAO 9303-3 §5). */
function onlyKnownStates(
	text: string,
	variants: readonly (readonly Edit[])[],
	at: number,
	{ states, classes }: RepairModel,
): readonly (readonly Edit[])[] {
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
