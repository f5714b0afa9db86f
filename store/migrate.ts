import type { Database } from "better-sqlite3";
import { journalMigration } from "./migrations/001-journal.ts";
import { crossingsMigration } from "./migrations/002-crossings.ts";
import { sectionsMigration } from "./migrations/003-sections.ts";
import { pinTriesMigration } from "./migrations/004-pin-tries.ts";
import { visitsMigration } from "./migrations/005-visits.ts";
import { keyEditionMigration } from "./migrations/006-key-edition.ts";
import { listAnswersMigration } from "./migrations/007-list-answers.ts";
import { hitsMigration } from "./migrations/008-hits.ts";
import { earlierMigration } from "./migrations/009-earlier.ts";
import { correctionsMigration } from "./migrations/010-corrections.ts";

/** One numbered step of the schema; `up` runs inside its own transaction. */
export interface Migration {
	readonly version: number;
	up(db: Database): void;
}

export const migrations: readonly Migration[] = [
	journalMigration,
	crossingsMigration,
	sectionsMigration,
	pinTriesMigration,
	visitsMigration,
	keyEditionMigration,
	listAnswersMigration,
	hitsMigration,
	earlierMigration,
	correctionsMigration,
];

/** The schema version this program writes. */
export const schemaVersion = migrations.length;

export function schemaVersionOf(db: Database): number {
	return Number(db.pragma("user_version", { simple: true }));
}

/** Brings a database up to `target`; each step is applied whole or not at all. */
export function migrate(db: Database, target = schemaVersion): void {
	for (const { version, up } of migrations) {
		if (version > target) return;
		db.transaction(() => {
			// Read inside the transaction: another process may have been faster.
			if (schemaVersionOf(db) >= version) return;
			up(db);
			db.pragma(`user_version = ${version}`);
		}).immediate();
	}
}
