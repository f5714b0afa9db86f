import { fail, ok, type Result } from "../result.ts";
import { isMrzCharacter } from "./character.ts";
import type { MrzNote } from "./mrz.ts";
import { padLines } from "./pad-lines.ts";

/** Far above any MRZ (92) with its separators and stray blanks. */
export const MAX_TEXT_LENGTH = 512;

export interface NormalMrz {
	/** Two lines of 36 or 44 or three of 30, `0-9 A-Z <` only. */
	readonly lines: readonly string[];
	/** The lines joined by `\n`: what a layout's positions count in. */
	readonly text: string;
	readonly notes: readonly MrzNote[];
}

const NO_NOTES: readonly MrzNote[] = [];
const LINE_ENDS = /[\r\n\v\f]+/;
const BLANKS = /[ \t]/g;
const LINE_LENGTHS: readonly number[] = [30, 36, 44];
/** Readers that send no separator: three lines of 30, two of 36, two of 44. */
const JOINED_LENGTHS: readonly number[] = [90, 72, 88];

/**
 * Reader or keyboard text as MRZ lines. Errors: `mrz.empty`, `mrz.tooLong` (above
 * 512 characters), `mrz.character`, `mrz.lineCount`, `mrz.lineLength`.
 */
export function normalise(text: string): Result<NormalMrz> {
	switch (text.length) {
		case 92:
			return isClean(text, 30) ? clean(text, 30) : normaliseLoose(text);
		case 73:
			return isClean(text, 36) ? clean(text, 36) : normaliseLoose(text);
		case 89:
			return isClean(text, 44) ? clean(text, 44) : normaliseLoose(text);
		default:
			return normaliseLoose(text);
	}
}

/** Whether the text needs nothing: full lines, one `\n` between them, upper case. */
function isClean(text: string, lineLength: number): boolean {
	let lineEnd = lineLength;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (at === lineEnd) {
			if (code !== 0x0a) return false;
			lineEnd += lineLength + 1;
		} else if (!isMrzCharacter(code)) return false;
	}
	return true;
}

function clean(text: string, lineLength: number): Result<NormalMrz> {
	const lines = [
		text.slice(0, lineLength),
		text.slice(lineLength + 1, 2 * lineLength + 1),
	];
	if (lineLength === 30) lines.push(text.slice(62));
	return ok({ lines, text, notes: NO_NOTES });
}

function normaliseLoose(text: string): Result<NormalMrz> {
	if (text.length > MAX_TEXT_LENGTH) {
		return fail("mrz.tooLong", `${text.length} characters`);
	}
	const printed = text.split(LINE_ENDS).filter((line) => line.trim() !== "");
	if (printed.length === 0) return fail("mrz.empty");
	const notes: MrzNote[] = [];
	if (printed.join("\n") !== text) notes.push({ code: "mrz.lineEnding" });
	const unblanked = printed.map(withoutBlanks);
	if (unblanked.some((line, at) => line !== printed[at])) {
		notes.push({ code: "mrz.blanks" });
	}
	// Only ASCII letters: toUpperCase alone would turn a stray ß into SS.
	const upper = unblanked.map((line) =>
		line.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
	);
	if (upper.some((line, at) => line !== unblanked[at])) {
		notes.push({ code: "mrz.lowerCase" });
	}
	const stray = strayCharacter(upper);
	if (stray !== null) return fail("mrz.character", stray);
	const lines = upper.length === 1 ? splitJoined(upper[0] ?? "") : upper;
	if (lines === null) {
		return fail("mrz.lineLength", `${upper[0]?.length} characters in one line`);
	}
	if (upper.length === 1 && lines.length > 1) {
		notes.push({ code: "mrz.joinedLines" });
	}
	return withFullLines(lines, notes);
}

function withFullLines(
	lines: readonly string[],
	notes: MrzNote[],
): Result<NormalMrz> {
	if (lines.length < 2 || lines.length > 3) {
		return fail("mrz.lineCount", `${lines.length} lines`);
	}
	const padded = padLines(lines);
	if (padded === null) {
		const lengths = lines.map((line) => line.length).join(", ");
		return fail("mrz.lineLength", `lines of ${lengths}`);
	}
	padded.forEach((line, at) => {
		if (line !== lines[at]) {
			notes.push({ code: "mrz.paddedFiller", detail: `line ${at + 1}` });
		}
	});
	return ok({ lines: padded, text: padded.join("\n"), notes });
}

/**
 * Outer blanks go, inner ones were fillers. Where only the blanks make the line
 * complete, the outer ones were fillers as well.
 */
function withoutBlanks(line: string): string {
	const bare = line.replace(/^[ \t]+/, "").replace(/[ \t]+$/, "");
	const keep = !isKnownLength(bare.length) && isKnownLength(line.length);
	return (keep ? line : bare).replace(BLANKS, "<");
}

function isKnownLength(length: number): boolean {
	return LINE_LENGTHS.includes(length) || JOINED_LENGTHS.includes(length);
}

/** Position of the first character that no MRZ has, never the character itself. */
function strayCharacter(lines: readonly string[]): string | null {
	for (const [line, text] of lines.entries()) {
		for (let at = 0; at < text.length; at++) {
			if (!isMrzCharacter(text.charCodeAt(at))) {
				return `line ${line + 1} column ${at + 1}`;
			}
		}
	}
	return null;
}

/** One line alone stays one line (too few); any other length is no whole MRZ. */
function splitJoined(text: string): string[] | null {
	if (LINE_LENGTHS.includes(text.length)) return [text];
	if (!JOINED_LENGTHS.includes(text.length)) return null;
	const lineLength = text.length === 90 ? 30 : text.length / 2;
	const lines: string[] = [];
	for (let at = 0; at < text.length; at += lineLength) {
		lines.push(text.slice(at, at + lineLength));
	}
	return lines;
}
