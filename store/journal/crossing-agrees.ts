import type { Database } from "better-sqlite3";
import type { CrossingEntry } from "../../contract/store.ts";
import { numberKey } from "../../core/document/number-key.ts";
import { issuerKey } from "../../core/document/state-key.ts";

/** The key columns of a crossing row; all null when a journal row has none. */
export type CrossingKeys = [
	crossingId: string | null,
	issuingState: string | null,
	documentNumber: string | null,
	day: string | null,
	direction: string | null,
	place: string | null,
	visaNumber: string | null,
	desk: string | null,
	decision: string | null,
];

export const crossingKind = "crossing";

export function crossingKeys(entry: CrossingEntry): CrossingKeys {
	return [
		entry.crossingId,
		issuerKey(entry.document.issuingState),
		numberKey(entry.document.documentNumber),
		entry.day,
		entry.direction,
		entry.place,
		entry.visaNumber ?? null,
		entry.desk,
		entry.decision,
	];
}

/**
 * The chain covers the journal only: a crossing row is as good as its agreement
 * with the payload of its journal row, and other kinds have none.
 */
export function crossingAgrees(
	kind: string,
	payload: string,
	keys: CrossingKeys,
): boolean {
	if (kind !== crossingKind) return keys[0] === null;
	if (keys[0] === null) return false;
	try {
		const expected = crossingKeys(JSON.parse(payload) as CrossingEntry);
		return expected.every((value, index) => value === keys[index]);
	} catch {
		// A payload that is no crossing at all was not written by this program.
		return false;
	}
}

/** The first crossing row whose journal row is not there at all. */
export function firstStrayCrossing(db: Database): number | undefined {
	const found = db
		.prepare(`
			SELECT min(c.sequence) FROM crossing c
			WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.sequence = c.sequence)
		`)
		.pluck()
		.get();
	return typeof found === "number" ? found : undefined;
}
