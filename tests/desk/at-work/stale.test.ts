import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PlainDesk } from "./plain-desk.ts";
import { makeStale } from "./stale-store.ts";

describe("data that is too old", () => {
	const desk = new PlainDesk(makeStale);
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("nothing found in it is amber, and every lamp says its age", async () => {
		const inspection = await desk.verdictOf("visaFree");
		expect(inspection.verdict).toBe("refer");
		const daily = inspection.lamps.filter(({ check }) =>
			["ban", "crossings", "interpol"].includes(check),
		);
		expect(daily).toHaveLength(3);
		for (const { value, freshness, asOfMs } of daily)
			expect({ value, freshness, asOfMs }).toEqual({
				value: "unknown",
				freshness: "stale",
				asOfMs: expect.any(Number),
			});
		const told = [inspection.headline, ...inspection.reasons];
		expect(told.map((reason) => reason?.code)).toContain("open.ban");
		await desk.decide(inspection, "refer", "other");
	});

	test("a hit in it is a hit all the same", async () => {
		expect((await desk.verdictOf("banHit")).verdict).toBe("refuse");
	});
});
