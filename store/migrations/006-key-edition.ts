import type { Migration } from "../migrate.ts";

/** By which rules the key columns of this file were written; empty: by those before this step. */
export const keyEditionMigration: Migration = {
	version: 6,
	up(db) {
		db.exec(`
			CREATE TABLE keyEdition (
				id INTEGER PRIMARY KEY CHECK (id = 1),
				edition TEXT NOT NULL
			) STRICT;
			INSERT INTO keyEdition VALUES (1, '');
		`);
	},
};
