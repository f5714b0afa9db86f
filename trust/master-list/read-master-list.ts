import { Worker } from "node:worker_threads";
import { fail, type Result } from "../../core/result.ts";
import { masterListJob, masterListWorkerUrl } from "./master-list-worker.ts";
import type { MasterList } from "./parse-master-list.ts";

/** The largest published lists take seconds on a slow desk. */
const TIMEOUT_MS = 60_000;
const MEMORY_MB = 512;

/**
 * `parseMasterList` in a thread with bounds on time and memory: a list comes from strangers
 * and takes seconds. Errors: those of `parseMasterList`, `masterList.tooSlow`,
 * `masterList.interrupted` (the thread died, for instance of too little memory).
 */
export function readMasterList(
	bytes: Uint8Array,
	timeoutMs = TIMEOUT_MS,
): Promise<Result<MasterList>> {
	return new Promise((resolve) => {
		let answer: Result<MasterList> = fail("masterList.interrupted");
		const worker = new Worker(masterListWorkerUrl, {
			workerData: masterListJob(bytes),
			resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
		});
		const timer = setTimeout(() => {
			answer = fail("masterList.tooSlow", `${timeoutMs} ms`);
			void worker.terminate();
		}, timeoutMs);
		worker.on("message", (read: Result<MasterList>) => {
			answer = read;
		});
		worker.on("error", (error: Error) => {
			answer = fail("masterList.interrupted", error.message);
		});
		worker.on("exit", () => {
			clearTimeout(timer);
			resolve(answer);
		});
	});
}
