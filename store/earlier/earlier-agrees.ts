import type { Database } from "better-sqlite3";
import { crossingKind } from "../journal/crossing-agrees.ts";
import { type EarlierKeys, earlierAct, earlierKeys } from "./earlier-row.ts";

/**
 * The chain covers the journal only: without its pointer nobody finds a refusal again, so every row
 * that tells what was done with a traveller has one, and other rows have none.
 */
export function earlierAgrees(
	kind: string,
	payload: string,
	/** Of the crossing row, which agrees with the payload; null: no crossing. */
	decision: string | null,
	keys: EarlierKeys,
): boolean {
	// An admission is most of what stands in a journal, and has no pointer.
	const isAdmission = kind === crossingKind && decision === "admit";
	const expected = earlierKeys(isAdmission ? null : earlierAct(kind, payload));
	return expected.every((value, index) => value === keys[index]);
}

/** The first pointer to a journal row that is not there. */
export function firstStrayEarlier(db: Database): number | undefined {
	const found = db
		.prepare(`
			SELECT min(e.sequence) FROM earlier e WHERE e.source = ''
			AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.sequence = e.sequence)
		`)
		.pluck()
		.get();
	return typeof found === "number" ? found : undefined;
}
