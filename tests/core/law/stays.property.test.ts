import fc from "fast-check";
import { expect, test } from "vitest";
import { histories, saidOf, stayed } from "./histories.ts";

test("a stay ends as one says who turns the pages with a set of days", () => {
	const seen = new Map<string, number>();
	fc.assert(
		fc.property(histories, stayed, (history, days) => {
			const { engine, naive } = saidOf(history, days);
			seen.set(naive[0], (seen.get(naive[0]) ?? 0) + 1);
			expect(engine).toEqual(naive);
		}),
		{ numRuns: 4000 },
	);
	for (const situation of ["stayKept", "overstay", "stayUnknown"])
		expect(seen.get(situation) ?? 0).toBeGreaterThan(40);
});
