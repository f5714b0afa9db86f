import type { PageStop } from "../../contract/window-api.ts";
import { assertNever } from "../../core/result.ts";

/** `refused`: main has no view of its state that fits. */
export type StopReason = PageStop | "refused";

/** How a page stands to main; times are those of one clock. */
export interface Following {
	/** The number of the state that the page shows, or knows that it cannot show. */
	readonly shown: number;
	/** Since when main's number has been another; null: it is not. */
	readonly behindSinceMs: number | null;
	readonly askedAtMs: number | null;
	readonly heardAtMs: number;
	readonly tickAtMs: number;
	/** Null: what is shown is true. */
	readonly stop: StopReason | null;
}

export type FollowEvent =
	/** A view has come. */
	| { readonly kind: "view"; readonly sequence: number; readonly atMs: number }
	| { readonly kind: "there"; readonly sequence: number; readonly atMs: number }
	| { readonly kind: "stop"; readonly sequence: number; readonly atMs: number }
	| { readonly kind: "bug"; readonly atMs: number }
	| { readonly kind: "tick"; readonly atMs: number };

export interface Followed {
	readonly state: Following;
	/** Main is to be asked for its view. */
	readonly isAsking: boolean;
}

/** A view may be so long on its way. */
export const momentMs = 1000;
/** Main may take so long to answer. */
export const answerMs = 4000;
/** Main says twice a second that it is there. */
export const silentMs = 6000;
export const tickMs = 500;
/** Between two ticks: the computer slept, and main with it. */
const sleptMs = 5 * tickMs;

export function newFollowing(atMs: number): Following {
	return {
		shown: -1,
		behindSinceMs: null,
		askedAtMs: null,
		heardAtMs: atMs,
		tickAtMs: atMs,
		stop: null,
	};
}

function there(state: Following, sequence: number, atMs: number): Followed {
	const heard: Following = {
		...state,
		heardAtMs: atMs,
		stop: state.stop === "silent" ? null : state.stop,
	};
	if (sequence <= state.shown) {
		const stop = heard.stop === "behind" ? null : heard.stop;
		return {
			state: { ...heard, stop, behindSinceMs: null, askedAtMs: null },
			isAsking: false,
		};
	}
	const behindSinceMs = state.behindSinceMs ?? atMs;
	const behindMs = atMs - behindSinceMs;
	const isAsking =
		behindMs >= momentMs &&
		(state.askedAtMs === null || atMs - state.askedAtMs >= answerMs);
	return {
		state: {
			...heard,
			behindSinceMs,
			askedAtMs: isAsking ? atMs : state.askedAtMs,
			stop: heard.stop ?? (behindMs >= momentMs + answerMs ? "behind" : null),
		},
		isAsking,
	};
}

/**
 * A page shows the last view of main, and nothing when that is not what main
 * would show: it is behind and cannot catch up, main is silent, main has no
 * view, or the page itself fails.
 */
export function followMain(state: Following, event: FollowEvent): Followed {
	const still = (next: Following): Followed => ({
		state: next,
		isAsking: false,
	});
	const { atMs } = event;
	switch (event.kind) {
		case "view":
		case "stop":
			if (event.sequence < state.shown) return still(state);
			return still({
				...state,
				shown: event.sequence,
				behindSinceMs: null,
				askedAtMs: null,
				heardAtMs: atMs,
				stop: event.kind === "view" ? null : "refused",
			});
		case "there":
			return there(state, event.sequence, atMs);
		case "bug":
			return still({ ...state, stop: "bug" });
		case "tick": {
			const hasSlept = atMs - state.tickAtMs > sleptMs;
			const heardAtMs = hasSlept ? atMs : state.heardAtMs;
			const isSilent = atMs - heardAtMs > silentMs;
			return still({
				...state,
				heardAtMs,
				tickAtMs: atMs,
				behindSinceMs: hasSlept ? null : state.behindSinceMs,
				stop: state.stop ?? (isSilent ? "silent" : null),
			});
		}
		default:
			return assertNever(event);
	}
}
