import { expect, test } from "vitest";
import { dayCounts } from "../../../desk/kiosk/day-counts.ts";

test("counts begin anew with the day", () => {
	let day = "2026-06-15";
	const counts = dayCounts(() => day);
	counts.add("gate");
	counts.add("gate");
	counts.add("helped");
	const first = counts.today();
	expect(first).toEqual({ gate: 2, counter: 0, helped: 1, abandoned: 0 });
	day = "2026-06-16";
	expect(counts.today()).toEqual({
		gate: 0,
		counter: 0,
		helped: 0,
		abandoned: 0,
	});
	counts.add("counter");
	expect(counts.today().counter).toBe(1);
	expect(first.gate).toBe(2);
});
