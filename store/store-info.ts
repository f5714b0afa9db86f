import { statSync } from "node:fs";
import type { Database } from "better-sqlite3";
import type { OutputOf } from "../contract/define.ts";
import type { storeCalls } from "../contract/store.ts";
import { cipherName } from "./connect.ts";
import type { Journal } from "./journal/append.ts";
import { schemaVersionOf } from "./migrate.ts";
import { readSections } from "./sections.ts";

export type StoreInfo = OutputOf<typeof storeCalls.info>;

/** Size counts the write-ahead log: it holds rows that the file does not have yet. */
export function storeInfo(db: Database, journal: Journal): StoreInfo {
	const sizeOf = (path: string) =>
		statSync(path, { throwIfNoEntry: false })?.size ?? 0;
	return db.transaction(() => {
		const { sequence, hash } = journal.head();
		return {
			schemaVersion: schemaVersionOf(db),
			sizeBytes: sizeOf(db.name) + sizeOf(`${db.name}-wal`),
			cipher: cipherName,
			sections: readSections(db).map(({ tableName: _, ...stamp }) => stamp),
			crossings: Number(
				db.prepare("SELECT count(*) FROM crossing").pluck().get(),
			),
			journal: { rows: sequence, head: hash },
		};
	})();
}
