import { fail, ok, type Result } from "../result.ts";
import type {
	BoardingPassProblem,
	RepeatedItems,
	UniqueItems,
} from "./boarding-pass.ts";
import { sizeAt, sizeFailure } from "./columns.ts";
import { REPEATED, readItems, UNIQUE } from "./layout.ts";

export interface Conditional {
	readonly version?: string;
	readonly unique?: UniqueItems;
	readonly repeated?: RepeatedItems;
	readonly airlinePrivate?: string;
}

/** Where a leg stands among the others. */
export interface LegPlace {
	readonly isFirst: boolean;
	readonly isLast: boolean;
}

/** Marker, version and size come before the unique section. */
export const UNIQUE_HEAD = 4;
const NONE: Conditional = {};

/**
 * Where the variable field of a leg really ends. Known airline systems state a size
 * that the text does not hold, one smaller than the section inside, or one that leaves
 * their own data out; in the last leg the field then runs to the end of the text, and
 * the pass says so.
 */
export function variableEnd(
	text: string,
	at: number,
	declared: number,
	leg: LegPlace,
	problems: BoardingPassProblem[],
): number {
	if (!leg.isLast) return at + declared;
	const left = text.length - at;
	if (declared > left) {
		problems.push({
			code: "boardingPass.variableFieldTooLong",
			offset: at - 2,
			detail: `${declared} declared, ${left} left`,
		});
		return text.length;
	}
	const unique =
		leg.isFirst && declared >= UNIQUE_HEAD
			? sizeAt(text, at + 2, text.length)
			: 0;
	if (unique > declared - UNIQUE_HEAD && unique > 0) {
		problems.push({
			code: "boardingPass.uniqueTooLong",
			offset: at + 2,
			detail: `${unique} in a field of ${declared}`,
		});
		return text.length;
	}
	if (declared === 0 || !/^ *[^^ ]/.test(text.slice(at + declared))) {
		return at + declared;
	}
	problems.push({
		code: "boardingPass.variableFieldTooShort",
		offset: at - 2,
		detail: `${declared} declared, ${left} there`,
	});
	return text.length;
}

/**
 * The variable field `text[at, end)` of a leg. Sections may end anywhere. Errors:
 * `boardingPass.versionMarker`, `boardingPass.size`.
 */
export function readConditional(
	text: string,
	at: number,
	end: number,
	leg: LegPlace,
	problems: BoardingPassProblem[],
): Result<Conditional> {
	if (at === end) return ok(NONE);
	if (!leg.isFirst) return readRepeated(text, at, end, NONE, problems);
	if (text.charAt(at) !== ">") {
		return fail("boardingPass.versionMarker", `at ${at}`);
	}
	if (at + UNIQUE_HEAD > end) return cut(at + 1, NONE, problems);
	const version = text.charAt(at + 1);
	if (version < "0" || version > "9") {
		problems.push({ code: "boardingPass.version", offset: at + 1 });
	}
	const size = sizeAt(text, at + 2, end);
	if (size < 0) return sizeFailure(at + 2, end);
	const start = at + UNIQUE_HEAD;
	if (start + size > end) {
		problems.push({
			code: "boardingPass.uniqueTooLong",
			offset: at + 2,
			detail: `${size} declared, ${end - start} left`,
		});
	}
	const stop = Math.min(start + size, end);
	const unique = readItems(text, start, stop, UNIQUE);
	return readRepeated(text, stop, end, { version, unique }, problems);
}

function readRepeated(
	text: string,
	at: number,
	end: number,
	{ version, unique }: Conditional,
	problems: BoardingPassProblem[],
): Result<Conditional> {
	const read: { -readonly [name in keyof Conditional]: Conditional[name] } = {};
	if (version !== undefined) read.version = version;
	if (unique !== undefined) read.unique = unique;
	if (at === end) return ok(read);
	if (at + 2 > end) return cut(at, read, problems);
	const size = sizeAt(text, at, end);
	if (size < 0) return sizeFailure(at, end);
	const start = at + 2;
	if (start + size > end) {
		problems.push({
			code: "boardingPass.repeatedTooLong",
			offset: at,
			detail: `${size} declared, ${end - start} left`,
		});
	}
	const stop = Math.min(start + size, end);
	read.repeated = readItems(text, start, stop, REPEATED);
	if (stop < end) read.airlinePrivate = text.slice(stop, end);
	return ok(read);
}

/** Too short even for a size: what is left cannot be told apart. */
function cut(
	offset: number,
	conditional: Conditional,
	problems: BoardingPassProblem[],
): Result<Conditional> {
	problems.push({ code: "boardingPass.conditionalTruncated", offset });
	return ok(conditional);
}
