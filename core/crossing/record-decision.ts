import { phrase } from "../phrase.ts";
import { assertNever } from "../result.ts";
import { clearing } from "./clear-screen.ts";
import { type DecidedCrossing, decidedCrossing } from "./decided-crossing.ts";
import { decisionFault, secondPersonFault } from "./decision-fault.ts";
import { beginNext } from "./read-document.ts";
import { handFault } from "./sight.ts";
import {
	type CrossingEvent,
	type CrossingState,
	type Desk,
	ignored,
	type Step,
} from "./state.ts";
import { undoMs } from "./undo.ts";

/** A failed attempt is repeated after 0.5 s, then twice as late, up to 5 s. */
export const retryMs = (attempts: number) =>
	Math.min(5000, 250 * 2 ** attempts);

/** The officer decides: allowed, with its reason where one is needed, then recorded. */
export function decide(
	desk: Desk,
	state: CrossingState,
	event: Extract<CrossingEvent, { kind: "decided" }>,
): Step {
	const { current } = state;
	// One who is taken back is decided before anybody else.
	if (state.last?.nextId) return ignored(state, event, "crossing.notNow");
	const fault =
		handFault(state, event) ??
		decisionFault(current, event) ??
		secondPersonFault(current, event);
	if (fault !== null || current?.phase !== "shown")
		return ignored(state, event, fault ?? undefined);
	const crossing = decidedCrossing(desk, current, event);
	if (!crossing) return ignored(state, event);
	return {
		state: {
			...state,
			last: null,
			current: { ...current, phase: "recording", crossing, attempts: 1 },
		},
		effects: [{ kind: "record", crossing }],
	};
}

/** Who leaves is not admitted. */
const saidOf = ({ decision, direction }: DecidedCrossing) =>
	decision === "admit" && direction === "departure"
		? "admit_departure"
		: decision;

/** What becomes of the record: in the journal, or tried again until it is. */
export function settleRecord(
	desk: Desk,
	state: CrossingState,
	event: Extract<
		CrossingEvent,
		{ kind: "recorded" | "recordFailed" | "retryDue" }
	>,
): Step {
	const { current } = state;
	if (current?.phase !== "recording" && current?.phase !== "recordFailed") {
		return ignored(state, event);
	}
	switch (event.kind) {
		case "recorded": {
			const { reading, attached, crossing } = current;
			const { crossingId } = crossing;
			const next = beginNext(desk, {
				...state,
				current: { ...current, phase: "recorded" },
				last: {
					crossing,
					reading,
					attached,
					recordedAtMs: event.steadyMs,
					nextId: null,
				},
			});
			return {
				state: next.state,
				effects: [
					{ kind: "undoEnds", crossingId, afterMs: undoMs },
					...clearing(event.inspectionId, next.state),
					{
						kind: "remark",
						remark: phrase("remark.recorded", {
							verdict: saidOf(current.crossing),
							// A person with one name may have it in the other half.
							surname:
								current.crossing.document.surname ||
								current.crossing.document.givenNames,
						}),
					},
					...next.effects,
				],
			};
		}
		case "recordFailed":
			return {
				state: { ...state, current: { ...current, phase: "recordFailed" } },
				effects: [
					{
						kind: "retryRecord",
						inspectionId: event.inspectionId,
						afterMs: retryMs(current.attempts),
					},
				],
			};
		case "retryDue":
			// The attempt before this one is still on its way.
			if (current.phase === "recording") return ignored(state, event);
			return {
				state: {
					...state,
					current: {
						...current,
						phase: "recordFailed",
						attempts: current.attempts + 1,
					},
				},
				effects: [{ kind: "record", crossing: current.crossing }],
			};
		default:
			return assertNever(event);
	}
}
