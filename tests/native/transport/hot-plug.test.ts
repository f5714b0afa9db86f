import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { systemClock } from "../../../native/clock.ts";
import { watchHotPlug } from "../../../native/transport/hot-plug.ts";
import { until } from "../../../simulators/until.ts";
import { ManualClock } from "../manual-clock.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function watching(folder: string | null, clock = systemClock) {
	const seen = { changes: 0 };
	const stop = watchHotPlug(
		clock,
		() => {
			seen.changes += 1;
		},
		folder,
	);
	onTestFinished(stop);
	return { seen, stop };
}

describe("hot plug", () => {
	it.skipIf(process.platform !== "linux")(
		"tells of a new node and of its rights",
		async () => {
			const folder = temporaryFolder();
			const { seen } = watching(folder);
			writeFileSync(join(folder, "hidraw3"), "");
			await until("the node", () => seen.changes === 1);
			chmodSync(join(folder, "hidraw3"), 0o600);
			await until("its rights", () => seen.changes === 2);
		},
	);

	it.each([null, "/no/such/folder"])(
		"looks every two seconds where nothing tells (%s)",
		(folder) => {
			const clock = new ManualClock();
			const { seen, stop } = watching(folder, clock);
			clock.advance(1999);
			expect(seen.changes).toBe(0);
			clock.advance(1);
			clock.advance(2000);
			expect(seen.changes).toBe(2);
			stop();
			expect(clock.pending).toBe(0);
		},
	);
});
