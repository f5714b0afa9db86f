/** Journal rows that take a crossing back; both rows stay. */
export const correctedKind = "corrected";

/** SQL: this row of `crossing` has not been taken back. The journal alone says so. */
export function stands(crossing: string): string {
	return `NOT EXISTS (
		SELECT 1 FROM journal k
		WHERE k.kind = '${correctedKind}' AND k.payload ->> 'crossingId' = ${crossing}.crossingId
	)`;
}
