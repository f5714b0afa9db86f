import type { ListAnswer } from "../checks/facts.ts";
import type { PossibleEntry } from "../checks/possible-entry.ts";
import { openEntries } from "./allowed.ts";
import { withCompanions } from "./attach-companion.ts";
import { hitEffects, withRestoredLock } from "./hold-lock.ts";
import { judge } from "./judge.ts";
import {
	type CrossingEvent,
	type CrossingState,
	type Desk,
	type Inspection,
	ignored,
	type Step,
} from "./state.ts";

/** The entry that waits for an answer now; null: none of this name does. */
export function answerable(
	inspection: Inspection | null,
	{ check, entryId }: Pick<ListAnswer, "check" | "entryId">,
): PossibleEntry | null {
	if (inspection?.phase !== "shown" && inspection?.phase !== "locked")
		return null;
	return (
		openEntries(inspection).find(
			(entry) => entry.check === check && entry.entryId === entryId,
		) ?? null
	);
}

/**
 * An officer has said whether an entry is this person: everything is judged again with it.
 * "The same" locks, also where a supervisor has released another lock before.
 */
export function answerEntry(
	desk: Desk,
	state: CrossingState,
	event: Extract<CrossingEvent, { kind: "entryAnswered" }>,
): Step {
	const { current } = state;
	const { answer } = event;
	const isOpen = answerable(current, answer) !== null;
	if (current?.phase !== "shown" && current?.phase !== "locked")
		return ignored(state, event);
	if (!isOpen || current.facts === null) return ignored(state, event);
	const { reading, attached, judgedAtMs } = current;
	const facts = {
		...current.facts,
		answers: [...(current.facts.answers ?? []), answer],
	};
	const assessment = withCompanions(
		withRestoredLock(judge(desk, reading, facts, judgedAtMs), reading),
		reading,
		attached,
	);
	const isNewLock = answer.answer === "same" && assessment.isLocked;
	const next: Inspection = {
		...current,
		phase: isNewLock ? "locked" : current.phase,
		release: isNewLock ? null : current.release,
		facts,
		assessment,
	};
	return {
		state: { ...state, current: next },
		effects: hitEffects(current, next),
	};
}
