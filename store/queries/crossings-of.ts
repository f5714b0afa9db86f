import type { Database } from "better-sqlite3";
import { mostCrossings } from "../../contract/limits.ts";
import type { PastCrossing } from "../../core/checks/facts.ts";
import { numberKey } from "../../core/document/number-key.ts";
import type { SectionQueries } from "./section-queries.ts";
import { stands } from "./stands.ts";

interface LocalRow {
	readonly day: string;
	readonly direction: "arrival" | "departure";
	readonly place: string;
	readonly visaNumber: string | null;
	readonly permittedUntil: string | null;
}

/** Of a crossing that the extract tells of too, what was granted here stands on it. */
function withGranted(
	crossing: PastCrossing,
	here: Pick<LocalRow, "permittedUntil"> | undefined,
): PastCrossing {
	const permittedUntil = here?.permittedUntil ?? crossing.permittedUntil;
	return permittedUntil === undefined
		? crossing
		: { ...crossing, permittedUntil };
}

function identity({
	day,
	direction,
	place,
	visaNumber,
}: Omit<PastCrossing, "permittedUntil">): string {
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
		SELECT c.day, c.direction, c.place, c.visaNumber,
			CASE WHEN c.direction = 'arrival' THEN j.payload ->> 'permittedUntil' END AS permittedUntil
		FROM crossing c JOIN journal j ON j.sequence = c.sequence
		WHERE c.documentNumber = ? AND c.issuingState = ? AND c.decision = 'admit'
			AND ${stands("c")}
		ORDER BY c.sequence DESC LIMIT ${mostCrossings}
	`);
	return (queries, documentNumber, issuingState) => {
		const extract = queries
			.crossingsByDocument(documentNumber, issuingState)
			.map(({ day, direction, place, visaNumber, permittedUntil }) => ({
				day,
				direction,
				place,
				...(visaNumber === undefined ? {} : { visaNumber }),
				...(permittedUntil === undefined ? {} : { permittedUntil }),
			}))
			.reverse();
		const here = local.all(documentNumber, issuingState).reverse();
		if (here.length === 0) return extract;
		const left = new Map<string, LocalRow[]>();
		for (const row of here) {
			const key = identity({ ...row, visaNumber: row.visaNumber ?? undefined });
			left.set(key, [...(left.get(key) ?? []), row]);
		}
		const known = extract.map((crossing) =>
			withGranted(crossing, left.get(identity(crossing))?.shift()),
		);
		const told = new Set([...left.values()].flat());
		const added = here
			.filter((row) => told.has(row))
			.map(({ day, direction, place, visaNumber, permittedUntil }) =>
				withGranted(
					{
						day,
						direction,
						place,
						...(visaNumber === null ? {} : { visaNumber }),
					},
					{ permittedUntil },
				),
			);
		return [...known, ...added].sort((a, b) =>
			a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
		);
	};
}
