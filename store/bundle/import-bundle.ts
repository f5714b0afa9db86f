import { closeSync, openSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Database } from "better-sqlite3";
import type { OutputOf, Reply } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import { type Failure, fail, failWith, ok } from "../../core/result.ts";
import { failureOf } from "../failures.ts";
import { orphanTables } from "../sections.ts";
import { dropTables } from "./drop-tables.ts";
import { lockImport } from "./import-lock.ts";
import { type OpenBundle, openBundle, type Signer } from "./open-bundle.ts";
import { stageSection } from "./stage-section.ts";
import { olderThanLoaded, switchOver } from "./switch-over.ts";

export type ImportSummary = OutputOf<typeof storeCalls.importBundle>;

export interface ImportProgress {
	readonly section: string;
	readonly rows: number;
	readonly total: number;
}

export interface ImportOptions {
	readonly path: string;
	readonly trustedSigners: readonly Signer[];
	/** Wall clock of the caller, for the journal. */
	readonly atMs: number;
	/** Called at most every 2,000 rows; false stops the import. */
	onProgress?(progress: ImportProgress): boolean;
}

/** Left on the disk for the log and for the crossings recorded meanwhile. */
const reserveBytes = 8 << 20;

/**
 * Rows and indexes take less than twice the bundle. An import that ran into the
 * end of the disk would take from the journal the room it needs.
 */
function hasRoomFor(db: Database, bytes: number): boolean {
	const disk = statfsSync(dirname(db.name));
	const pages = Number(db.pragma("freelist_count", { simple: true }));
	const pageBytes = Number(db.pragma("page_size", { simple: true }));
	return (
		disk.bavail * disk.bsize + pages * pageBytes >= 2 * bytes + reserveBytes
	);
}

function load(
	db: Database,
	file: number,
	{ manifest, bodyAt }: OpenBundle,
	{ atMs, onProgress }: ImportOptions,
): Failure | undefined {
	// Nothing refers to the rows yet: they reach the disk with the switch-over.
	db.pragma("synchronous = NORMAL");
	dropTables(db, orphanTables(db));
	const bytes = manifest.sections.reduce((sum, { bytes }) => sum + bytes, 0);
	if (!hasRoomFor(db, bytes)) return { code: "store.full", detail: "import" };
	const importNumber = Number(
		db
			.prepare("UPDATE importNumber SET last = last + 1 RETURNING last")
			.pluck()
			.get(),
	);
	const total = manifest.sections.reduce((sum, { rows }) => sum + rows, 0);
	let before = 0;
	let at = bodyAt;
	for (const section of manifest.sections) {
		const failure = stageSection(db, section, {
			file,
			at,
			tableName: `${section.section}_${importNumber}`,
			onRows: (rows) =>
				onProgress?.({
					section: section.section,
					rows: before + rows,
					total,
				}) ?? true,
		});
		if (failure) return failure;
		before += section.rows;
		at += section.bytes;
	}
	db.pragma("synchronous = FULL");
	return switchOver(db, manifest, importNumber, atMs);
}

/** Whatever is staged without a stamp is this import's, or of one that died. */
function loadAlone(
	db: Database,
	file: number,
	bundle: OpenBundle,
	options: ImportOptions,
): Failure | undefined {
	const lock = lockImport(db.name);
	if (!lock.ok) return lock.error;
	try {
		return load(db, file, bundle, options);
	} finally {
		tidyUp(db);
		lock.value.release();
	}
}

/** Regular files only: opening a named pipe would wait for whoever writes into it. */
function openFile(path: string): number | undefined {
	try {
		return statSync(path).isFile() ? openSync(path, "r") : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Loads a signed bundle on a connection of its own and returns when it is done.
 * Readers see the old rows until the one transaction that switches all sections
 * over; whatever fails changes nothing that can be seen. Codes: `bundle.unreadable`,
 * `import.running` (another process imports: ask again later), those of `openBundle` and `stageSection`, `bundle.older`, `store.full`,
 * `store.corrupt`, `store.busy`, `store.unwritable`.
 */
export function importBundle(
	db: Database,
	options: ImportOptions,
): Reply<ImportSummary> {
	const startedMs = performance.now();
	const file = openFile(options.path);
	if (file === undefined) return fail("bundle.unreadable");
	try {
		const opened = openBundle(file, options.trustedSigners);
		if (!opened.ok) return opened;
		const { manifest } = opened.value;
		const failure =
			olderThanLoaded(db, manifest) ??
			loadAlone(db, file, opened.value, options);
		if (failure) return failWith(failure);
		return ok({
			source: manifest.source,
			version: manifest.version,
			asOfMs: Date.parse(manifest.asOf),
			signer: manifest.signer,
			sections: manifest.sections.map(({ section, rows }) => ({
				section,
				rows,
			})),
			elapsedMs: performance.now() - startedMs,
		});
	} catch (error) {
		const failure = failureOf(error);
		if (!failure) throw error;
		const fromBundle = error instanceof Error && "syscall" in error;
		return fromBundle
			? fail("bundle.unreadable", failure.detail)
			: failWith(failure);
	} finally {
		closeSync(file);
	}
}

/** Old or half-filled tables; on a full disk they wait for the next import. */
function tidyUp(db: Database): void {
	try {
		if (db.inTransaction) db.exec("ROLLBACK");
		db.pragma("synchronous = NORMAL");
		dropTables(db, orphanTables(db));
	} catch (error) {
		if (!failureOf(error)) throw error;
	} finally {
		db.pragma("synchronous = FULL");
	}
}
