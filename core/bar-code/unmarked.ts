import { latin1FromBytes, latin1ToBytes } from "../bytes/latin-1.ts";
import { withoutEci } from "./aim.ts";

const MARKS = ["\ufeff", "\u00ef\u00bb\u00bf", "Ã¯Â»Â¿"];

/** How long a byte order mark in front is, of a text whose characters may be bytes. */
function markLength(text: string): number {
	return MARKS.find((mark) => text.startsWith(mark))?.length ?? 0;
}

/** An ECI designator that no AIM identifier announced: `\\000026`. */
const DESIGNATOR = /^\\\d{6}/;

export function unmarkedText(text: string): string {
	const rest = text.slice(markLength(text));
	if (!DESIGNATOR.test(rest)) return rest;
	const bytes = latin1ToBytes(rest);
	const content = bytes.ok
		? latin1FromBytes(withoutEci("Q2", bytes.value))
		: rest.slice(7);
	return content.slice(markLength(content));
}

export function unmarkedBytes(bytes: Uint8Array): Uint8Array {
	const mark = markOf(bytes);
	const rest = mark === 0 ? bytes : bytes.subarray(mark);
	if (!DESIGNATOR.test(latin1FromBytes(rest.subarray(0, 7)))) return rest;
	const content = withoutEci("Q2", rest);
	return content.subarray(markOf(content));
}

const markOf = (bytes: Uint8Array) =>
	markLength(latin1FromBytes(bytes.subarray(0, 8)));
