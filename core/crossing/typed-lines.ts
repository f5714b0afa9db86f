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

/**
 * The zone of typed lines. Errors: `typed.digit` (detail: the fields whose digits do not fit; only a
 * document that is printed so goes on), `typed.zone` (detail: the code of what does not hold).
 */
export function typedLines(typed: TypedLines, today: Day): Result<Mrz> {
	const lines = typed.lines
		.map((line) => line.trim().replaceAll(" ", "<"))
		.filter((line) => line !== "");
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
