import { setTimeout as pause } from "node:timers/promises";

const graceMs = 1000;
const lookEveryMs = 50;

/** Whether a process of this id runs; true where that cannot be told. */
export function isProcess(pid: number): boolean {
	// 0 and less mean groups of processes to the system.
	if (pid <= 0) return true;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== "ESRCH";
	}
}

/**
 * Waits until a process that was told to end is gone; one that does not end by
 * itself (it is frozen) is killed. False: it is there all the same.
 */
export async function endProcess(pid: number): Promise<boolean> {
	const looks = graceMs / lookEveryMs;
	for (let look = 0; look < 2 * looks; look += 1) {
		if (pid <= 0 || !isProcess(pid)) return true;
		if (look === looks) {
			try {
				process.kill(pid, "SIGKILL");
			} catch {
				// It ended meanwhile.
			}
		}
		await pause(lookEveryMs);
	}
	return false;
}
