import type { Database } from "better-sqlite3";

const freeTries = 5;
const firstDelayMs = 30_000;
const longestDelayMs = 3_600_000;

interface Tries {
	readonly failures: number;
	readonly delayedUntilMs: number;
}

/** 30 s after the fifth wrong PIN, then twice as long each time, at most an hour. */
export function delayAfterMs(failures: number): number {
	if (failures < freeTries) return 0;
	return Math.min(firstDelayMs * 2 ** (failures - freeTries), longestDelayMs);
}

export type Try =
	| { readonly kind: "delayed"; readonly delayMs: number }
	/** What to answer if the PIN turns out wrong. */
	| {
			readonly kind: "allowed";
			readonly left: number;
			readonly delayMs: number;
	  };

export interface PinTries {
	/**
	 * Counts a try before the PIN is looked at: a process that is killed, or two
	 * tries at once, cannot get one for nothing.
	 */
	begin(accountId: string, atMs: number): Try;
	forget(accountId: string): void;
}

export function pinTries(db: Database): PinTries {
	const read = db.prepare<[string], Tries>(
		"SELECT failures, delayedUntilMs FROM pinTries WHERE accountId = ?",
	);
	const write = db.prepare(
		"INSERT OR REPLACE INTO pinTries (accountId, failures, delayedUntilMs) VALUES (?, ?, ?)",
	);
	const remove = db.prepare("DELETE FROM pinTries WHERE accountId = ?");
	const begin = db.transaction((accountId: string, atMs: number): Try => {
		const tries = read.get(accountId) ?? { failures: 0, delayedUntilMs: 0 };
		// A clock that was set back must not lock an account for years.
		const remainingMs = Math.min(
			tries.delayedUntilMs - atMs,
			delayAfterMs(tries.failures),
		);
		if (remainingMs > 0) return { kind: "delayed", delayMs: remainingMs };
		const failures = tries.failures + 1;
		const delayMs = delayAfterMs(failures);
		write.run(accountId, failures, atMs + delayMs);
		return {
			kind: "allowed",
			left: Math.max(0, freeTries - failures),
			delayMs,
		};
	});
	return {
		begin: (accountId, atMs) => begin.immediate(accountId, atMs),
		forget: (accountId) => {
			remove.run(accountId);
		},
	};
}
