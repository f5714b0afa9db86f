import { Worker } from "node:worker_threads";
import { fail, type Result } from "../../core/result.ts";
import {
	type MasterListWord,
	masterListJob,
	masterListWorkerUrl,
} from "./master-list-worker.ts";
import type { MasterList } from "./parse-master-list.ts";

/** The largest published lists take seconds on a slow desk. */
const TIMEOUT_MS = 60_000;
const MEMORY_MB = 512;

export interface ReadingOptions {
	readonly timeoutMs?: number;
	/** Ends the thread. */
	readonly signal?: AbortSignal;
	/** Bytes of the list read so far, and all of them. */
	readonly onProgress?: (done: number, total: number) => void;
}

/**
 * `parseMasterList` in a thread with bounds on time and memory: a list comes from strangers
 * and takes seconds. Errors: those of `parseMasterList`, `masterList.tooSlow`,
 * `masterList.cancelled`, `masterList.interrupted` (the thread died, for instance of too
 * little memory).
 */
export function readMasterList(
	bytes: Uint8Array,
	{ timeoutMs = TIMEOUT_MS, signal, onProgress }: ReadingOptions = {},
): Promise<Result<MasterList>> {
	return new Promise((resolve) => {
		let answer: Result<MasterList> = fail("masterList.interrupted");
		const worker = new Worker(masterListWorkerUrl, {
			workerData: masterListJob(bytes),
			resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
		});
		const end = (reason: Result<MasterList>) => {
			answer = reason;
			void worker.terminate();
		};
		const cancel = () => end(fail("masterList.cancelled"));
		const timer = setTimeout(
			() => end(fail("masterList.tooSlow", `${timeoutMs} ms`)),
			timeoutMs,
		);
		signal?.addEventListener("abort", cancel);
		worker.on("message", (word: MasterListWord) => {
			if ("read" in word) answer = word.read;
			else onProgress?.(word.done, word.total);
		});
		worker.on("error", (error: Error) => {
			answer = fail("masterList.interrupted", error.message);
		});
		worker.on("exit", () => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", cancel);
			resolve(answer);
		});
		if (signal?.aborted) cancel();
	});
}
