import type { Migration } from "../migrate.ts";

/**
 * What was loaded from outside: a stamp per section. The rows of a section are
 * in a table of their own, named after the import that wrote it (`visas_7`), so
 * that an import fills a new table while readers keep the old one, and the
 * change of this row is the whole switch-over.
 */
export const sectionsMigration: Migration = {
	version: 3,
	up(db) {
		db.exec(`
			CREATE TABLE section (
				section TEXT PRIMARY KEY,
				source TEXT NOT NULL,
				version INTEGER NOT NULL,
				asOfMs INTEGER NOT NULL,
				rows INTEGER NOT NULL,
				tableName TEXT NOT NULL
			) STRICT;
			CREATE TABLE importNumber (
				id INTEGER PRIMARY KEY CHECK (id = 1),
				last INTEGER NOT NULL
			) STRICT;
			INSERT INTO importNumber VALUES (1, 0);
		`);
	},
};
