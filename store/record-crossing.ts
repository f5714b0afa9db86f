import type { Database } from "better-sqlite3";
import type { CrossingEntry } from "../contract/store.ts";
import type { Journal, JournalHead } from "./journal/append.ts";
import { crossingKeys, crossingKind } from "./journal/crossing-agrees.ts";

export interface RecordedCrossing extends JournalHead {
	readonly alreadyRecorded: boolean;
}

/**
 * Writes the crossing and its journal row in one transaction. The caller repeats
 * an attempt whose answer was lost with the same `crossingId`: it is answered
 * with the row of the first attempt.
 */
export function crossingRecorder(
	db: Database,
	journal: Journal,
): (entry: CrossingEntry) => RecordedCrossing {
	const earlier = db.prepare<[string], JournalHead>(`
		SELECT j.sequence, j.hash FROM crossing c
		JOIN journal j ON j.sequence = c.sequence WHERE c.crossingId = ?
	`);
	const insert = db.prepare(
		"INSERT INTO crossing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	);
	const record = db.transaction((entry: CrossingEntry): RecordedCrossing => {
		const found = earlier.get(entry.crossingId);
		if (found) return { ...found, alreadyRecorded: true };
		const row = journal.append({
			atMs: entry.atMs,
			kind: crossingKind,
			payload: JSON.stringify(entry),
		});
		insert.run(row.sequence, ...crossingKeys(entry));
		return { ...row, alreadyRecorded: false };
	});
	return (entry) => record.immediate(entry);
}
