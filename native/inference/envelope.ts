import { latin1 } from "../decoding/normalise.ts";

/** What stands around a known text in a capture. */
export interface Envelope {
	readonly before: Uint8Array;
	readonly after: Uint8Array;
}

/** Between lines, and padded at the end: any of what readers put there. */
const separator = "[\\r\\n\\x0b\\x1d]*";
const aim = /\][A-Za-z][0-9A-Za-z]$/;

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A line as a reader may send it: `_` for the filler, small letters. */
function pattern(line: string): string {
	return [...line]
		.map((character) => (character === "<" ? "[<_]" : escaped(character)))
		.join("");
}

/**
 * Where a known text stands in a capture; null where it does not. Line ends
 * directly around it belong to it, an AIM identifier before it does too.
 */
export function envelopeOf(
	capture: Uint8Array,
	lines: readonly string[],
): Envelope | null {
	const text = latin1(capture);
	const body = lines.map(pattern).join(separator);
	const found = new RegExp(`${separator}${body}`, "i").exec(text);
	if (!found) return null;
	const before = text.slice(0, found.index).replace(aim, "");
	return {
		before: capture.slice(0, before.length),
		after: capture.slice(found.index + found[0].length),
	};
}
