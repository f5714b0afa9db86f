import type { Database } from "better-sqlite3";
import type { Correction } from "../contract/store.ts";
import { isSamePerson } from "../core/people/four-eyes.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Journal, JournalHead } from "./journal/append.ts";
import { correctedKind } from "./queries/stands.ts";

interface Taken {
	readonly sequence: number;
	readonly payload: string;
	readonly desk: string;
}

/**
 * Takes a crossing back with a row of its own, which names the row that it corrects: nothing is
 * changed or deleted. A repeated attempt is answered with the row of the first. Codes:
 * `undo.late` (not recorded here, or this desk has decided on somebody else since),
 * `undo.notYours`.
 */
export function crossingCorrector(
	db: Database,
	journal: Journal,
): (correction: Correction) => Result<JournalHead> {
	const earlier = db.prepare<[string], JournalHead>(`
		SELECT sequence, hash FROM journal
		WHERE kind = '${correctedKind}' AND payload ->> 'crossingId' = ?
	`);
	const taken = db.prepare<[string], Taken>(`
		SELECT c.sequence, j.payload, c.desk FROM crossing c
		JOIN journal j ON j.sequence = c.sequence WHERE c.crossingId = ?
	`);
	const since = db
		.prepare<[string, number]>(
			"SELECT 1 FROM crossing WHERE desk = ? AND sequence > ?",
		)
		.pluck();
	const correct = db.transaction(
		({ crossingId, officerId, atMs }: Correction): Result<JournalHead> => {
			const done = earlier.get(crossingId);
			if (done) return ok(done);
			const found = taken.get(crossingId);
			if (!found) return fail("undo.late");
			const { sequence, payload, desk } = found;
			const { officerId: decidedBy, decision } = JSON.parse(payload) as Record<
				string,
				string
			>;
			if (!isSamePerson(decidedBy ?? "", officerId))
				return fail("undo.notYours");
			if (since.get(desk, sequence) !== undefined) return fail("undo.late");
			const row = { crossingId, corrects: sequence, decision, officerId };
			return ok(
				journal.append({
					atMs,
					kind: correctedKind,
					payload: JSON.stringify(row),
				}),
			);
		},
	);
	return (correction) => correct.immediate(correction);
}
