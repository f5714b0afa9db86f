import type { Database, Statement } from "better-sqlite3";
import { earlierAct, earlierKeys } from "../earlier/earlier-row.ts";
import { chainEntry, genesisHash, type JournalEntry } from "./chain.ts";

export interface JournalHead {
	/** 0 before the first row. */
	readonly sequence: number;
	readonly hash: string;
}

export interface Journal {
	/** Last row of the journal, as this connection's transaction sees it. */
	head(): JournalHead;
	/**
	 * Adds a row after the last one, and where it is found again if it tells what was done with a
	 * traveller; the caller holds a write transaction, else
	 * two connections could chain onto the same row.
	 */
	append(row: Pick<JournalEntry, "atMs" | "kind" | "payload">): JournalHead;
}

export function publicKeyOf(db: Database): string {
	return String(
		db.prepare("SELECT publicKey FROM signingKey WHERE id = 1").pluck().get(),
	);
}

export function openJournal(db: Database): Journal {
	const genesis: JournalHead = {
		sequence: 0,
		hash: genesisHash(publicKeyOf(db)),
	};
	const last = db.prepare<[], JournalHead>(
		"SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1",
	);
	const insert = db.prepare<[JournalEntry]>(`
		INSERT INTO journal
		VALUES (@sequence, @atMs, @kind, @salt, @payload, @payloadHash, @previousHash, @hash)
	`);
	const head = () => last.get() ?? genesis;
	let point: Statement | undefined;
	/** Prepared with the first row that needs it: a file of an older schema has no such table. */
	function pointTo({ sequence, kind, payload }: JournalEntry): void {
		const act = earlierAct(kind, payload);
		if (act === null) return;
		point ??= db.prepare("INSERT INTO earlier VALUES ('', ?, ?, ?, ?, ?)");
		point.run(sequence, ...earlierKeys(act));
	}
	return {
		head,
		append(row) {
			if (!db.inTransaction) throw new Error("append needs a transaction");
			const entry = chainEntry(head(), row);
			insert.run(entry);
			pointTo(entry);
			return { sequence: entry.sequence, hash: entry.hash };
		},
	};
}
