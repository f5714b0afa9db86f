import { listNames, type TravellerFacts } from "../checks/facts.ts";
import type { Assessment } from "../law/assessment.ts";
import { guidance } from "../law/guidance.ts";
import { mostSevereFirst } from "../law/severity.ts";
import { phrase } from "../phrase.ts";
import type { CrossingEffect, Reading } from "./state.ts";

/** What a lock that began now leaves in the journal; one that was restored stands there. */
export function hitEffects(
	{ mrz, inspectionId, day, capture, isLockRestored }: Reading,
	assessment: Assessment,
	facts: TravellerFacts | null,
): CrossingEffect[] {
	if (!assessment.isLocked || mrz === null || isLockRestored) return [];
	const lists = listNames.filter((name) =>
		assessment.checks.some(
			({ check, value }) => check === name && value === "hit",
		),
	);
	const told = {
		ban: facts?.bans.map(({ banId }) => banId) ?? [],
		// The passports are other documents of the same person: the number of this one is enough.
		passports: [],
		interpol: facts?.interpol.map(({ entryId }) => entryId) ?? [],
	};
	const others = assessment.possible.map(({ entryId }) => entryId);
	const entryIds = lists
		.flatMap((name) => told[name])
		.filter((entryId) => !others.includes(entryId));
	const { lines } = mrz;
	const hit = { inspectionId, day, lines, capture, lists, entryIds };
	return [{ kind: "journalHit", hit }];
}

/**
 * A lock that was open when the desk ended holds, whatever the lists say now: an import, or a
 * source that does not answer, lifts none.
 */
export function withRestoredLock(
	assessment: Assessment,
	reading: Reading,
): Assessment {
	if (!reading.isLockRestored) return assessment;
	const restored = phrase("lock.restored", { day: reading.day });
	const { situation, direction } = assessment;
	const reasons = mostSevereFirst([...assessment.reasons, restored], true);
	if (assessment.isLocked) return { ...assessment, reasons };
	const verdict = assessment.verdict === "admit" ? "refer" : assessment.verdict;
	return {
		...assessment,
		isLocked: true,
		verdict,
		...guidance(situation, verdict, true, direction),
		reasons,
	};
}
