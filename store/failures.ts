import type { Failure } from "../core/result.ts";
import { failWith } from "../core/result.ts";

/** SQLite's extended result codes, reduced to what an operator can act upon. */
const codes: readonly (readonly [RegExp, string])[] = [
	[/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EFBIG)$/, "store.full"],
	[
		/^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_FORMAT|SQLITE_IOERR_SHORT_READ|SQLITE_IOERR_DATA)/,
		"store.corrupt",
	],
	[/^(SQLITE_BUSY|SQLITE_LOCKED)/, "store.busy"],
	[
		/^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|SQLITE_IOERR|EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EISDIR)/,
		"store.unwritable",
	],
];

/**
 * The failure behind an exception of SQLite or the file system, or undefined
 * when it is a bug: `store.full`, `store.corrupt`, `store.busy`,
 * `store.unwritable`; the detail is SQLite's own code and never row content.
 */
export function failureOf(error: unknown): Failure | undefined {
	const code =
		error instanceof Error && "code" in error ? String(error.code) : "";
	const found = codes.find(([pattern]) => pattern.test(code));
	return found && { code: found[1], detail: code };
}

/** Runs `work` and turns the expected exceptions of SQLite into failures. */
export function guarded<T>(work: () => T): T | ReturnType<typeof failWith> {
	try {
		return work();
	} catch (error) {
		const failure = failureOf(error);
		if (!failure) throw error;
		return failWith(failure);
	}
}
