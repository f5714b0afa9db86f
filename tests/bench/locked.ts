import { EndedWhileLocked, ends } from "../desk/at-work/ended-while-locked.ts";

/**
 * A locked counter is ended a hundred times, by kill -9, by closing its window and with the
 * session: how often the hit stood in the journal, and how often the lock was back.
 */
const n = 100;
const desk = new EndedWhileLocked();
const startedAtMs = performance.now();
let hits = 0;
let locks = 0;

try {
	await desk.plug();
	await desk.start();
	let before: string | null = null;
	for (let round = 0; round < n; round += 1) {
		const end = ends[round % ends.length] ?? "SIGKILL";
		const ended = await desk.once(end, before);
		hits += Number(ended.rows.some(({ kind }) => kind === "hit"));
		locks += Number(ended.lockedAgain === ended.inspectionId);
		before = ended.inspectionId;
	}
} finally {
	await desk.dispose();
}
const elapsedMs = Math.round(performance.now() - startedAtMs);
process.stdout.write(
	`${JSON.stringify({ bench: "locked", n, hits, locks, elapsedMs })}\n`,
);
process.exitCode = hits === n && locks === n ? 0 : 1;
