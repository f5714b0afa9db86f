import type { WedgeKey } from "../../../core/wedge/burst.ts";

/** A key that gives no text: of a device it is a character that is lost. */
const lost = "\ufffd";
const modifiers = new Set([
	"Shift",
	"Control",
	"Alt",
	"AltGraph",
	"Meta",
	"CapsLock",
	"NumLock",
	"ScrollLock",
	"Fn",
	"OS",
]);

/** Whether the key writes into a field. */
export function isText(event: KeyboardEvent): boolean {
	if (event.getModifierState("AltGraph")) return event.key.length === 1;
	return (
		event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey
	);
}

/** Line ends that a scanner types as control characters: Ctrl+J, Ctrl+M and Ctrl+I. */
const controls: Readonly<Record<string, string>> = {
	j: "\n",
	m: "\n",
	i: "\t",
};

function textOf(event: KeyboardEvent): string {
	if (isText(event)) return event.key;
	const isControl = event.ctrlKey && !event.altKey && !event.metaKey;
	const control = isControl ? controls[event.key.toLowerCase()] : undefined;
	if (control !== undefined) return control;
	if (event.ctrlKey || event.altKey || event.metaKey) return lost;
	if (event.key === "Enter") return "\n";
	return event.key === "Tab" ? "\t" : lost;
}

/**
 * A key press as the gatherer of bursts sees it; null: a modifier alone. A
 * document begins with a character, Enter, or a function key that stands for a
 * control character; everything else keeps its meaning before one.
 */
export function wedgeKey(event: KeyboardEvent): WedgeKey | null {
	if (modifiers.has(event.key)) return null;
	const text = textOf(event);
	const isFunction =
		/^F\d+$/.test(event.key) &&
		!event.ctrlKey &&
		!event.altKey &&
		!event.metaKey;
	return {
		text,
		atMs: event.timeStamp,
		isRepeat: event.repeat,
		mayBegin: isFunction || text === "\n" || (isText(event) && text !== " "),
	};
}
