/**
 * A key acts for whoever holds it for so long. A scanner sends a report with the key and at once
 * one without (Microscan MS-4 p.3-28), and the delay that can be set, 0 to 990 ms, lies between
 * the end of one key and the next (Datalogic Heron HD3100 p.227); even where half of it is spent
 * on the key, that is down for less than 500 ms.
 */
export const heldMs = 600;
/** A key less than this after another belongs to it: no device waits longer between two. */
export const belongsMs = 1200;

interface Down {
	readonly code: string;
	readonly atMs: number;
	readonly isTyped: boolean;
}

/** What the keys of one window have been doing; times are the system's own, of each event. */
export interface Keys {
	/** The key that may come to act. */
	readonly held: Down | null;
	/** It has acted, and is still down. */
	readonly hasActed: boolean;
	/** Other keys that are down. */
	readonly down: readonly Down[];
	/** The last key that was let go without having acted. */
	readonly last: { readonly upAtMs: number; readonly heldMs: number } | null;
}

export interface KeyEvent {
	readonly code: string;
	readonly atMs: number;
	/** Enter, Space on a button, a function key, a letter that commands. */
	readonly isAct: boolean;
	/** A key that documents hold; a person may well rest on Backspace or an arrow. */
	readonly isTyped: boolean;
}

export interface Heard {
	readonly keys: Keys;
	/** `acts`: does now what it is for; `tapped`: was let go too early for that. */
	readonly outcome: "acts" | "tapped" | null;
}

export const noKeys: Keys = {
	held: null,
	hasActed: false,
	down: [],
	last: null,
};
/** More keys than a hand has are not kept: their ends were lost. */
const mostDown = 10;

/** A person taps what they do not hold: a device whose keys are all down for long holds none. */
function neededMs({ held, last }: Keys): number {
	if (held === null || last === null) return heldMs;
	const sinceMs = held.atMs - last.upAtMs;
	return sinceMs < belongsMs ? Math.max(heldMs, 2 * last.heldMs) : heldMs;
}

/** Some wedges can be set to send no end of a key: what came before it is then still down. */
function isAlone({ held, down }: Keys): boolean {
	return !down.some(
		({ atMs, isTyped }) =>
			isTyped && held !== null && held.atMs - atMs < belongsMs,
	);
}

function acts(keys: Keys, atMs: number): boolean {
	return (
		keys.held !== null &&
		!keys.hasActed &&
		isAlone(keys) &&
		atMs - keys.held.atMs >= neededMs(keys)
	);
}

/** A key goes down, or the system repeats it because it still is. */
export function keyDown(keys: Keys, event: KeyEvent, isRepeat: boolean): Heard {
	const { code, atMs, isAct, isTyped } = event;
	const one: Down = { code, atMs, isTyped: isTyped || isAct };
	if (isRepeat) {
		if (keys.held?.code !== code || !acts(keys, atMs))
			return { keys, outcome: null };
		return { keys: { ...keys, hasActed: true }, outcome: "acts" };
	}
	const others = keys.held && !keys.hasActed ? [keys.held] : [];
	const down = [...keys.down, ...others].filter((other) => other.code !== code);
	const next: Keys = isAct
		? { ...keys, held: one, hasActed: false, down }
		: { ...keys, held: null, hasActed: false, down: [...down, one] };
	return {
		keys: { ...next, down: next.down.slice(-mostDown) },
		outcome: null,
	};
}

/** A key is let go. Where the system repeats no keys, one that was held acts now. */
export function keyUp(
	keys: Keys,
	{ code, atMs }: Pick<KeyEvent, "code" | "atMs">,
): Heard {
	if (keys.held?.code === code) {
		const isActing = acts(keys, atMs);
		const last =
			isActing || keys.hasActed
				? keys.last
				: { upAtMs: atMs, heldMs: atMs - keys.held.atMs };
		const outcome = isActing ? "acts" : keys.hasActed ? null : "tapped";
		return {
			keys: { ...keys, held: null, hasActed: false, last },
			outcome,
		};
	}
	const found = keys.down.find((one) => one.code === code);
	if (!found) return { keys, outcome: null };
	return {
		keys: {
			...keys,
			down: keys.down.filter((one) => one !== found),
			last: found.isTyped
				? { upAtMs: atMs, heldMs: atMs - found.atMs }
				: keys.last,
		},
		outcome: null,
	};
}

/** What is down belongs to a device, or to another window: none of it acts. */
export function dropHeld(keys: Keys): Keys {
	return { ...keys, held: null, hasActed: false };
}
