import type { Companion } from "../document/attach-document.ts";
import {
	attachedLimit,
	type CrossingEffect,
	type CrossingState,
	pendingLimit,
} from "./state.ts";

interface Given {
	readonly pending: CrossingState["pending"];
	readonly effects: readonly CrossingEffect[];
}

/**
 * Documents whose traveller leaves without a decision wait again, as belonging to nobody: they may
 * be somebody else's after all. Those for which there is no place are put aside in the journal.
 */
export function giveBack(
	pending: CrossingState["pending"],
	left: readonly Companion[],
): Given {
	const places = Math.max(0, pendingLimit - pending.length);
	const free = left.map(({ byHand: _, ...companion }) => companion);
	return {
		pending: [...pending, ...free.slice(0, places)],
		effects: free
			.slice(places)
			.map((companion) => ({ kind: "journalPutAside", companion })),
	};
}

/** What two readings of one document had joined, each document once; and what is too many. */
export function joinTogether(...lists: readonly (readonly Companion[])[]): {
	readonly joined: readonly Companion[];
	readonly left: readonly Companion[];
} {
	const all = lists
		.flat()
		.filter(
			({ documentId }, at, every) =>
				every.findIndex((other) => other.documentId === documentId) === at,
		);
	return {
		joined: all.slice(0, attachedLimit),
		left: all.slice(attachedLimit),
	};
}
