import type { Day } from "../day.ts";
import { fail, ok, type Result } from "../result.ts";
import { CONFUSIONS, mistakenFor } from "./confusions.ts";
import type { MrzFields } from "./mrz.ts";
import { normalise } from "./normalise.ts";
import { parseMrz } from "./parse.ts";
import { type BlindPosition, blindPositions, placeOf } from "./repair-blind.ts";
import { isOfClass, type RepairModel, repairModel } from "./repair-model.ts";
import { type Edit, searchEdits, withEdits } from "./repair-search.ts";
import { stateVariants } from "./repair-states.ts";

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

export interface MrzRepair {
	/** With the fewest confusions, likelier ones first; at most 64. None for a zone that holds as it is. */
	readonly solutions: readonly MrzSolution[];
	/**
	 * One solution, and no other repair within three confusions: then every change it proposes is right
	 * if the reading has at most three confusions of the table. What no check digit sees
	 * stays open all the same (`blind`, and the fields `unprotected` of the document).
	 */
	readonly unique: boolean;
	/** In the first solution or the zone that holds; a second source has to settle them. */
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
 * its field's class, states are on the list, dates that were changed are in the calendar, and the
 * fewest characters are other than read, each confused with one that resembles it (`CONFUSIONS`).
 * It proposes; nothing applies it by itself. Errors: those of
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
	const accepts = (candidate: string): boolean =>
		holds(candidate, parsed.value.fields, today);
	if (parsed.value.ok && first === text.charAt(0)) {
		const blind = blindPositions(text, model, accepts);
		return ok({ solutions: [], unique: false, blind });
	}
	const forced = forcedEdits(text, first, model);
	if (forced === null) return ok({ solutions: [], unique: false, blind: [] });
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
				const all = [...covered, ...free, ...edits];
				// The zone as it was read is no repair of itself.
				if (all.length > 0) solutions.push(solutionOf(text, all));
			}
		}
	}
	const fewest = Math.min(...solutions.map(({ changes }) => changes.length));
	const kept = solutions
		.filter(({ changes }) => changes.length === fewest)
		.toSorted((a, b) => unlikelihood(a) - unlikelihood(b))
		.slice(0, MAX_SOLUTIONS);
	const [best] = kept;
	return ok({
		solutions: kept,
		unique: isOnly && solutions.length === 1,
		blind: best === undefined ? [] : blindPositions(best.text, model, accepts),
	});
}

/** How far down the lists of what resembles what its changes stand. */
function unlikelihood({ changes }: MrzSolution): number {
	return changes.reduce((sum, { from, to }) => {
		const place = mistakenFor(from).indexOf(to);
		return sum + (place < 0 ? CONFUSIONS.length : place);
	}, 0);
}

/** The first character decides on the format, and it may itself be misread. */
function documentLetter(text: string): string {
	const first = text.charAt(0);
	if (DOCUMENT_LETTERS.includes(first)) return first;
	const known = mistakenFor(first).find((it) => DOCUMENT_LETTERS.includes(it));
	return known ?? first;
}

function holds(text: string, read: MrzFields, today: Day): boolean {
	const parsed = parseMrz(text, today);
	if (!parsed.ok) return false;
	const { fields, problems } = parsed.value;
	if (problems.some(({ code }) => BROKEN.includes(code))) return false;
	// A date that was not told may be printed so; a repair does not make one.
	const isSame = (field: "dateOfBirth" | "dateOfExpiry") =>
		read[field] === fields[field];
	return (
		(fields.birthDate !== null || isSame("dateOfBirth")) &&
		(fields.expiryDate !== null || isSame("dateOfExpiry"))
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

/**
 * Characters of the wrong class have to change, and states that are on no list; null when one of them
 * resembles nothing that may stand there.
 */
function forcedEdits(
	text: string,
	first: string,
	model: RepairModel,
): Forced | null {
	let covered: Variants = [[]];
	let free: Variants = [[]];
	let count = 0;
	let isCut = false;
	const grow = (variants: Variants, choices: Variants): Variants =>
		choices.flatMap((more) => variants.map((edits) => [...edits, ...more]));
	for (const [at, name] of model.classes.entries()) {
		const character = text.charAt(at);
		const isCode = at === 0 && character !== first;
		if (isOfState(at, model) || (isOfClass(character, name) && !isCode))
			continue;
		const choices = isCode
			? [first]
			: mistakenFor(character).filter((to) => isOfClass(to, name));
		if (choices.length === 0) return null;
		count++;
		const edits = choices.map((to) => [{ at, to }]);
		if (isCovered(at, model)) covered = grow(covered, edits);
		else free = grow(free, edits);
		isCut ||= covered.length > MAX_COVERED || free.length > MAX_SOLUTIONS;
		covered = covered.slice(0, MAX_COVERED);
		free = free.slice(0, MAX_SOLUTIONS);
	}
	for (const state of model.states) {
		const choices = stateVariants(text, state);
		if (choices.length === 0) return null;
		count += choices[0]?.length ?? 0;
		free = grow(free, choices);
		isCut ||= free.length > MAX_SOLUTIONS;
		free = free.slice(0, MAX_SOLUTIONS);
	}
	return { count, covered, free, isCut };
}

function isOfState(at: number, { states }: RepairModel): boolean {
	return states.some(({ start, end }) => at >= start && at < end);
}

function isCovered(at: number, { equations }: RepairModel): boolean {
	return equations.some(
		({ over, check }) =>
			at === check || over.some(({ start, end }) => at >= start && at < end),
	);
}

function solutionOf(text: string, edits: readonly Edit[]): MrzSolution {
	const changes = edits
		.toSorted((a, b) => a.at - b.at)
		.map(({ at, to }) => ({ ...placeOf(text, at), from: text.charAt(at), to }));
	return { text: withEdits(text, edits), changes };
}
