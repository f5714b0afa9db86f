import type { Migration } from "../migrate.ts";

/**
 * Where to find again what officers said of a person and an entry of a list. What they said
 * stands in the journal row alone.
 */
export const listAnswersMigration: Migration = {
	version: 7,
	up(db) {
		db.exec(`
			CREATE TABLE listAnswer (
				sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
				pair TEXT NOT NULL
			) STRICT;
			CREATE INDEX listAnswerByPair ON listAnswer (pair);
		`);
	},
};
