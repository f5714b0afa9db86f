import { expect, it } from "vitest";
import { createSuggestions } from "../../native/suggestions.ts";
import { ManualClock } from "./manual-clock.ts";

it("looks around at most every three seconds", async () => {
	const clock = new ManualClock();
	let looks = 0;
	const suggestions = createSuggestions(clock, async () => {
		looks += 1;
		return [{ kind: "serial", path: `COM${looks}`, profiles: [] }];
	});
	const both = await Promise.all([suggestions(), suggestions()]);
	clock.advance(2999);
	expect([...both, await suggestions()].map(([each]) => each?.path)).toEqual([
		"COM1",
		"COM1",
		"COM1",
	]);
	clock.advance(1);
	expect(await suggestions()).toMatchObject([{ path: "COM2" }]);
});

it("answers on a machine without any device", async () => {
	const suggestions = createSuggestions(new ManualClock());
	for (const { kind, profiles } of await suggestions())
		expect(kind === "hid" || profiles.length > 0).toBe(true);
});
