import type { Day } from "../day.ts";
import type { Mrz } from "../mrz/mrz.ts";
import { parseMrz } from "../mrz/parse.ts";
import { fail, ok, type Result } from "../result.ts";

/** A zone as an officer reads it off the document, line by line: of any format. */
export interface TypedLines {
	/** Two or three; what is empty is no line. */
	readonly lines: readonly string[];
	/** The officer looked again: the check digits that do not fit are printed so. */
	readonly isPrintedSo: boolean;
}

/** Lines that were pasted into one field, which drops what parts them (ICAO 9303-5 to -7: 3 of 30, 2 of 36 or 44). */
export function linesApart(text: string): readonly string[] {
	const whole = text.trim();
	const length = { 72: 36, 88: 44, 90: 30 }[whole.length];
	if (length === undefined) return [text];
	return Array.from({ length: whole.length / length }, (_, at) =>
		whole.slice(at * length, (at + 1) * length),
	);
}

/** Nobody types the fillers at the end of a name, and the other line tells how many there are. */
function padded(lines: readonly string[]): readonly string[] {
	if (lines.length === 3) return lines.map((line) => line.padEnd(30, "<"));
	const [first = "", second = ""] = lines;
	return lines.length === 2
		? [first.padEnd(second.length, "<"), second]
		: lines;
}

/** How long the lines of a zone are, and from where its second line holds what no law asks for. */
interface Shape {
	readonly length: number;
	/** Optional data begins there (ICAO 9303-4 to -7 §4.2.2). */
	readonly optionalAt: number;
}

/** Only a passport begins with P, a visa with V (ICAO 9303-4, -7). */
function shapesOf(lines: readonly string[]): readonly Shape[] {
	if (lines.length === 3) return [{ length: 30, optionalAt: 18 }];
	if (lines.length !== 2) return [];
	const [first = ""] = lines;
	const long = { length: 44, optionalAt: 28 };
	const short = { length: 36, optionalAt: 28 };
	if (first.startsWith("V")) return [short, long];
	return first.startsWith("P") ? [long] : [short];
}

/**
 * A line with one of the rows of fillers in its optional data made so long that the line has its
 * length. What stands before is taken as it was typed: a row made longer there would slide a date
 * of birth or of expiry out of its place.
 */
function stretched(line: string, { length, optionalAt }: Shape): string[] {
	const more = "<".repeat(Math.max(0, length - line.length));
	const optional = line.slice(optionalAt);
	return [...optional.matchAll(/<+/g)].map(({ index }) => {
		const at = optionalAt + index;
		return `${line.slice(0, at)}${more}${line.slice(at)}`;
	});
}

/**
 * Nobody types every filler of the line with the digits either: a run may be typed shorter where
 * the digits tell its length, and nothing else could be meant.
 */
function completed(lines: readonly string[], today: Day): Mrz | null {
	const [, second = ""] = lines;
	const shapes = shapesOf(lines);
	if (shapes.some(({ length }) => length === second.length)) return null;
	const found = new Map<string, Mrz>();
	for (const shape of shapes)
		for (const digits of stretched(second, shape)) {
			const whole = lines.map((line, at) =>
				at === 1 ? digits : line.padEnd(shape.length, "<"),
			);
			const zone = parseMrz(whole.join("\n"), today);
			if (zone.ok && zone.value.ok) found.set(whole.join("\n"), zone.value);
		}
	const [only, ...others] = found.values();
	return only && others.length === 0 ? only : null;
}

/**
 * The zone of typed lines. Errors: `typed.digit` (detail: the fields whose digits do not fit; only a
 * document that is printed so goes on), `typed.zone` (detail: the code of what does not hold).
 */
export function typedLines(typed: TypedLines, today: Day): Result<Mrz> {
	const lines = typed.lines
		.map((line) => line.trim().replaceAll(" ", "<"))
		.filter((line) => line !== "");
	const whole = completed(lines, today);
	if (whole) return ok(whole);
	const zone = parseMrz(padded(lines).join("\n"), today);
	if (!zone.ok) return fail("typed.zone", zone.error.code);
	const { problems } = zone.value;
	if (problems.length === 0) return zone;
	const other = problems.find(({ code }) => code !== "mrz.checkDigit");
	if (other)
		return fail("typed.zone", `${other.code} ${other.field ?? ""}`.trim());
	const fields = problems.map(({ field }) => field ?? "");
	if (!typed.isPrintedSo) return fail("typed.digit", fields.join(" "));
	return ok({
		...zone.value,
		problems: [],
		notes: [
			...zone.value.notes,
			...fields.map((detail) => ({ code: "mrz.printedSo", detail })),
		],
		ok: true,
	});
}
