import type { Database } from "better-sqlite3";
import { stands } from "./stands.ts";

export interface ShiftCounts {
	readonly admit: number;
	readonly refer: number;
	readonly refuse: number;
}

/** Decisions of one desk on one day (YYYY-MM-DD). */
export function shiftCounts(
	db: Database,
): (desk: string, day: string) => ShiftCounts {
	const counts = db
		.prepare<[string, string], [keyof ShiftCounts, number]>(`
			SELECT decision, count(*) FROM crossing c
			WHERE desk = ? AND day = ? AND ${stands("c")} GROUP BY decision
		`)
		.raw();
	return (desk, day) => ({
		admit: 0,
		refer: 0,
		refuse: 0,
		...Object.fromEntries(counts.all(desk, day)),
	});
}
