import type { Database } from "better-sqlite3";

/** Finds the rows of one section by text keys, already parsed. */
export type RowsOf<T> = (...keys: string[]) => readonly T[];

/** Rows that match `where`; none at all when the section was never loaded. */
export function rowsOf<T>(
	db: Database,
	tableName: string | undefined,
	where: string,
): RowsOf<T> {
	if (tableName === undefined) return () => [];
	const statement = db
		.prepare<string[], string>(`SELECT data FROM ${tableName} WHERE ${where}`)
		.pluck();
	return (...keys) => {
		const found = statement.all(...keys);
		// What is in the file passed its schema when it was imported.
		return found.length === 0 ? [] : found.map((data) => JSON.parse(data) as T);
	};
}
