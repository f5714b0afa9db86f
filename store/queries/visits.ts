import type { Database } from "better-sqlite3";
import { Visit } from "../../contract/visit.ts";
import { addDays } from "../../core/law/days.ts";

/** Older visits are deleted when a new one comes. */
export const visitsKeptDays = 400;

export interface Visits {
	record(visit: Visit): void;
	/** Of these days, both included, oldest first. */
	between(from: string, until: string): Visit[];
}

export function visits(db: Database): Visits {
	const add = db.prepare<[string, string]>(
		"INSERT INTO visit (day, visit) VALUES (?, ?)",
	);
	const drop = db.prepare<[string]>("DELETE FROM visit WHERE day < ?");
	const read = db
		.prepare<[string, string], string>(
			"SELECT visit FROM visit WHERE day BETWEEN ? AND ? ORDER BY visitId",
		)
		.pluck();
	return {
		record(visit) {
			drop.run(addDays(visit.day, -visitsKeptDays));
			add.run(visit.day, JSON.stringify(visit));
		},
		between: (from, until) =>
			read.all(from, until).flatMap((text) => {
				const parsed = Visit.safeParse(JSON.parse(text));
				return parsed.success ? [parsed.data] : [];
			}),
	};
}
