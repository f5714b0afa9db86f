import { expect, test } from "vitest";
import { testCardLines } from "../../../core/test-card/test-card.ts";
import {
	startSelfTest,
	takeNoise,
	takeReading,
} from "../../../desk/technician/self-test.ts";

const card = testCardLines.join("\n");
const times = { atMs: 1, latencyMs: 2 };
const read = (texts: readonly string[], noiseBytes = 0) =>
	texts.reduce(
		(state, text) => takeReading(state, text, testCardLines, times),
		takeNoise(startSelfTest("one"), noiseBytes),
	);

test.each([
	[[], 0, "waiting"],
	[[card, card], 0, "waiting"],
	[[card, card, card], 0, "passed"],
	[[card, card, card.replace("ANNA", "ANNE")], 0, "failed"],
	[["", "", ""], 0, "failed"],
	[[card, card, card], 4, "failed"],
] as const)("%#: is %s", (texts, noiseBytes, state) => {
	expect(read(texts, noiseBytes).state).toBe(state);
});

test("after the third reading nothing changes it, and no text is kept", () => {
	const done = read(["PERSON", card, card]);
	expect(takeReading(done, card, testCardLines, times)).toBe(done);
	expect(takeNoise(done, 5)).toBe(done);
	expect(JSON.stringify(done)).not.toContain("PERSON");
});
