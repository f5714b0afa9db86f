import type { AgreedField } from "../document/agree.ts";
import type { ByHand, Companion } from "../document/attach-document.ts";
import { relationTo, withCompanions } from "./attach-companion.ts";
import { keyOf } from "./judge.ts";
import {
	attachedLimit,
	type CrossingEvent,
	type CrossingState,
	type Inspection,
	ignored,
	type Step,
} from "./state.ts";

type Open = Extract<Inspection, { phase: "checking" | "shown" | "locked" }>;

/** A waiting document that an officer may give to the traveller shown. */
export interface Attachable {
	readonly current: Open;
	readonly companion: Companion;
	/** What speaks against it: it needs to be confirmed in so many words. */
	readonly differing: readonly AgreedField[];
}

/**
 * Null: nobody readable is shown, the crossing is decided, the store is still being asked about
 * it, or the document waits no longer.
 */
export function attachable(
	{ current, pending }: CrossingState,
	documentId: string,
): Attachable | null {
	const companion = pending.find((one) => one.documentId === documentId);
	const isOpen =
		current?.phase === "checking" ||
		current?.phase === "shown" ||
		current?.phase === "locked";
	if (companion === undefined || !isOpen) return null;
	const { content } = companion;
	if (content.kind === "visaCode" && content.search === "asking") return null;
	const { mrz } = current.reading;
	if (mrz === null || keyOf(mrz) === null) return null;
	if (current.attached.length >= attachedLimit) return null;
	const { compared } = relationTo(current.reading, companion);
	const differing = compared.filter(({ severity }) => severity === "fatal");
	return { current, companion, differing };
}

/**
 * An officer says that a waiting document belongs to the traveller shown. What differs fatally
 * only joins when that was confirmed, and then speaks against a green verdict; nothing that is
 * attached by hand ever speaks for one.
 */
export function attachByHand(
	state: CrossingState,
	event: Extract<CrossingEvent, { kind: "attachedByHand" }>,
): Step {
	const found = attachable(state, event.documentId);
	if (found === null) return ignored(state, event);
	const { current, companion, differing } = found;
	if (differing.length > 0 && !event.isConfirmed) return ignored(state, event);
	const byHand: ByHand = {
		reasonCode: event.reasonCode,
		differing: differing.map(({ field }) => field),
	};
	const joined: Companion = { ...companion, byHand };
	const attached = [...current.attached, joined];
	const pending = state.pending.filter((other) => other !== companion);
	const { reading } = current;
	const next: Inspection =
		current.phase === "checking"
			? { ...current, attached }
			: {
					...current,
					attached,
					assessment: withCompanions(current.assessment, reading, [joined]),
				};
	return { state: { ...state, current: next, pending }, effects: [] };
}
