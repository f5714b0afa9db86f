/** The 37 characters of ICAO 9303-3 §4.3 and tests for stretches of them. */
export const FILLER = 0x3c;

export function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

export function isLetter(code: number): boolean {
	return code >= 0x41 && code <= 0x5a;
}

export function isMrzCharacter(code: number): boolean {
	return isLetter(code) || isDigit(code) || code === FILLER;
}

export function isMrzText(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		if (!isMrzCharacter(text.charCodeAt(at))) return false;
	}
	return true;
}

/** Where `text[start, end)` ends when its trailing fillers are left off. */
export function trimmedEnd(text: string, start: number, end: number): number {
	let last = end;
	while (last > start && text.charCodeAt(last - 1) === FILLER) last--;
	return last;
}

/** `text[start, end)` without trailing fillers; inner and leading ones stay. */
export function trimmed(text: string, start: number, end: number): string {
	return text.slice(start, trimmedEnd(text, start, end));
}
