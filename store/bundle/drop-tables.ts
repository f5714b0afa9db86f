import type { Database } from "better-sqlite3";
import { letOthersWrite } from "./let-others-write.ts";

const rowsPerTransaction = 10_000;

/**
 * Removes tables that nobody reads any more, in steps: dropping a large table in
 * one would hold the write lock while every page of it is visited.
 */
export function dropTables(db: Database, names: readonly string[]): void {
	const indexesOf = db
		.prepare<[string], string>(
			"SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?",
		)
		.pluck();
	for (const name of names) {
		for (const index of indexesOf.all(name)) {
			db.exec(`DROP INDEX ${index}`);
			letOthersWrite();
		}
		const last = Number(
			db.prepare(`SELECT coalesce(max(rowid), 0) FROM ${name}`).pluck().get(),
		);
		const remove = db.prepare(`DELETE FROM ${name} WHERE rowid <= ?`);
		for (
			let upTo = rowsPerTransaction;
			upTo < last;
			upTo += rowsPerTransaction
		) {
			remove.run(upTo);
			letOthersWrite();
		}
		db.exec(`DROP TABLE ${name}`);
	}
}
