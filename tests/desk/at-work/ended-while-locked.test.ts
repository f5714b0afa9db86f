import { afterAll, beforeAll, expect, test } from "vitest";
import { EndedWhileLocked, ends } from "./ended-while-locked.ts";

const desk = new EndedWhileLocked();
beforeAll(async () => {
	await desk.plug();
	await desk.start();
});
afterAll(() => desk.dispose());

/** `npm run bench -- locked` does it a hundred times. */
const rounds = 3;
const rowsOf = {
	SIGKILL: [],
	closed: [["closedLocked", "left"]],
	SIGTERM: [["closedLocked", "ended"]],
};

test("kill -9, Alt+F4 and the end of the session: the hit is in the journal, the lock is back", async () => {
	let before: string | null = null;
	for (const end of Array(rounds).fill(ends).flat()) {
		const { inspectionId, rows, lockedAgain } = await desk.once(end, before);
		expect(rows.map(({ kind, payload }) => [kind, payload.how])).toEqual([
			["hit", undefined],
			...rowsOf[end as keyof typeof rowsOf],
		]);
		for (const { payload } of rows) expect(payload.officerId).toBe("sari");
		expect(lockedAgain).toBe(inspectionId);
		before = inspectionId;
	}
}, 60_000);
