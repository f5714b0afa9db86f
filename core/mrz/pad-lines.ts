import { isFrenchId } from "./french-id.ts";

/** Readers and people drop a few trailing fillers; more missing means a partial read. */
export const MAX_PADDED_FILLERS = 4;

/**
 * The lines at full length, or null when they are of no format. A short line is
 * filled up only if it is one whose end may be filler (a name or optional data; never a
 * line that ends in a check digit), already ends in one, and lacks few: anything else
 * would invent characters. The other line decides the length of a pair.
 */
export function padLines(lines: readonly string[]): readonly string[] | null {
	const longest = Math.max(...lines.map((line) => line.length));
	const length = lines.length === 3 ? 30 : longest;
	if (longest > length) return null;
	if (lines.length === 2 && length !== 36 && length !== 44) return null;
	const padded: string[] = [];
	for (const [at, line] of lines.entries()) {
		const missing = length - line.length;
		if (missing > 0) {
			const fits = missing <= MAX_PADDED_FILLERS && line.endsWith("<");
			if (!fits || !mayEndInFiller(lines, at)) return null;
		}
		padded.push(line.padEnd(length, "<"));
	}
	return padded;
}

function mayEndInFiller(lines: readonly string[], at: number): boolean {
	if (lines.length === 3) return at !== 1;
	const first = lines[0] ?? "";
	if (at === 1) return first.startsWith("V");
	return !isFrenchId(first, lines[1]?.length ?? 0);
}
