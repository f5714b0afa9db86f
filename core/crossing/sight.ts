import type { FailureCode } from "../codes/failure-codes.ts";
import type { Verdict } from "../law/assessment.ts";
import type { HandEvent, Meant } from "./hand-events.ts";
import { type CrossingState, ignored, type Step } from "./state.ts";

/**
 * So long a person stands on the screen before anything is decided about them: a glance that
 * compares a face takes no less, and a second click or a bounced key comes sooner.
 */
export const lookMs = 800;

/** Whom the officer has before them: begun when the page had painted that verdict on that person. */
export interface Sight {
	readonly inspectionId: string;
	readonly verdict: Verdict;
	/** Of a clock that nobody sets. */
	readonly sinceMs: number;
	/** From the view of this number on a key or a click counts; null: too early. */
	readonly armedView: number | null;
}

/** The sight of who is shown now, as they are judged now; null: not painted yet. */
export function sightOf({ current, sight }: CrossingState): Sight | null {
	if (current?.phase !== "shown" && current?.phase !== "locked") return null;
	const isOfThis =
		sight?.inspectionId === current.reading.inspectionId &&
		sight.verdict === current.assessment.verdict;
	return isOfThis ? sight : null;
}

/**
 * Why a key or click counts for nobody: it was meant for another person (`crossing.notNow`), or
 * begun before this one was looked at (`crossing.tooEarly`); null: it counts.
 */
export function handFault(
	state: CrossingState,
	{ inspectionId, seenView }: Meant,
): FailureCode | null {
	if (state.current?.reading.inspectionId !== inspectionId)
		return "crossing.notNow";
	const armedView = sightOf(state)?.armedView ?? null;
	if (state.current.phase !== "shown" && state.current.phase !== "locked")
		return "crossing.notNow";
	return armedView === null || seenView < armedView
		? "crossing.tooEarly"
		: null;
}

/** The page has painted a verdict: the look begins. */
export function beginLook(
	state: CrossingState,
	event: Extract<HandEvent, { kind: "painted" }>,
): Step {
	const { current } = state;
	if (current?.phase !== "shown" && current?.phase !== "locked")
		return ignored(state, event);
	const { inspectionId, verdict, atMs } = event;
	const isThis =
		current.reading.inspectionId === inspectionId &&
		current.assessment.verdict === verdict;
	if (!isThis || sightOf(state) !== null) return ignored(state, event);
	const sight = { inspectionId, verdict, sinceMs: atMs, armedView: null };
	return {
		state: { ...state, sight },
		effects: [{ kind: "arm", inspectionId, afterMs: lookMs }],
	};
}

/** The look may be over; a timer that came too soon is set again. */
export function endLook(
	state: CrossingState,
	event: Extract<HandEvent, { kind: "lookDue" }>,
): Step {
	const sight = sightOf(state);
	const { inspectionId, atMs, view } = event;
	if (sight?.inspectionId !== inspectionId || sight.armedView !== null)
		return ignored(state, event);
	const leftMs = sight.sinceMs + lookMs - atMs;
	if (leftMs > 0)
		return { state, effects: [{ kind: "arm", inspectionId, afterMs: leftMs }] };
	return {
		state: { ...state, sight: { ...sight, armedView: view } },
		effects: [],
	};
}
