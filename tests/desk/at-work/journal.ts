import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../../../store/open-database.ts";

export interface JournalRow {
	readonly kind: string;
	readonly payload: Readonly<Record<string, unknown>>;
}

/** The journal of a demonstration desk, read beside the running application. */
export function journalOf(folder: string): JournalRow[] {
	const key = JSON.parse(readFileSync(join(folder, "store-key.json"), "utf8"));
	const opened = openDatabase(join(folder, "lintas.db"), {
		keyHex: key.keyHex,
		busyTimeoutMs: 5000,
	});
	if (!opened.ok) throw new Error(opened.error.code);
	const { db } = opened.value;
	try {
		return db
			.prepare<[], { kind: string; payload: string }>(
				"SELECT kind, payload FROM journal ORDER BY sequence",
			)
			.all()
			.map(({ kind, payload }) => ({ kind, payload: JSON.parse(payload) }));
	} finally {
		db.close();
	}
}

/** The last row of a kind. */
export function lastOf(folder: string, kind: string): JournalRow["payload"] {
	const row = journalOf(folder).findLast((entry) => entry.kind === kind);
	if (!row) throw new Error(`no ${kind} in the journal`);
	return row.payload;
}
