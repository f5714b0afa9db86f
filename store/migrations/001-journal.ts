import type { Migration } from "../migrate.ts";
import { createSigningKey } from "../signing-key.ts";

/**
 * The append-only journal, its signed checkpoints and the key that signs them.
 * The triggers stop a mistaken statement; an attacker with the key of the file
 * is stopped by the chain and by checkpoints kept elsewhere.
 */
export const journalMigration: Migration = {
	version: 1,
	up(db) {
		db.exec(`
			CREATE TABLE journal (
				sequence INTEGER PRIMARY KEY,
				atMs INTEGER NOT NULL,
				kind TEXT NOT NULL,
				salt TEXT NOT NULL,
				payload TEXT NOT NULL,
				payloadHash TEXT NOT NULL,
				previousHash TEXT NOT NULL,
				hash TEXT NOT NULL
			) STRICT;
			CREATE TRIGGER journalKept BEFORE UPDATE ON journal
				BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
			CREATE TRIGGER journalWhole BEFORE DELETE ON journal
				BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
			CREATE TABLE checkpoint (
				id INTEGER PRIMARY KEY,
				sequence INTEGER NOT NULL,
				hash TEXT NOT NULL,
				atMs INTEGER NOT NULL,
				signature TEXT NOT NULL
			) STRICT;
			CREATE TRIGGER checkpointKept BEFORE UPDATE ON checkpoint
				BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
			CREATE TRIGGER checkpointWhole BEFORE DELETE ON checkpoint
				BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
			CREATE TABLE signingKey (
				id INTEGER PRIMARY KEY CHECK (id = 1),
				seed TEXT NOT NULL,
				publicKey TEXT NOT NULL
			) STRICT;
		`);
		const key = createSigningKey();
		db.prepare("INSERT INTO signingKey VALUES (1, ?, ?)").run(
			key.seedHex,
			key.publicKeyHex,
		);
	},
};
