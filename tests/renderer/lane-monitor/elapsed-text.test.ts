import { expect, it } from "vitest";
import { elapsedText } from "../../../renderer/lane-monitor/elapsed-text.ts";

it.each([
	[0, "0:00"],
	[999, "0:00"],
	[7_000, "0:07"],
	[750_000, "12:30"],
	[3_599_999, "59:59"],
	[3_723_000, "1:02:03"],
	[-5_000, "0:00"],
])("%i ms is %s", (durationMs, text) => {
	expect(elapsedText(1_000_000, 1_000_000 + durationMs)).toBe(text);
});
