import { belongsMs } from "./act.ts";
import { fastGapMs } from "./burst.ts";

/** So many characters in a row that go into no field are typed by nobody who works here. */
const fewestLost = 6;
/** `]Q1`: the AIM identifier before the content of a bar code (ISO/IEC 15424). */
const aim = /^\][A-Za-z]\d/;

/** Characters that went into no field, each soon after the one before. */
export interface Typing {
	readonly text: string;
	readonly lastAtMs: number;
	/** It stays one until it pauses, however its keys arrive. */
	readonly isDevice: boolean;
}

export const noTyping: Typing = {
	text: "",
	lastAtMs: Number.NEGATIVE_INFINITY,
	isDevice: false,
};

/**
 * Recognises a device that is too slow for a burst by what it types where nothing is written.
 * Decides nothing: a key acts or does not whatever this says; it is what the window tells its user.
 */
export function typeOn(
	typing: Typing,
	character: string,
	atMs: number,
): Typing {
	const gapMs = atMs - typing.lastAtMs;
	const before = gapMs > belongsMs ? noTyping : typing;
	const text = (before.text + character).slice(0, fewestLost);
	const isLong = text.length >= fewestLost || aim.test(text);
	return {
		text,
		lastAtMs: atMs,
		isDevice: before.isDevice || (gapMs > fastGapMs && isLong),
	};
}
