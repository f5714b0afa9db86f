import type { Migration } from "../migrate.ts";

/** Decisions that were taken back are few: which crossing each row of the journal corrects. */
export const correctionsMigration: Migration = {
	version: 10,
	up(db) {
		db.exec(`
			CREATE INDEX journalCorrected ON journal (payload ->> 'crossingId')
				WHERE kind = 'corrected';
		`);
	},
};
