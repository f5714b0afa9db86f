import { hash, randomUUID } from "node:crypto";

/** One row of the journal, as it is stored. All hashes are SHA-256 as hex. */
export interface JournalEntry {
	readonly sequence: number;
	readonly atMs: number;
	readonly kind: string;
	/** A random UUID: a payload cannot be guessed from its hash alone. */
	readonly salt: string;
	/** JSON. */
	readonly payload: string;
	readonly payloadHash: string;
	readonly previousHash: string;
	readonly hash: string;
}

function sha256(text: string): string {
	return hash("sha256", text, "hex");
}

/** What stands before the first row: it ties the chain to the key of this store. */
export function genesisHash(publicKeyHex: string): string {
	return sha256(`lintas-journal/1\n${publicKeyHex}`);
}

/** SHA-256 over the salt and the payload's UTF-8. */
export function payloadHashOf(salt: string, payload: string): string {
	return sha256(salt + payload);
}

/** One field a line; none of them can contain a line end, so it is unambiguous. */
export function rowHashOf(
	row: Pick<
		JournalEntry,
		"sequence" | "atMs" | "kind" | "payloadHash" | "previousHash"
	>,
): string {
	return sha256(
		`${row.sequence}\n${row.atMs}\n${row.kind}\n${row.payloadHash}\n${row.previousHash}`,
	);
}

export function chainEntry(
	previous: { readonly sequence: number; readonly hash: string },
	row: Pick<JournalEntry, "atMs" | "kind" | "payload">,
): JournalEntry {
	const salt = randomUUID();
	const unsigned = {
		sequence: previous.sequence + 1,
		atMs: row.atMs,
		kind: row.kind,
		salt,
		payload: row.payload,
		payloadHash: payloadHashOf(salt, row.payload),
		previousHash: previous.hash,
	};
	return { ...unsigned, hash: rowHashOf(unsigned) };
}
