import type { Database } from "better-sqlite3";
import type { OutputOf } from "../../contract/define.ts";
import type { Checkpoint, storeCalls } from "../../contract/store.ts";
import { earlierAgrees, firstStrayEarlier } from "../earlier/earlier-agrees.ts";
import type { EarlierKeys } from "../earlier/earlier-row.ts";
import { publicKeyOf } from "./append.ts";
import { genesisHash, payloadHashOf, rowHashOf } from "./chain.ts";
import { isCheckpointSignedBy } from "./checkpoint.ts";
import {
	type CrossingKeys,
	crossingAgrees,
	firstStrayCrossing,
} from "./crossing-agrees.ts";

type JournalReport = OutputOf<typeof storeCalls.verifyJournal>;
type Row = [
	sequence: number,
	atMs: number,
	kind: string,
	salt: string,
	payload: string,
	payloadHash: string,
	previousHash: string,
	hash: string,
	...crossing: CrossingKeys,
	...earlier: EarlierKeys,
];
type Wrong = { readonly code: string; readonly wrongRow: number };
type Stated = Omit<Checkpoint, "publicKey">;

const rowsPerSlice = 2000;

function wrongRowIn(
	row: Row,
	expected: number,
	previous: string,
): string | undefined {
	const [sequence, atMs, kind, salt, payload, payloadHash, previousHash, hash] =
		row;
	if (sequence !== expected) return "journal.gap";
	if (previousHash !== previous) return "journal.link";
	if (
		payloadHashOf(salt, payload) !== payloadHash ||
		rowHashOf({ sequence, atMs, kind, payloadHash, previousHash }) !== hash
	)
		return "journal.hash";
	const crossing = row.slice(8, 17) as CrossingKeys;
	if (!crossingAgrees(kind, payload, crossing))
		return "journal.crossingMissing";
	const earlier = row.slice(17) as EarlierKeys;
	return earlierAgrees(kind, payload, crossing[8], earlier)
		? undefined
		: "journal.earlierMissing";
}

/** What a checkpoint states must be signed by this store and still be true. */
function wrongCheckpoint(
	publicKey: string,
	stated: Stated,
	hashAt: (sequence: number) => string | undefined,
): Wrong | undefined {
	const wrongRow = stated.sequence;
	if (!isCheckpointSignedBy(publicKey, stated))
		return { code: "journal.checkpointSignature", wrongRow };
	const hash = hashAt(stated.sequence);
	if (hash === undefined) return { code: "journal.cutTail", wrongRow };
	return hash === stated.hash ? undefined : { code: "journal.hash", wrongRow };
}

/**
 * Walks the whole journal in slices of constant memory; between two slices the
 * caller may do other work. Rows appended after the start are not looked at.
 * The report names the first wrong row: `journal.gap`, `journal.link`,
 * `journal.hash`, `journal.crossingMissing`, `journal.earlierMissing`, and against checkpoints (the ones
 * kept here and the exported one given) `journal.checkpointSignature`,
 * `journal.cutTail`, `journal.hash`.
 */
export function* verifyJournal(
	db: Database,
	exported?: Checkpoint,
): Generator<void, JournalReport> {
	const publicKey = publicKeyOf(db);
	const genesis = genesisHash(publicKey);
	const end = Number(
		db.prepare("SELECT coalesce(max(sequence), 0) FROM journal").pluck().get(),
	);
	const checkpoints = db
		.prepare<[], Stated>(
			"SELECT sequence, hash, atMs, signature FROM checkpoint ORDER BY sequence",
		)
		.all();
	const slice = db
		.prepare<[number, number], Row>(`
			SELECT j.sequence, j.atMs, j.kind, j.salt, j.payload, j.payloadHash,
				j.previousHash, j.hash, c.crossingId, c.issuingState, c.documentNumber,
				c.day, c.direction, c.place, c.visaNumber, c.desk, c.decision,
				e.kind, e.issuingState, e.documentNumber, e.dateOfBirth
			FROM journal j LEFT JOIN crossing c ON c.sequence = j.sequence
			LEFT JOIN earlier e ON e.source = '' AND e.sequence = j.sequence
			WHERE j.sequence > ? AND j.sequence <= ?
			ORDER BY j.sequence LIMIT ${rowsPerSlice}
		`)
		.raw();
	const wrong: Wrong[] = [];
	let rows = 0;
	let head = genesis;
	let last = Number.MIN_SAFE_INTEGER;
	for (;;) {
		const page = slice.all(last, end);
		for (const row of page) {
			const code = wrongRowIn(row, rows + 1, head);
			if (code) {
				wrong.push({ code, wrongRow: rows + 1 });
				break;
			}
			rows += 1;
			head = row[7];
		}
		last = page.at(-1)?.[0] ?? last;
		if (wrong.length > 0 || page.length < rowsPerSlice) break;
		yield;
	}

	const stray = firstStrayCrossing(db);
	if (stray !== undefined)
		wrong.push({ code: "journal.crossingMissing", wrongRow: stray });
	const strayEarlier = firstStrayEarlier(db);
	if (strayEarlier !== undefined)
		wrong.push({ code: "journal.earlierMissing", wrongRow: strayEarlier });
	if (wrong.length === 0) {
		const hashOf = db
			.prepare<[number], string>("SELECT hash FROM journal WHERE sequence = ?")
			.pluck();
		const hashAt = (sequence: number) =>
			sequence === 0 ? genesis : hashOf.get(sequence);
		for (const stated of checkpoints) {
			const found = wrongCheckpoint(publicKey, stated, hashAt);
			if (found) wrong.push(found);
		}
		if (exported) {
			const { publicKey: claimed, ...stated } = exported;
			const found =
				claimed === publicKey
					? wrongCheckpoint(publicKey, stated, hashAt)
					: {
							code: "journal.checkpointSignature",
							wrongRow: exported.sequence,
						};
			if (found) wrong.push(found);
		}
	}
	wrong.sort((a, b) => a.wrongRow - b.wrongRow);
	return {
		rows,
		head,
		ok: wrong.length === 0,
		checkpoints: checkpoints.length,
		...wrong[0],
	};
}
