import { describe, expect, it } from "vitest";
import type { Counters } from "../../../contract/device-host.ts";
import { Tally } from "../../../native/link/tally.ts";
import { ManualClock } from "../manual-clock.ts";

function start() {
	const clock = new ManualClock();
	const told: Counters[] = [];
	return { clock, told, tally: new Tally(clock, (each) => told.push(each)) };
}

describe("tally of a link", () => {
	it("tells of many changes once a second", () => {
		const { clock, told, tally } = start();
		const startMs = clock.wallMs();
		for (let count = 0; count < 5; count += 1) tally.frame(startMs - 3);
		tally.noise(7);
		tally.noise(3);
		tally.held(90);
		tally.held(40);
		clock.advance(999);
		expect(told).toEqual([]);
		clock.advance(1);
		expect(told).toEqual([
			{
				frames: 5,
				noiseBytes: 10,
				mostHeldBytes: 90,
				reconnects: 0,
				lastLatencyMs: 3,
			},
		]);
		clock.advance(5000);
		expect(told).toHaveLength(1);
	});

	it("the first open is no reconnect", () => {
		const { clock, told, tally } = start();
		tally.opened();
		clock.advance(1000);
		expect(told).toEqual([]);
		tally.opened();
		tally.opened();
		clock.advance(1000);
		expect(told).toMatchObject([{ reconnects: 2 }]);
	});

	it("says what is unsaid at its end, and nothing after it", () => {
		const { clock, told, tally } = start();
		tally.noise(1);
		tally.end();
		tally.end();
		expect(told).toMatchObject([{ noiseBytes: 1 }]);
		expect(clock.pending).toBe(0);
	});
});
