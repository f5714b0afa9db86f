import {
	type CrossingEffect,
	type CrossingEvent,
	type CrossingState,
	type Inspection,
	ignored,
	type Step,
	shownAfterRecordMs,
} from "./state.ts";

/** Nobody follows a recorded traveller yet: their data goes by itself. */
export function clearing(
	inspectionId: string,
	{ current }: CrossingState,
): CrossingEffect[] {
	return current?.reading.inspectionId === inspectionId
		? [{ kind: "clearScreen", inspectionId, afterMs: shownAfterRecordMs }]
		: [];
}

/** What of an inspection may still be shown. */
export function onScreen(current: Inspection | null): Inspection | null {
	return current?.phase === "recorded" && current.isOffScreen ? null : current;
}

/**
 * The traveller was recorded long ago and nobody came after: the data goes. Of a refusal it is
 * kept behind the screen until the next document, for its notice.
 */
export function clearScreen(
	state: CrossingState,
	event: Extract<CrossingEvent, { kind: "screenDue" }>,
): Step {
	const { current } = state;
	if (current?.phase !== "recorded") return ignored(state, event);
	const isRefused = current.crossing.decision === "refuse";
	return {
		state: {
			...state,
			current: isRefused ? { ...current, isOffScreen: true } : null,
		},
		effects: [],
	};
}
