import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { Result } from "../../core/result.ts";
import { type MasterList, parseMasterList } from "./parse-master-list.ts";

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

/** `done` and `total`: bytes of the list. */
export type MasterListWord =
	| { readonly done: number; readonly total: number }
	| { readonly read: Result<MasterList> };

if (!isMainThread && (workerData as MasterListJob | null)?.job === jobName) {
	const say = (word: MasterListWord) => parentPort?.postMessage(word);
	const { bytes } = workerData as MasterListJob;
	say({ read: parseMasterList(bytes, (done, total) => say({ done, total })) });
}
