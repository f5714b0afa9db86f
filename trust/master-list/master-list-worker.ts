import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { parseMasterList } from "./parse-master-list.ts";

const jobName = "lintas.masterList";

export interface MasterListJob {
	readonly job: typeof jobName;
	readonly bytes: Uint8Array;
}

export function masterListJob(bytes: Uint8Array): MasterListJob {
	return { job: jobName, bytes };
}

/** This module, or the bundle that holds it, is also what the worker runs. */
export const masterListWorkerUrl = new URL(import.meta.url);

if (!isMainThread && (workerData as MasterListJob | null)?.job === jobName) {
	parentPort?.postMessage(parseMasterList((workerData as MasterListJob).bytes));
}
