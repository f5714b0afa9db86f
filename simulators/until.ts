import { setTimeout as pause } from "node:timers/promises";

/** Waits for a condition, looking every few milliseconds; throws at the deadline. */
export async function until(
	what: string,
	isTrue: () => boolean,
	deadlineMs = 30_000,
): Promise<void> {
	const endMs = performance.now() + deadlineMs;
	while (!isTrue()) {
		if (performance.now() > endMs)
			throw new Error(`${what}: not within ${deadlineMs} ms`);
		await pause(3);
	}
}
