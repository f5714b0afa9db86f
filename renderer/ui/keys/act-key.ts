import { fieldOf } from "./field-before.ts";

/** Whether a key does something at once: it is kept from the page until it has been held. */
export function isActKey(
	{ key, target, isComposing }: KeyboardEvent,
	isCommand: (key: string, target: EventTarget | null) => boolean,
): boolean {
	if (isComposing) return false;
	if (/^F\d+$/.test(key)) return true;
	if (key === "Enter") return !(target instanceof HTMLTextAreaElement);
	if (key === " ") return fieldOf(target) === null;
	return isCommand(key, target);
}

/** A scanner can type Ctrl and Alt with any key: together with them nothing acts. */
export function isPlain(event: KeyboardEvent): boolean {
	return !event.ctrlKey && !event.altKey && !event.metaKey;
}
