import { assertNever } from "../result.ts";

/** Keys that follow each other this fast may come from a device. */
export const fastGapMs = 50;
/** So many fast keys in a row are typed by no person; every document has more. */
export const fewestKeys = 8;
/** Silence that ends a document: devices rest between its lines as well. */
export const endGapMs = 150;
/** Enter this soon after a document is the device's own, late. */
export const lateEnterMs = 500;
/** What a device types beyond this is not kept; one character more says so. */
export const longestTyped = 4096;

/** One key press. */
export interface WedgeKey {
	/** One character: `\n` is Enter, `\t` Tab, U+FFFD a key that gives no text. */
	readonly text: string;
	readonly atMs: number;
	/** The key is held down: nothing that a device does. */
	readonly isRepeat: boolean;
	/** False: a key that no document begins with is left alone before one. */
	readonly mayBegin: boolean;
}

/** What is known of the keys so far. */
export type Burst =
	| { readonly kind: "quiet"; readonly documentAtMs: number | null }
	| { readonly kind: "maybe"; readonly text: string; readonly lastAtMs: number }
	| {
			readonly kind: "burst";
			readonly text: string;
			readonly lastAtMs: number;
	  };

export type BurstEffect =
	/** What was held was typed by a person. */
	| { readonly kind: "release" }
	/** What was held was typed by a device. */
	| { readonly kind: "recognised" }
	| { readonly kind: "document"; readonly text: string };

export interface Settled {
	readonly state: Burst;
	readonly effects: readonly BurstEffect[];
}

export interface Pressed extends Settled {
	/** After the effects: let the key pass, hold it until it is known whose it is, or take it away. */
	readonly key: "pass" | "hold" | "swallow";
}

export const quiet: Burst = { kind: "quiet", documentAtMs: null };

/** When silence decides, or null. */
export function deadlineMs(state: Burst): number | null {
	switch (state.kind) {
		case "quiet":
			return null;
		case "maybe":
			return state.lastAtMs + fastGapMs;
		case "burst":
			return state.lastAtMs + endGapMs;
		default:
			return assertNever(state);
	}
}

/** What silence until `atMs` means. */
export function settle(state: Burst, atMs: number): Settled {
	const deadline = deadlineMs(state);
	if (deadline === null || atMs <= deadline) return { state, effects: [] };
	if (state.kind !== "burst")
		return { state: quiet, effects: [{ kind: "release" }] };
	return {
		state: { kind: "quiet", documentAtMs: state.lastAtMs },
		effects:
			state.text.trim() === "" ? [] : [{ kind: "document", text: state.text }],
	};
}

function next(state: Burst, key: WedgeKey): Pressed {
	const { atMs } = key;
	const character = key.text.slice(0, 1);
	switch (state.kind) {
		case "quiet": {
			const sinceMs = atMs - (state.documentAtMs ?? Number.NEGATIVE_INFINITY);
			if (character === "\n" && sinceMs < lateEnterMs)
				return { state, effects: [], key: "swallow" };
			return key.mayBegin && !key.isRepeat
				? {
						state: { kind: "maybe", text: character, lastAtMs: atMs },
						effects: [],
						key: "hold",
					}
				: { state, effects: [], key: "pass" };
		}
		case "maybe": {
			if (key.isRepeat)
				return { state: quiet, effects: [{ kind: "release" }], key: "pass" };
			const text = state.text + character;
			return text.length < fewestKeys
				? {
						state: { kind: "maybe", text, lastAtMs: atMs },
						effects: [],
						key: "hold",
					}
				: {
						state: { kind: "burst", text, lastAtMs: atMs },
						effects: [{ kind: "recognised" }],
						key: "swallow",
					};
		}
		case "burst": {
			const isFull = state.text.length > longestTyped;
			const text = isFull ? state.text : state.text + character;
			return {
				state: { kind: "burst", text, lastAtMs: atMs },
				effects: [],
				key: "swallow",
			};
		}
		default:
			return assertNever(state);
	}
}

/**
 * Tells a device that types from a person who types. Keys are held until it is
 * known whose they are, so that no key of a device ever does what it does for
 * a person: the Enter behind a document admits nobody.
 */
export function press(state: Burst, key: WedgeKey): Pressed {
	const before = settle(state, key.atMs);
	const after = next(before.state, key);
	return { ...after, effects: [...before.effects, ...after.effects] };
}
