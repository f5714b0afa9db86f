import { assertNever } from "../../core/result.ts";

/** The page is asked this often. */
export const tickMs = 500;
/** A page that has answered nothing for this long is frozen. */
export const frozenMs = 6000;
/** A page that is being loaded may take this long. */
export const loadingMs = 20_000;
/** A page that lived this long begins its back-off anew. */
export const healthyMs = 60_000;
const longestPauseMs = 30_000;
/** Between two ticks: the computer slept or was very busy, and the page with it. */
const sleptMs = 5 * tickMs;

/** What is known of one window's page; times are those of one clock. */
export interface Watch {
	readonly kind: "loading" | "alive" | "waiting";
	/** Of its loading, its last answer, or the end of the pause. */
	readonly atMs: number;
	readonly loadedAtMs: number;
	readonly tickAtMs: number;
	/** In a row. */
	readonly deaths: number;
}

export type WatchEvent =
	| {
			readonly kind: "tick";
			readonly atMs: number;
			/** False: the system knows no process of this page. */
			readonly isThere: boolean;
	  }
	| { readonly kind: "answer"; readonly atMs: number }
	/** The runtime says that the page's process ended. */
	| { readonly kind: "gone"; readonly atMs: number; readonly reason: string };

export type WatchEffect =
	| { readonly kind: "ask" }
	| { readonly kind: "load" }
	/** What is left of the page is ended; it is loaded again later. */
	| {
			readonly kind: "end";
			readonly reason: string;
			readonly pauseMs: number;
	  };

export interface Watched {
	readonly state: Watch;
	readonly effects: readonly WatchEffect[];
}

export function newWatch(atMs: number): Watch {
	return { kind: "loading", atMs, loadedAtMs: atMs, tickAtMs: atMs, deaths: 0 };
}

/** The first time at once, then ever later. */
function pauseAfter(deaths: number): number {
	return deaths <= 1 ? 0 : Math.min(longestPauseMs, 500 * 2 ** (deaths - 1));
}

function died(state: Watch, atMs: number, reason: string): Watched {
	const wasHealthy = atMs - state.loadedAtMs >= healthyMs;
	const deaths = wasHealthy ? 1 : state.deaths + 1;
	const pauseMs = pauseAfter(deaths);
	return {
		state: { ...state, kind: "waiting", atMs: atMs + pauseMs, deaths },
		effects: [{ kind: "end", reason, pauseMs }],
	};
}

function ticked(state: Watch, atMs: number, isThere: boolean): Watched {
	const hasSlept = atMs - state.tickAtMs > sleptMs;
	const now = { ...state, tickAtMs: atMs };
	const ask: readonly WatchEffect[] = [{ kind: "ask" }];
	switch (state.kind) {
		case "waiting":
			return atMs < state.atMs
				? { state: now, effects: [] }
				: {
						state: { ...now, kind: "loading", atMs, loadedAtMs: atMs },
						effects: [{ kind: "load" }],
					};
		case "loading":
			if (hasSlept) return { state: { ...now, atMs }, effects: ask };
			return atMs - state.atMs > loadingMs
				? died(now, atMs, "notLoaded")
				: { state: now, effects: ask };
		case "alive":
			if (!isThere) return died(now, atMs, "noProcess");
			if (hasSlept) return { state: { ...now, atMs }, effects: ask };
			return atMs - state.atMs > frozenMs
				? died(now, atMs, "frozen")
				: { state: now, effects: ask };
		default:
			return assertNever(state.kind);
	}
}

/**
 * Watches one page: whoever died or answers nothing is ended and loaded
 * again, ever later when that happens again and again.
 */
export function watch(state: Watch, event: WatchEvent): Watched {
	switch (event.kind) {
		case "tick":
			return ticked(state, event.atMs, event.isThere);
		case "answer":
			return state.kind === "waiting"
				? { state, effects: [] }
				: { state: { ...state, kind: "alive", atMs: event.atMs }, effects: [] };
		case "gone":
			// Also told of the page that was just ended.
			return state.kind === "waiting"
				? { state, effects: [] }
				: died(state, event.atMs, event.reason);
		default:
			return assertNever(event);
	}
}
