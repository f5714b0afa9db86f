/**
 * Words for a person: a code that the window's catalogue translates, and the
 * values to fill in. Core makes no sentences.
 */
export interface Phrase {
	readonly code: string;
	readonly values?: Readonly<Record<string, string | number>> | undefined;
}

export function phrase(
	code: string,
	values?: Readonly<Record<string, string | number>>,
): Phrase {
	return values === undefined ? { code } : { code, values };
}
