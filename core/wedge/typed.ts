import type { LayoutId } from "./layouts.ts";
import { composed, type KeyboardLayout, layoutOf } from "./layouts.ts";

/** A scanner that types as one keyboard into a system that believes in another. */
export interface Wedge {
	readonly scanner: LayoutId;
	readonly host: LayoutId;
	readonly capsLock: boolean;
}

/** One key press as the system sees it: text, or an accent that waits. */
export interface Stroke {
	readonly text: string;
	readonly isDead: boolean;
}

/** Caps Lock leaves ß alone: its capital would be two letters. */
function isLetter(character: string): boolean {
	const upper = character.toUpperCase();
	return character.toLowerCase() !== upper && upper.length === 1;
}

function swapCase(character: string): string {
	const lower = character.toLowerCase();
	return character === lower ? character.toUpperCase() : lower;
}

function deadOf(layout: KeyboardLayout, level: number, character: string) {
	return layout.dead.some(
		([at, accent]) => at === level && accent === character,
	);
}

/**
 * The key presses for one character; null where the scanner's layout has none.
 * An accent that is dead there is typed with a space behind it.
 */
export function strokesOf(
	character: string,
	{ scanner, host, capsLock }: Wedge,
): readonly Stroke[] | null {
	if (character === " ") return [{ text: " ", isDead: false }];
	const from = layoutOf(scanner);
	const to = layoutOf(host);
	const level = from.levels.findIndex((keys) => keys.includes(character));
	if (level < 0) return null;
	const key = from.levels[level]?.indexOf(character) ?? -1;
	const seen = to.levels[level]?.[key] ?? " ";
	const isDead = deadOf(to, level, seen);
	const text =
		seen === " "
			? ""
			: capsLock && isLetter(seen) && !isDead
				? swapCase(seen)
				: seen;
	const stroke = { text, isDead };
	return deadOf(from, level, character)
		? [stroke, { text: " ", isDead: false }]
		: [stroke];
}

/** The letter with its accent; null where the two do not join. */
export function compose(accent: string, letter: string): string | null {
	const pairs = composed[accent] ?? "";
	for (let at = 0; at < pairs.length; at += 2)
		if (pairs[at] === letter) return pairs[at + 1] ?? null;
	return null;
}

/** What arrives when a scanner types this text. Characters it cannot type are left out. */
export function typed(text: string, wedge: Wedge): string {
	let out = "";
	let waiting = "";
	for (const character of text)
		for (const stroke of strokesOf(character, wedge) ?? []) {
			if (waiting === "") {
				if (stroke.isDead) waiting = stroke.text;
				else out += stroke.text;
				continue;
			}
			const joined = stroke.isDead ? null : compose(waiting, stroke.text);
			if (joined !== null) out += joined;
			else if (stroke.text === " ") out += waiting;
			else out += waiting + stroke.text;
			waiting = "";
		}
	return out + waiting;
}
