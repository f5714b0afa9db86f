import type { NormaliserStep } from "../../contract/device-config.ts";

/** Bytes as Latin-1 characters. */
export function latin1(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
		"latin1",
	);
}

function lines(text: string, change: (lines: string[]) => string[]): string {
	return change(text.split("\n")).join("\n");
}

/** Characters of an MRZ without line ends, and of one of its lines (ICAO 9303-4 to -7). */
const mrzLineLengths = new Map([
	[88, 44],
	[72, 36],
	[90, 30],
]);

function splitMrz(text: string): string {
	const length = mrzLineLengths.get(text.length);
	if (length === undefined || text.includes("\n")) return text;
	return text.match(new RegExp(`.{${length}}`, "gs"))?.join("\n") ?? text;
}

/** A regular expression would take quadratic time on a long run inside a line. */
function trimSpaces(line: string): string {
	let from = 0;
	let to = line.length;
	while (from < to && line[from] === " ") from += 1;
	while (to > from && line[to - 1] === " ") to -= 1;
	return line.slice(from, to);
}

const steps: Readonly<Record<NormaliserStep, (text: string) => string>> = {
	lineBreaks: (text) => text.replace(/\r\n?/g, "\n"),
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters readers send
	controlToLineBreak: (text) => text.replace(/[\v\f\x1d-\x1f]/g, "\n"),
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters readers send
	dropPadding: (text) => text.replace(/[\v\x1d]/g, ""),
	dropBlankLines: (text) =>
		lines(text, (all) => all.filter((line) => line !== "")),
	underscoreToFiller: (text) => text.replace(/_/g, "<"),
	// Only ASCII letters: toUpperCase would make two letters of some others.
	upperCase: (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
	trimSpaces: (text) => lines(text, (all) => all.map(trimSpaces)),
	reverseLines: (text) => lines(text, (all) => all.reverse()),
	splitMrz,
};

/** The text of a frame: its bytes as Latin-1, changed step by step. */
export function normalise(
	bytes: Uint8Array,
	wanted: readonly NormaliserStep[],
): string {
	return wanted.reduce((text, step) => steps[step](text), latin1(bytes));
}
