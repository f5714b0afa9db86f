import { compose, strokesOf, typed, type Wedge } from "./typed.ts";

export interface Repaired {
	readonly text: string;
	/** Places in `text` that could also have been something else. */
	readonly doubtful: readonly number[];
}

const first = 0x21;
const last = 0x7e;

interface Tables {
	/** What arrived, and the character that was meant. */
	readonly plain: ReadonlyMap<string, string>;
	readonly accents: ReadonlyMap<string, string>;
}

function tablesOf(wedge: Wedge): Tables {
	const plain = new Map<string, string>([[" ", " "]]);
	const accents = new Map<string, string>();
	for (let code = first; code <= last; code += 1) {
		const character = String.fromCharCode(code);
		const strokes = strokesOf(character, wedge);
		const [stroke] = strokes ?? [];
		if (!stroke || stroke.text === "") continue;
		const isAlone = strokes?.length === 1;
		const table = stroke.isDead && isAlone ? accents : plain;
		const arrives =
			stroke.isDead && !isAlone ? typed(character, wedge) : stroke.text;
		if (!table.has(arrives)) table.set(arrives, character);
	}
	return { plain, accents };
}

/** The accent and the letter that one arrived character was joined from. */
function parts(
	arrived: string,
	{ plain, accents }: Tables,
): string | undefined {
	for (const [accent, meant] of accents)
		for (const [letter, letterMeant] of plain)
			if (compose(accent, letter) === arrived) return meant + letterMeant;
	return undefined;
}

/**
 * The text that a scanner meant, of what a system typed for it: `<` of a
 * machine-readable zone and the signs of a QR code are back. Line ends stay. A
 * character that no key of the scanner gives stays as it is and is doubtful,
 * as is an accent whose following space may have been swallowed. At most
 * `text.length * 2` characters come out.
 */
export function repairTyped(text: string, wedge: Wedge): Repaired {
	const tables = tablesOf(wedge);
	const arrived = [...text];
	const doubtful: number[] = [];
	let out = "";
	const add = (meant: string, isDoubtful: boolean) => {
		if (isDoubtful) doubtful.push(out.length);
		out += meant;
	};
	for (let at = 0; at < arrived.length; at += 1) {
		const character = arrived[at] ?? "";
		const next = arrived[at + 1] ?? "";
		const meant = tables.plain.get(character);
		const accent = tables.accents.get(character);
		if (meant !== undefined) add(meant, false);
		else if (accent !== undefined) {
			const second = tables.accents.get(next);
			// A letter that would have joined the accent: a space stood between.
			const wasSpaced = compose(character, next) !== null;
			if (wasSpaced) add(`${accent} `, false);
			else add(accent, next !== "");
			// Two accents are typed together, and neither waits for what follows.
			if (second !== undefined) {
				add(second, true);
				at += 1;
			}
		} else if (character === "\r" || character === "\n" || character === "\t")
			add(character, false);
		else {
			const joined = parts(character, tables);
			add(joined ?? character, joined === undefined);
		}
	}
	return { text: out, doubtful };
}
