import type { Database } from "better-sqlite3";
import type { Checkpoint } from "../../contract/store.ts";
import { isSignedBy, signingKeyFromSeed } from "../signing-key.ts";
import type { Journal } from "./append.ts";

function statement(
	checkpoint: Omit<Checkpoint, "publicKey" | "signature">,
): Uint8Array {
	return Buffer.from(
		`lintas-checkpoint/1\n${checkpoint.sequence}\n${checkpoint.hash}\n${checkpoint.atMs}`,
	);
}

export function isCheckpointSignedBy(
	publicKeyHex: string,
	checkpoint: Omit<Checkpoint, "publicKey">,
): boolean {
	return isSignedBy(publicKeyHex, statement(checkpoint), checkpoint.signature);
}

/**
 * Signs the journal's present head and keeps a copy. Only a copy kept outside
 * this file can show that the journal's tail was cut off.
 */
export function makeCheckpoint(
	db: Database,
	journal: Journal,
	atMs: number,
): Checkpoint {
	return db
		.transaction(() => {
			const key = signingKeyFromSeed(
				String(
					db.prepare("SELECT seed FROM signingKey WHERE id = 1").pluck().get(),
				),
			);
			const stated = { ...journal.head(), atMs };
			const signature = key.sign(statement(stated));
			db.prepare(
				"INSERT INTO checkpoint (sequence, hash, atMs, signature) VALUES (?, ?, ?, ?)",
			).run(stated.sequence, stated.hash, atMs, signature);
			return { ...stated, publicKey: key.publicKeyHex, signature };
		})
		.immediate();
}
