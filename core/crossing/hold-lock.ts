import { listNames } from "../checks/facts.ts";
import type { Assessment } from "../law/assessment.ts";
import { guidance } from "../law/guidance.ts";
import { mostSevereFirst } from "../law/severity.ts";
import { phrase } from "../phrase.ts";
import type { CrossingEffect, Inspection, Reading } from "./state.ts";

/** The lock of a reading that was restored stands in the journal already; the next one does not. */
function isRestoredOne(before: Inspection): boolean {
	const { isLockRestored, corrects } = before.reading;
	// Whoever was taken back has an identity of their own, of which no row tells yet.
	return (
		before.phase === "checking" &&
		isLockRestored === true &&
		corrects === undefined
	);
}

/**
 * What a lock that begins now leaves in the journal: one row a lock, so that a second lock
 * of one inspection, after a release, is there too. What an officer adds to a lock that
 * stands is the row of that answer.
 */
export function hitEffects(
	before: Inspection,
	after: Inspection,
): CrossingEffect[] {
	const { mrz, inspectionId, day, capture } = after.reading;
	if (after.phase !== "locked" || before.phase === "locked" || mrz === null)
		return [];
	if (isRestoredOne(before)) return [];
	const { assessment, facts } = after;
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
	const answers = facts?.answers?.length ?? 0;
	const hit = { inspectionId, day, lines, capture, lists, entryIds, answers };
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
