import { describe, expect, it } from "vitest";
import {
	Monitor,
	type MonitorEntry,
	monitorBytesPerSecond,
	monitorLimitMs,
} from "../../../native/link/monitor.ts";
import { latin1 } from "../framing/captures.ts";
import { ManualClock } from "../manual-clock.ts";

function start() {
	const clock = new ManualClock();
	const told: MonitorEntry[] = [];
	const monitor = new Monitor(clock, (entry) => told.push(entry));
	return { clock, told, monitor };
}

const noise = {
	frames: [],
	noise: [{ bytes: 3, code: "frame.idle" as const }],
	replies: [],
};

describe("monitor of a link", () => {
	it("is silent until it is turned on, and again when it is turned off", () => {
		const { clock, told, monitor } = start();
		monitor.bytes("in", latin1("A"), 1);
		monitor.marks(noise, 1);
		monitor.turn(true);
		monitor.bytes("in", latin1("AB"), 2);
		monitor.bytes("out", latin1("\x06"), 3);
		monitor.marks(noise, 4);
		monitor.turn(false);
		monitor.bytes("in", latin1("C"), 5);
		expect(told).toEqual([
			{ kind: "in", hex: "4142", bytes: 2, atMs: 2 },
			{ kind: "out", hex: "06", bytes: 1, atMs: 3 },
			{ kind: "noise", hex: "", bytes: 3, code: "frame.idle", atMs: 4 },
		]);
		expect(clock.pending).toBe(0);
	});

	it("ends by itself", () => {
		const { clock, told, monitor } = start();
		monitor.turn(true);
		clock.advance(monitorLimitMs);
		monitor.bytes("in", latin1("A"), clock.wallMs());
		expect(told).toEqual([]);
	});

	it("gives long pieces in parts, and no more than its share of a second", () => {
		const { told, monitor } = start();
		monitor.turn(true);
		monitor.bytes("in", new Uint8Array(10 * monitorBytesPerSecond), 5000);
		const shown = told.reduce((sum, { bytes }) => sum + bytes, 0);
		expect(shown).toBe(monitorBytesPerSecond);
		expect(Math.max(...told.map(({ hex }) => hex.length))).toBe(2048);
		monitor.bytes("in", latin1("A"), 6000);
		expect(told.slice(-2)).toEqual([
			{
				kind: "dropped",
				hex: "",
				bytes: 9 * monitorBytesPerSecond,
				atMs: 6000,
			},
			{ kind: "in", hex: "41", bytes: 1, atMs: 6000 },
		]);
	});
});
