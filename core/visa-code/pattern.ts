import { fail, ok, type Result } from "../result.ts";
import { type CharacterSet, scanSet } from "./pattern-set.ts";

/** Longest pattern and longest repeat that configuration may hold. */
export const MAX_PATTERN_CHARACTERS = 256;
export const MAX_REPEAT = 128;
const MAX_ATOMS = 64;

export interface Atom {
	readonly set: CharacterSet;
	readonly least: number;
	readonly most: number;
	/** Number of the group it stands in, from 1; 0 outside of groups. */
	readonly group: number;
}

/** A pattern that has been checked; matches whole texts only. */
export interface Pattern {
	readonly atoms: readonly Atom[];
	readonly groupCount: number;
}

/**
 * Compiles a safe subset of regular expressions: characters, `\d`, escaped signs, `[A-Z0-9]`,
 * groups in parentheses without nesting, `{n}`, `{n,m}`, `?`, and `^` and `$` at the ends. A repeat of
 * varying length may not be followed by something that begins with the same
 * characters: so one pass without going back finds the only match. Errors:
 * `visaCode.patternTooLong`, `visaCode.patternSyntax`, `visaCode.patternAmbiguous`.
 */
export function compilePattern(source: string): Result<Pattern> {
	if (source.length > MAX_PATTERN_CHARACTERS) {
		return fail("visaCode.patternTooLong", `${source.length} characters`);
	}
	const atoms: Atom[] = [];
	let groupCount = 0;
	let group = 0;
	let at = source.startsWith("^") ? 1 : 0;
	while (at < source.length) {
		if (at === source.length - 1 && source.endsWith("$")) break;
		const character = source.charAt(at);
		if (character === "(" || character === ")") {
			if ((character === "(") === group > 0) return syntax(at);
			if (character === "(") group = ++groupCount;
			else group = 0;
			at++;
			if (group === 0 && /^[{?*+]/.test(source.slice(at))) return syntax(at);
			continue;
		}
		const set = scanSet(source, at);
		if (set === null) return syntax(at);
		const repeat = scanRepeat(source, set.end);
		if (repeat === null) return syntax(set.end);
		const { least, most, end } = repeat;
		atoms.push({ set: set.value, least, most, group });
		at = end;
	}
	if (group !== 0 || atoms.length === 0) return syntax(at);
	if (atoms.length > MAX_ATOMS) return fail("visaCode.patternTooLong");
	return isUnambiguous(atoms)
		? ok({ atoms, groupCount })
		: fail("visaCode.patternAmbiguous");
}

/** The text of each group, or null when the whole text does not match. Linear in the text. */
export function matchPattern(
	pattern: Pattern,
	text: string,
): readonly string[] | null {
	const groups: string[] = new Array(pattern.groupCount).fill("");
	let at = 0;
	for (const { set, least, most, group } of pattern.atoms) {
		const start = at;
		while (at - start < most && set.has(text.charAt(at))) at++;
		if (at - start < least) return null;
		if (group > 0) groups[group - 1] += text.slice(start, at);
	}
	return at === text.length ? groups : null;
}

interface Repeat {
	readonly least: number;
	readonly most: number;
	readonly end: number;
}

function scanRepeat(source: string, at: number): Repeat | null {
	const next = source.charAt(at);
	if (next === "*" || next === "+") return null;
	if (next === "?") return { least: 0, most: 1, end: at + 1 };
	if (next !== "{") return { least: 1, most: 1, end: at };
	const match = /^\{(\d{1,3})(?:,(\d{1,3}))?\}/.exec(source.slice(at, at + 9));
	if (match === null) return null;
	const least = Number(match[1]);
	const most = Number(match[2] ?? match[1]);
	if (most > MAX_REPEAT || least > most || most === 0) return null;
	return { least, most, end: at + match[0].length };
}

/** Whether no varying repeat shares a character with what may follow it. */
function isUnambiguous(atoms: readonly Atom[]): boolean {
	return atoms.every((atom, at) => {
		if (atom.least === atom.most) return true;
		for (const next of atoms.slice(at + 1)) {
			for (const character of next.set) {
				if (atom.set.has(character)) return false;
			}
			if (next.least > 0) return true;
		}
		return true;
	});
}

function syntax(at: number): ReturnType<typeof fail> {
	return fail("visaCode.patternSyntax", `character ${at}`);
}
