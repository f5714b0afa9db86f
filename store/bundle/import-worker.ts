import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { Reply } from "../../contract/define.ts";
import { failWith } from "../../core/result.ts";
import { connect } from "../connect.ts";
import { failureOf } from "../failures.ts";
import {
	type ImportProgress,
	type ImportSummary,
	importBundle,
} from "./import-bundle.ts";
import type { Signer } from "./open-bundle.ts";

const jobName = "lintas.importBundle";

export interface ImportJob {
	readonly job: typeof jobName;
	readonly databasePath: string;
	readonly keyHex: string;
	readonly bundlePath: string;
	readonly trustedSigners: readonly Signer[];
	readonly atMs: number;
	/** One 32-bit word; not zero: stop after the current transaction. */
	readonly stop: SharedArrayBuffer;
}

export type ImportWord =
	| { readonly progress: ImportProgress }
	| { readonly reply: Reply<ImportSummary> };

export function importJob(job: Omit<ImportJob, "job">): ImportJob {
	return { job: jobName, ...job };
}

/** This module, or the bundle that holds it, is also what the worker runs. */
export const importWorkerUrl = new URL(import.meta.url);

function runJob(job: ImportJob, say: (word: ImportWord) => void): void {
	const stop = new Int32Array(job.stop);
	try {
		const db = connect(job.databasePath, { keyHex: job.keyHex });
		try {
			const reply = importBundle(db, {
				path: job.bundlePath,
				trustedSigners: job.trustedSigners,
				atMs: job.atMs,
				onProgress: (progress) => {
					say({ progress });
					return Atomics.load(stop, 0) === 0;
				},
			});
			say({ reply });
		} finally {
			db.close();
		}
	} catch (error) {
		const failure = failureOf(error);
		if (!failure) throw error;
		say({ reply: failWith(failure) });
	}
}

if (!isMainThread && (workerData as ImportJob | null)?.job === jobName)
	runJob(workerData as ImportJob, (word) => parentPort?.postMessage(word));
