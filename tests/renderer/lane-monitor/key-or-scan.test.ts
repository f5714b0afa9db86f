import { describe, expect, it } from "vitest";
import { keyOrScan } from "../../../renderer/lane-monitor/key-or-scan.ts";

/** A watch whose time passes when the test says so. */
function watched() {
	const keys: string[] = [];
	const scans: string[] = [];
	let waiting: (() => void) | null = null;
	const watch = keyOrScan(
		(run) => {
			waiting = run;
			return () => {
				if (waiting === run) waiting = null;
			};
		},
		(key) => keys.push(key),
		(text) => scans.push(text),
	);
	return { watch, keys, scans, pause: () => waiting?.() };
}

describe("a key or a scan", () => {
	it("takes a single key once nothing follows it", () => {
		const { watch, keys, scans, pause } = watched();
		expect(watch.press("t")).toBe(true);
		expect(keys).toEqual([]);
		pause();
		expect({ keys, scans }).toEqual({ keys: ["t"], scans: [] });
	});

	it("takes keys apart that a fast hand pressed", () => {
		const { watch, keys, scans, pause } = watched();
		for (const key of "3t") watch.press(key);
		pause();
		expect({ keys, scans }).toEqual({ keys: ["3", "t"], scans: [] });
	});

	it("takes no character of a scanned slip for a command", () => {
		const { watch, keys, scans, pause } = watched();
		for (const key of "K7TAL4") watch.press(key);
		expect(watch.press("Enter")).toBe(true);
		pause();
		expect({ keys, scans }).toEqual({ keys: [], scans: ["K7TAL4"] });
	});

	it("ends a scan without Enter by the pause", () => {
		const { watch, scans, pause } = watched();
		for (const key of "K7TAL4") watch.press(key);
		pause();
		pause();
		expect(scans).toEqual(["K7TAL4"]);
	});

	it.each(["Enter", " ", "Shift", "ArrowDown", "F3"])(
		"leaves %s to others",
		(key) => {
			const { watch, keys, scans, pause } = watched();
			expect(watch.press(key)).toBe(false);
			pause();
			expect({ keys, scans }).toEqual({ keys: [], scans: [] });
		},
	);

	it("keeps no more of an endless stream than a number can have", () => {
		const { watch, keys, scans, pause } = watched();
		for (let press = 0; press < 5000; press += 1) watch.press("T");
		pause();
		expect(keys).toEqual([]);
		expect(scans.map(({ length }) => length)).toEqual([40]);
	});

	it("forgets what it holds when it is stopped", () => {
		const { watch, keys, pause } = watched();
		watch.press("t");
		watch.stop();
		pause();
		expect(keys).toEqual([]);
	});
});
