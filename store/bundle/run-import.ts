import { Worker } from "node:worker_threads";
import type { Reply } from "../../contract/define.ts";
import { fail } from "../../core/result.ts";
import type { ImportProgress, ImportSummary } from "./import-bundle.ts";
import {
	type ImportJob,
	type ImportWord,
	importJob,
	importWorkerUrl,
} from "./import-worker.ts";

export interface RunningImport {
	readonly done: Promise<Reply<ImportSummary>>;
	/** Asks it to stop after its current transaction; `done` tells when it did. */
	stop(): void;
}

/**
 * Imports in a thread with a connection of its own, because SQLite is
 * synchronous: look-ups go on meanwhile. A thread that dies answers `bundle.interrupted`.
 */
export function runImport(
	job: Omit<ImportJob, "job" | "stop">,
	onProgress: (progress: ImportProgress) => void,
): RunningImport {
	const stop = new SharedArrayBuffer(4);
	const done = new Promise<Reply<ImportSummary>>((resolve) => {
		let reply: Reply<ImportSummary> = fail("bundle.interrupted");
		const worker = new Worker(importWorkerUrl, {
			workerData: importJob({ ...job, stop }),
		});
		worker.on("message", (word: ImportWord) => {
			if ("reply" in word) reply = word.reply;
			else onProgress(word.progress);
		});
		worker.on("error", (error: Error) => {
			reply = fail("bundle.interrupted", error.message);
		});
		worker.on("exit", () => resolve(reply));
	});
	return { done, stop: () => Atomics.store(new Int32Array(stop), 0, 1) };
}
