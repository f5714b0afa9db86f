import { expect, test, vi } from "vitest";
import {
	gainOf,
	louder,
	loudness,
	mostLoudness,
	onLoudness,
	softer,
} from "../../../../renderer/traveller/speech/loudness.ts";

test("goes from 1 to its most and no further, and tells", () => {
	const changed = vi.fn();
	const forget = onLoudness(changed);
	expect(loudness()).toBe(3);
	for (let nth = 0; nth < 10; nth += 1) louder();
	expect(loudness()).toBe(mostLoudness);
	for (let nth = 0; nth < 10; nth += 1) softer();
	expect(loudness()).toBe(1);
	expect(changed).toHaveBeenCalledTimes(20);
	forget();
	louder();
	expect(changed).toHaveBeenCalledTimes(20);
});

test("each step is louder, none is silent, none distorts", () => {
	const gains = [1, 2, 3, 4, 5].map(gainOf);
	expect(gains).toEqual([...gains].sort((a, b) => a - b));
	expect(new Set(gains).size).toBe(mostLoudness);
	expect(Math.min(...gains)).toBeGreaterThan(0);
	expect(Math.max(...gains)).toBeLessThanOrEqual(1);
});
