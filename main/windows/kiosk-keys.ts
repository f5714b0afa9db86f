/** What a keyboard says, as Electron's `before-input-event` tells it. */
export interface KeyPress {
	readonly key: string;
	readonly control: boolean;
	readonly alt: boolean;
	readonly meta: boolean;
	readonly shift: boolean;
}

const named = new Set([
	"Tab",
	"Shift",
	"Enter",
	"Escape",
	"Backspace",
	"ArrowUp",
	"ArrowDown",
	"ArrowLeft",
	"ArrowRight",
]);
/** A letter, digit or mark; none that only steers (Unicode category C). */
const oneSign = /^\P{C}$/u;
const withShift = new Set(["Tab", "Shift"]);

/**
 * Whether a key may reach a traveller's page: the keys that move through it,
 * and plain signs, which only the technician's fields take. No key together
 * with Ctrl, Alt or Meta, no function, menu, browser or print key.
 */
export function mayPress(press: KeyPress): boolean {
	if (press.control || press.alt || press.meta) return false;
	if (named.has(press.key)) return !press.shift || withShift.has(press.key);
	return oneSign.test(press.key);
}
