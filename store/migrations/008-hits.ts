import type { Migration } from "../migrate.ts";

/** Hits and releases are few: where they stand in the journal. */
export const hitsMigration: Migration = {
	version: 8,
	up(db) {
		db.exec(`
			CREATE INDEX journalHit ON journal (sequence) WHERE kind = 'hit';
			CREATE INDEX journalReleased ON journal (sequence) WHERE kind = 'released';
		`);
	},
};
