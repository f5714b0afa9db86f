import type { Migration } from "../migrate.ts";

/**
 * Crossings decided here. The whole entry lives once, in the journal row of the
 * same sequence; these are the keys by which it is found again.
 */
export const crossingsMigration: Migration = {
	version: 2,
	up(db) {
		db.exec(`
			CREATE TABLE crossing (
				sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
				crossingId TEXT NOT NULL UNIQUE,
				issuingState TEXT NOT NULL,
				documentNumber TEXT NOT NULL,
				day TEXT NOT NULL,
				direction TEXT NOT NULL,
				place TEXT NOT NULL,
				visaNumber TEXT,
				desk TEXT NOT NULL,
				decision TEXT NOT NULL
			) STRICT;
			CREATE INDEX crossingByDocument ON crossing (documentNumber, issuingState);
			CREATE INDEX crossingByDesk ON crossing (desk, day, decision);
		`);
	},
};
