/**
 * One element of ASN.1 as it stands in the bytes (X.690 §8.1). `content` and `raw`
 * share the memory they were read from; nothing inside is looked at until asked for.
 */
export interface Element {
	/** The identifier byte: class, constructed flag and number. */
	readonly tag: number;
	readonly content: Uint8Array;
	/** Identifier, length and content, as signed. */
	readonly raw: Uint8Array;
	readonly depth: number;
}

export const TAG = {
	boolean: 0x01,
	integer: 0x02,
	bitString: 0x03,
	octetString: 0x04,
	oid: 0x06,
	utcTime: 0x17,
	generalizedTime: 0x18,
	sequence: 0x30,
	set: 0x31,
} as const;

/** `[number]` of a constructed context-specific element. */
export function explicitTag(number: number): number {
	return 0xa0 + number;
}

/** `[number]` of a primitive context-specific element. */
export function implicitTag(number: number): number {
	return 0x80 + number;
}

const CONSTRUCTED = 0x20;

export function isConstructed(element: Element): boolean {
	return (element.tag & CONSTRUCTED) !== 0;
}
