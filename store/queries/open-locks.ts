import type { Database } from "better-sqlite3";
import { queueLimit } from "../../contract/limits.ts";
import { OpenLock } from "../../contract/store.ts";

interface HitRow {
	readonly inspectionId: string;
	readonly day: string;
	readonly lines: string | null;
	readonly repaired: string | null;
	readonly typed: string | null;
}

/** The newest hits of the journal that have no decision, and no release after them. */
export function openLocks(db: Database): () => OpenLock[] {
	const find = db.prepare<[], HitRow>(`
		SELECT DISTINCT
			h.payload ->> 'inspectionId' AS inspectionId,
			h.payload ->> 'day' AS day,
			h.payload ->> 'lines' AS lines,
			h.payload ->> 'repaired' AS repaired,
			h.payload ->> 'typed' AS typed
		FROM journal h
		LEFT JOIN (
			SELECT r.payload ->> 'inspectionId' AS inspectionId, max(r.sequence) AS sequence
			FROM journal r WHERE r.kind = 'released' GROUP BY 1
		) released ON released.inspectionId = h.payload ->> 'inspectionId'
		WHERE h.kind = 'hit'
			AND h.sequence > coalesce(released.sequence, 0)
			AND h.payload ->> 'inspectionId' NOT IN (SELECT crossingId FROM crossing)
		ORDER BY h.sequence DESC LIMIT ${queueLimit}
	`);
	return () =>
		find.all().flatMap(({ lines, repaired, typed, ...hit }) => {
			const lock = OpenLock.safeParse({
				...hit,
				lines: (lines ?? "").split("\n"),
				repaired: Number(repaired ?? 0),
				typed: typed ?? "",
			});
			return lock.success ? [lock.data] : [];
		});
}
