import Database from "better-sqlite3";
import type { Reply } from "../../contract/define.ts";
import { fail, failWith, ok } from "../../core/result.ts";
import { failureOf } from "../failures.ts";

export interface ImportLock {
	release(): void;
}

/**
 * One import at a time may have staging tables, whichever process runs it: what
 * it finds without a stamp is then nobody's. The lock is that of an empty
 * database beside the store's, which the system takes back from a process that
 * dies; a row or a lease would outlive it. Codes: `import.running` (somebody
 * else imports), `store.unwritable`.
 */
export function lockImport(storePath: string): Reply<ImportLock> {
	let held: Database.Database | undefined;
	try {
		held = new Database(`${storePath}-import`, { timeout: 0 });
		held.exec("BEGIN EXCLUSIVE");
		const lock = held;
		return ok({ release: () => lock.close() });
	} catch (error) {
		held?.close();
		const failure = failureOf(error);
		if (!failure) throw error;
		return failure.code === "store.busy"
			? fail("import.running", "try again when it is done")
			: failWith(failure);
	}
}
