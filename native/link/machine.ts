import { assertNever } from "../../core/result.ts";

/** `failures` counts the attempts that failed since the last good open. */
export type Link =
	| { readonly kind: "closed" }
	| { readonly kind: "opening"; readonly failures: number }
	| { readonly kind: "ready" }
	/** A document is arriving. */
	| { readonly kind: "busy" }
	/** The device went away while it was open; the first retry is due. */
	| { readonly kind: "lost" }
	/** It could not be opened; the next retry is due. */
	| { readonly kind: "waiting"; readonly failures: number };

export type LinkEvent =
	| { readonly kind: "configured" }
	| { readonly kind: "opened" }
	| { readonly kind: "openFailed"; readonly code: string }
	| { readonly kind: "bytes" }
	| { readonly kind: "frameDone" }
	| { readonly kind: "gone" }
	| { readonly kind: "retryDue" }
	/** Some device was plugged in: perhaps this one. */
	| { readonly kind: "plugged" }
	| { readonly kind: "removed" };

export type LinkEffect =
	| { readonly kind: "open" }
	| { readonly kind: "close" }
	| { readonly kind: "startTimer"; readonly delayMs: number }
	| { readonly kind: "stopTimer" }
	| { readonly kind: "resetFramer" }
	/** The profile's start-up commands. */
	| { readonly kind: "startUp" }
	| {
			readonly kind: "notify";
			readonly state: Link["kind"];
			readonly code?: string;
			readonly retryInMs?: number;
	  }
	/** The event means nothing in this state: to be logged. */
	| { readonly kind: "ignored" };

export interface LinkStep {
	readonly state: Link;
	readonly effects: readonly LinkEffect[];
}

export const closedLink: Link = { kind: "closed" };

/** 250 ms, doubled by each failure, at most 5 s. */
export function backOffMs(failures: number): number {
	return Math.min(250 * 2 ** Math.min(failures, 10), 5000);
}

function notify(state: Link["kind"]): LinkEffect {
	return { kind: "notify", state };
}

function ignored(state: Link): LinkStep {
	return { state, effects: [{ kind: "ignored" }] };
}

function open(failures: number): LinkStep {
	return {
		state: { kind: "opening", failures },
		effects: [notify("opening"), { kind: "open" }],
	};
}

function retryLater(
	state: Link,
	code: string,
	failures: number,
	before: readonly LinkEffect[],
): LinkStep {
	const delayMs = backOffMs(failures);
	return {
		state,
		effects: [
			...before,
			{ kind: "startTimer", delayMs },
			{ kind: "notify", state: state.kind, code, retryInMs: delayMs },
		],
	};
}

function lost(): LinkStep {
	return retryLater({ kind: "lost" }, "link.lost", 0, [
		{ kind: "resetFramer" },
		{ kind: "close" },
	]);
}

function remove(state: Link): LinkStep {
	const effects: LinkEffect[] = isAway(state)
		? [{ kind: "stopTimer" }]
		: state.kind === "opening"
			? [{ kind: "close" }]
			: [{ kind: "resetFramer" }, { kind: "close" }];
	return { state: closedLink, effects: [...effects, notify("closed")] };
}

function whileOpening(
	state: Extract<Link, { kind: "opening" }>,
	event: LinkEvent,
): LinkStep {
	if (event.kind === "opened")
		return {
			state: { kind: "ready" },
			effects: [{ kind: "resetFramer" }, { kind: "startUp" }, notify("ready")],
		};
	if (event.kind === "openFailed") {
		const waiting: Link = { kind: "waiting", failures: state.failures + 1 };
		return retryLater(waiting, event.code, state.failures, []);
	}
	return ignored(state);
}

function isAway(state: Link): boolean {
	return state.kind === "lost" || state.kind === "waiting";
}

function whileAway(failures: number, state: Link, event: LinkEvent): LinkStep {
	if (event.kind === "retryDue") return open(failures);
	if (event.kind !== "plugged") return ignored(state);
	const { effects, ...step } = open(failures);
	return { ...step, effects: [{ kind: "stopTimer" }, ...effects] };
}

/**
 * The life of one connection. Every open starts with an empty framer, so that
 * half a document before an unplug never joins one after it.
 */
export function stepLink(state: Link, event: LinkEvent): LinkStep {
	if (event.kind === "removed" && state.kind !== "closed") return remove(state);
	if (event.kind === "plugged" && !isAway(state)) return { state, effects: [] };
	switch (state.kind) {
		case "closed":
			return event.kind === "configured" ? open(0) : ignored(state);
		case "opening":
			return whileOpening(state, event);
		case "ready":
			if (event.kind === "bytes")
				return { state: { kind: "busy" }, effects: [notify("busy")] };
			return event.kind === "gone" ? lost() : ignored(state);
		case "busy":
			if (event.kind === "bytes") return { state, effects: [] };
			if (event.kind === "frameDone")
				return { state: { kind: "ready" }, effects: [notify("ready")] };
			return event.kind === "gone" ? lost() : ignored(state);
		case "lost":
			return whileAway(0, state, event);
		case "waiting":
			return whileAway(state.failures, state, event);
		default:
			return assertNever(state);
	}
}
