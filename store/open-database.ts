import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Database } from "better-sqlite3";
import type { Reply } from "../contract/define.ts";
import { fail, ok } from "../core/result.ts";
import { type ConnectOptions, connect } from "./connect.ts";
import { guarded } from "./failures.ts";
import { compareKey, keyCheckPath, writeKeyCheck } from "./key-check.ts";
import { migrate, schemaVersion, schemaVersionOf } from "./migrate.ts";
import { reKey } from "./re-key.ts";
import { readSections } from "./sections.ts";

export interface OpenDatabase {
	readonly db: Database;
	readonly created: boolean;
}

function sizeOf(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function isDirectory(path: string): boolean {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}

/**
 * Reads what every later call depends on. Each page carries a MAC, so damage
 * elsewhere is found when that page is read; a cut file is found here.
 */
function probe(db: Database, path: string): Reply<number> {
	const version = schemaVersionOf(db);
	db.prepare("SELECT count(*) FROM sqlite_schema").get();
	if (version > schemaVersion) return fail("store.newer", `${version}`);
	const pages = Number(db.pragma("page_count", { simple: true }));
	const pageBytes = Number(db.pragma("page_size", { simple: true }));
	if (sizeOf(`${path}-wal`) === 0 && sizeOf(path) < pages * pageBytes)
		return fail("store.corrupt", "file is cut");
	if (version >= 1)
		db.prepare("SELECT * FROM journal ORDER BY sequence DESC LIMIT 1").get();
	if (version >= 3)
		for (const { tableName } of readSections(db))
			db.prepare(`SELECT * FROM ${tableName} LIMIT 1`).get();
	return ok(version);
}

/** Looks at an existing file without being able to change it. */
function inspect(path: string, options: ConnectOptions): Reply<number> {
	const key = compareKey(path, options.keyHex);
	// Not even opened: closing would carry the log over with the wrong key.
	if (key === "other") return fail("store.keyWrong");
	const reply = guarded(() => {
		const db = connect(path, { ...options, readonly: true });
		try {
			return probe(db, path);
		} finally {
			db.close();
		}
	});
	return !reply.ok && reply.error.code === "store.corrupt" && key === "missing"
		? fail("store.corrupt", `no ${keyCheckPath("")} file: the key may be wrong`)
		: reply;
}

/**
 * Opens or creates the store's file and brings it to this program's schema. A
 * file that cannot be opened is left as it is. `store.keyWrong`, `store.corrupt`,
 * `store.newer` (detail: its version), `store.unwritable`, `store.full`, `store.busy`.
 */
export function openDatabase(
	path: string,
	options: ConnectOptions,
): Reply<OpenDatabase> {
	if (!isDirectory(dirname(path)) || isDirectory(path))
		return fail("store.unwritable", "no such place for a file");
	return guarded((): Reply<OpenDatabase> => {
		const exists = sizeOf(path) > 0;
		let version = 0;
		if (exists) {
			const inspected = inspect(path, options);
			if (!inspected.ok) return inspected;
			version = inspected.value;
		} else if (sizeOf(keyCheckPath(path)) > 0) {
			// There was a journal here: an empty new one must not take its place.
			return compareKey(path, options.keyHex) === "other"
				? fail("store.keyWrong")
				: fail("store.corrupt", "file is missing");
		}
		const db = connect(path, options);
		try {
			migrate(db);
			reKey(db);
			// SQLite opens a write-protected file for reading without a word.
			db.exec("BEGIN IMMEDIATE; COMMIT");
			if (
				version !== schemaVersion ||
				compareKey(path, options.keyHex) !== "same"
			)
				writeKeyCheck(path, options.keyHex, schemaVersion);
		} catch (error) {
			db.close();
			throw error;
		}
		return ok({ db, created: !exists });
	});
}
