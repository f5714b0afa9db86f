const pauseMs = 4;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/**
 * Leaves the write lock free for a moment between two transactions of an import:
 * SQLite has no queue, and who waits tries again every few milliseconds.
 */
export function letOthersWrite(): void {
	Atomics.wait(sleeper, 0, 0, pauseMs);
}
