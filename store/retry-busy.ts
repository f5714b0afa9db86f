import { setTimeout as wait } from "node:timers/promises";
import type { Reply } from "../contract/define.ts";

const retryAfterMs = 2;
const patienceMs = 10_000;

/**
 * Asks again while another connection holds the lock, without holding up the
 * process; after ten seconds the answer is `store.busy`. Only for work that a
 * busy answer leaves undone.
 */
export async function retryBusy<T>(
	work: () => Reply<T> | Promise<Reply<T>>,
): Promise<Reply<T>> {
	const untilMs = performance.now() + patienceMs;
	for (;;) {
		const reply = await work();
		if (reply.ok || reply.error.code !== "store.busy") return reply;
		if (performance.now() > untilMs) return reply;
		await wait(retryAfterMs);
	}
}
