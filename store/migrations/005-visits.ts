import type { Migration } from "../migrate.ts";

/** Visits at the kiosks as numbers; nothing here belongs to a person. */
export const visitsMigration: Migration = {
	version: 5,
	up(db) {
		db.exec(`
			CREATE TABLE visit (
				visitId INTEGER PRIMARY KEY,
				day TEXT NOT NULL,
				visit TEXT NOT NULL
			) STRICT;
			CREATE INDEX visitByDay ON visit (day);
		`);
	},
};
