import type { Database } from "better-sqlite3";
import type { OutputOf } from "../../contract/define.ts";
import { KeptCrossing, type storeCalls } from "../../contract/store.ts";
import { stands } from "./stands.ts";

export type CrossingsPage = OutputOf<typeof storeCalls.crossingsSince>;

/**
 * Crossings decided here on or after a day (YYYY-MM-DD), in the order of the
 * journal, from the row after `after` on. `total` is counted for the first
 * page only; `next` is null when there are no more.
 */
export function crossingsSince(
	db: Database,
): (day: string, after: number, limit: number) => CrossingsPage {
	const page = db.prepare<
		[string, number, number],
		{ sequence: number; payload: string }
	>(`
		SELECT c.sequence, j.payload FROM crossing c
		JOIN journal j ON j.sequence = c.sequence
		WHERE c.day >= ? AND c.sequence > ? AND ${stands("c")} ORDER BY c.sequence LIMIT ?
	`);
	const count = db
		.prepare<[string], number>(
			`SELECT count(*) FROM crossing c WHERE day >= ? AND ${stands("c")}`,
		)
		.pluck();
	return (day, after, limit) => {
		const rows = page.all(day, after, limit);
		// A row of another version of the contract is not shown as something else.
		const crossings = rows.flatMap(({ payload }) => {
			const parsed = KeptCrossing.safeParse(JSON.parse(payload));
			return parsed.success ? [parsed.data] : [];
		});
		return {
			crossings,
			unreadable: rows.length - crossings.length,
			total: after === 0 ? (count.get(day) ?? 0) : null,
			next: rows.length < limit ? null : (rows.at(-1)?.sequence ?? null),
		};
	};
}
