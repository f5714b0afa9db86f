import { earlierAct, earlierKeys } from "../earlier/earlier-row.ts";
import type { Migration } from "../migrate.ts";

/**
 * Where to find again what was done with a traveller. What that was stands in the journal row
 * alone. `source`: who told it; empty: the journal of this store, and `sequence` is its row.
 */
export const earlierMigration: Migration = {
	version: 9,
	up(db) {
		db.exec(`
			CREATE TABLE earlier (
				source TEXT NOT NULL,
				sequence INTEGER NOT NULL,
				kind TEXT NOT NULL,
				issuingState TEXT NOT NULL,
				documentNumber TEXT NOT NULL,
				dateOfBirth TEXT,
				PRIMARY KEY (sequence, source)
			) STRICT, WITHOUT ROWID;
			CREATE INDEX earlierByDocument ON earlier (documentNumber, issuingState);
			CREATE INDEX earlierByBirth ON earlier (dateOfBirth);
			CREATE INDEX crossingAdmitted ON crossing (documentNumber, issuingState, sequence)
				WHERE decision = 'admit';
		`);
		const insert = db.prepare("INSERT INTO earlier VALUES ('', ?, ?, ?, ?, ?)");
		const rows = db.prepare<
			[],
			{ sequence: number; kind: string; payload: string }
		>(`
			SELECT j.sequence, j.kind, j.payload FROM crossing c
			JOIN journal j ON j.sequence = c.sequence
			WHERE c.decision <> 'admit' ORDER BY c.sequence
		`);
		// Whole pages: better-sqlite3 writes nothing while a statement is being walked.
		for (const { sequence, kind, payload } of rows.all()) {
			const act = earlierAct(kind, payload);
			if (act) insert.run(sequence, ...earlierKeys(act));
		}
	},
};
