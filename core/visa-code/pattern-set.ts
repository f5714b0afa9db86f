/** The characters that one place of a pattern accepts. */
export type CharacterSet = ReadonlySet<string>;

interface ScannedSet {
	readonly value: CharacterSet;
	readonly end: number;
}

const DIGITS: CharacterSet = new Set("0123456789");
/** Signs with a meaning in regular expressions: only escaped ones stand for themselves. */
const SPECIAL = "\\^$.|?*+()[]{}";

/** A character, an escape or a class at `at`; null for anything else. ASCII only. */
export function scanSet(source: string, at: number): ScannedSet | null {
	const character = source.charAt(at);
	if (character === "[") return scanClass(source, at + 1);
	if (character === "\\") return scanEscape(source, at + 1);
	return isPrintable(character) && !SPECIAL.includes(character)
		? { value: new Set(character), end: at + 1 }
		: null;
}

function scanEscape(source: string, at: number): ScannedSet | null {
	const character = source.charAt(at);
	if (character === "d") return { value: DIGITS, end: at + 1 };
	return character !== "" && `${SPECIAL}-/`.includes(character)
		? { value: new Set(character), end: at + 1 }
		: null;
}

/** Characters and ranges up to `]`; no negation, no special signs. */
function scanClass(source: string, start: number): ScannedSet | null {
	const value = new Set<string>();
	let at = start;
	while (at < source.length && source.charAt(at) !== "]") {
		const first = source.charAt(at);
		if (!isPrintable(first) || SPECIAL.includes(first)) return null;
		const isRange =
			source.charAt(at + 1) === "-" && source.charAt(at + 2) !== "]";
		const last = isRange ? source.charAt(at + 2) : first;
		if (!isPrintable(last) || SPECIAL.includes(last) || last < first)
			return null;
		for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) {
			value.add(String.fromCharCode(code));
		}
		at += isRange ? 3 : 1;
	}
	const isClosed = source.charAt(at) === "]" && value.size > 0;
	return isClosed ? { value, end: at + 1 } : null;
}

function isPrintable(character: string): boolean {
	return character >= " " && character <= "~" && character.length === 1;
}
