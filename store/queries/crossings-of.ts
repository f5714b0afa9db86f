import type { Database } from "better-sqlite3";
import { mostCrossings } from "../../contract/limits.ts";
import type { PastCrossing } from "../../core/checks/facts.ts";
import { numberKey } from "../../core/document/number-key.ts";
import type { SectionQueries } from "./section-queries.ts";

interface LocalRow {
	readonly day: string;
	readonly direction: "arrival" | "departure";
	readonly place: string;
	readonly visaNumber: string | null;
}

function identity({ day, direction, place, visaNumber }: PastCrossing): string {
	return `${day} ${direction} ${place} ${numberKey(visaNumber ?? "")}`;
}

/**
 * The crossings of one document: the loaded extract and what was admitted here
 * since; oldest first. A refused or referred traveller has not crossed. A local
 * crossing that the extract meanwhile tells of too is listed once.
 */
export function crossingsOf(
	db: Database,
): (
	queries: SectionQueries,
	documentNumber: string,
	issuingState: string,
) => readonly PastCrossing[] {
	const local = db.prepare<[string, string], LocalRow>(`
		SELECT day, direction, place, visaNumber FROM crossing
		WHERE documentNumber = ? AND issuingState = ? AND decision = 'admit'
		ORDER BY sequence DESC LIMIT ${mostCrossings}
	`);
	return (queries, documentNumber, issuingState) => {
		const extract = queries
			.crossingsByDocument(documentNumber, issuingState)
			.map(({ day, direction, place, visaNumber }) => ({
				day,
				direction,
				place,
				...(visaNumber === undefined ? {} : { visaNumber }),
			}))
			.reverse();
		const here = local.all(documentNumber, issuingState);
		if (here.length === 0) return extract;
		const known = new Map<string, number>();
		for (const row of extract)
			known.set(identity(row), (known.get(identity(row)) ?? 0) + 1);
		const added: PastCrossing[] = [];
		for (const { visaNumber, ...row } of here.reverse()) {
			const crossing = {
				...row,
				...(visaNumber === null ? {} : { visaNumber }),
			};
			const left = known.get(identity(crossing)) ?? 0;
			if (left > 0) known.set(identity(crossing), left - 1);
			else added.push(crossing);
		}
		return [...extract, ...added].sort((a, b) =>
			a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
		);
	};
}
