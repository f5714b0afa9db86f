import type { Migration } from "../migrate.ts";

/** Wrong PINs in a row; outlives a restart, or a restart would reset the delay. */
export const pinTriesMigration: Migration = {
	version: 4,
	up(db) {
		db.exec(`
			CREATE TABLE pinTries (
				accountId TEXT PRIMARY KEY,
				failures INTEGER NOT NULL,
				delayedUntilMs INTEGER NOT NULL
			) STRICT;
		`);
	},
};
