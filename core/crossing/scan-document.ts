import type { Companion } from "../document/attach-document.ts";
import { phrase } from "../phrase.ts";
import { relationTo, withCompanions } from "./attach-companion.ts";
import {
	attachedLimit,
	type CrossingEffect,
	type CrossingEvent,
	type CrossingState,
	type Inspection,
	ignored,
	pendingLimit,
	type Step,
} from "./state.ts";

function remarked(state: CrossingState, code: string): Step {
	return { state, effects: [{ kind: "remark", remark: phrase(code) }] };
}

function question({ content, documentId }: Companion): CrossingEffect[] {
	return content.kind === "visaCode" &&
		content.search === "asking" &&
		content.match
		? [{ kind: "lookUpVisa", documentId, visaNumber: content.match.reference }]
		: [];
}

/** Joined to the traveller shown when it agrees; null when it does not. */
function attach(
	current: Inspection | null,
	companion: Companion,
): Inspection | null {
	const isOpen =
		current?.phase === "checking" ||
		current?.phase === "shown" ||
		current?.phase === "locked";
	if (!isOpen || current.attached.length >= attachedLimit) return null;
	const { reading } = current;
	if (relationTo(reading, companion).relation !== "same") return null;
	const attached = [...current.attached, companion];
	return current.phase === "checking"
		? { ...current, attached }
		: {
				...current,
				attached,
				assessment: withCompanions(current.assessment, reading, [companion]),
			};
}

/**
 * A document from a bar code arrives: it joins the traveller shown when it
 * agrees, waits in sight otherwise, and is answered with a remark when it is
 * here already or too many wait. It never joins in silence and is never lost.
 */
export function scanDocument(state: CrossingState, companion: Companion): Step {
	const { current, pending } = state;
	// What a finished crossing took along may come again, with its traveller.
	const joinedBefore = current?.phase === "recorded" ? [] : current?.attached;
	const known = [...(joinedBefore ?? []), ...pending];
	if (known.some(({ contentKey }) => contentKey === companion.contentKey)) {
		return remarked(state, "remark.documentAgain");
	}
	const effects: CrossingEffect[] = question(companion);
	if (companion.content.kind === "visaCode") {
		effects.push({ kind: "journalVerifyLater", companion });
	}
	const joined = attach(current, companion);
	if (joined) return { state: { ...state, current: joined }, effects };
	if (pending.length >= pendingLimit) {
		return remarked(state, "remark.documentsFull");
	}
	return { state: { ...state, pending: [...pending, companion] }, effects };
}

/** The store has said which visas have the number of a code. */
export function receiveVisas(
	state: CrossingState,
	event: Extract<CrossingEvent, { kind: "visasFound" }>,
): Step {
	const asked = state.pending.find(
		({ documentId }) => documentId === event.documentId,
	);
	if (asked?.content.kind !== "visaCode" || asked.content.search !== "asking") {
		return ignored(state, event);
	}
	const companion: Companion = {
		...asked,
		content: {
			...asked.content,
			search: event.visas === null ? "failed" : "answered",
			records: event.visas ?? [],
		},
	};
	const joined = attach(state.current, companion);
	return {
		state: joined
			? {
					...state,
					current: joined,
					pending: state.pending.filter((other) => other !== asked),
				}
			: {
					...state,
					pending: state.pending.map((other) =>
						other === asked ? companion : other,
					),
				},
		effects: [],
	};
}

/** The officer puts a waiting document aside. */
export function putAside(
	state: CrossingState,
	event: Extract<CrossingEvent, { kind: "putAside" }>,
): Step {
	const companion = state.pending.find(
		({ documentId }) => documentId === event.documentId,
	);
	if (!companion) return ignored(state, event);
	return {
		state: {
			...state,
			pending: state.pending.filter((other) => other !== companion),
		},
		effects: [
			{ kind: "journalPutAside", companion },
			{ kind: "remark", remark: phrase("remark.documentAside") },
		],
	};
}

/** The store is back: codes that it did not answer for, or may have lost, are asked for again. */
export function askAgain(state: CrossingState): Step {
	const effects: CrossingEffect[] = [];
	const pending = state.pending.map((companion): Companion => {
		const { content } = companion;
		if (content.kind !== "visaCode") return companion;
		if (content.search !== "failed" && content.search !== "asking") {
			return companion;
		}
		const asked = {
			...companion,
			content: { ...content, search: "asking" as const },
		};
		effects.push(...question(asked));
		return asked;
	});
	return effects.length === 0
		? { state, effects }
		: { state: { ...state, pending }, effects };
}
