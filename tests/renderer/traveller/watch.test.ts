import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	emptyExit,
	keyRows,
	typed,
} from "../../../renderer/traveller/dialogs/exit-keys.ts";
import { secondsLeft } from "../../../renderer/traveller/dialogs/use-countdown.ts";
import { titleSizeOf } from "../../../renderer/traveller/frame/title-size.ts";
import { isInCorner } from "../../../renderer/traveller/watch/corner.ts";
import { nearest } from "../../../renderer/traveller/watch/nearest.ts";
import { touchPace } from "../../../renderer/traveller/watch/touch-pace.ts";

describe("touchPace", () => {
	it("says at most once a second that somebody is there", () => {
		const said: number[] = [];
		let nowMs = 0;
		const pace = touchPace(() => said.push(nowMs));
		for (nowMs of [0, 10, 999, 1_000, 1_500, 2_100]) pace(nowMs);
		expect(said).toEqual([0, 1_000, 2_100]);
	});
});

describe("secondsLeft", () => {
	it.each([
		[15_000, 0, 15],
		[15_000, 1, 15],
		[15_000, 1_000, 14],
		[15_000, 14_999, 1],
		[15_000, 15_000, 0],
		[15_000, 20_000, 0],
	])("of %i at %i is %i", (endsAtMs, nowMs, left) => {
		expect(secondsLeft(endsAtMs, nowMs)).toBe(left);
	});
});

describe("isInCorner", () => {
	it.each([
		[1070, 20, "ltr", true],
		[1070, 20, "rtl", false],
		[10, 20, "rtl", true],
		[10, 20, "ltr", false],
		[1070, 200, "ltr", false],
		[900, 20, "ltr", false],
	] as const)("%i, %i in %s is %s", (x, y, direction, inside) => {
		expect(isInCorner({ x, y }, 1080, direction)).toBe(inside);
	});
});

describe("nearest", () => {
	const grid = [0, 1, 2, 3, 4, 5].map((index) => ({
		left: (index % 3) * 100,
		top: Math.floor(index / 3) * 80,
		width: 90,
		height: 76,
	}));
	const from = (index: number) => grid[index] ?? grid[0]!;
	it.each([
		[0, "ArrowRight", 1],
		[1, "ArrowLeft", 0],
		[1, "ArrowDown", 4],
		[5, "ArrowUp", 2],
		[2, "ArrowRight", null],
		[0, "ArrowUp", null],
	] as const)("from %i with %s is %s", (start, arrow, end) => {
		expect(nearest(from(start), grid, arrow)).toBe(end);
	});
});

describe("the keys of the technician's way out", () => {
	it("write into the field that is active, and take back", () => {
		const one = typed(typed(emptyExit, "a"), "g");
		expect(one.account).toBe("ag");
		const two = typed({ ...one, active: "pin" }, "7");
		expect(two).toEqual({ account: "ag", pin: "7", active: "pin" });
		expect(typed(two, null).pin).toBe("");
		expect(typed(typed(two, null), null).pin).toBe("");
	});

	it("never write more than the contract takes", () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...keyRows.join(""))),
				fc.constantFrom("account" as const, "pin" as const),
				(keys, active) => {
					const { account, pin } = keys.reduce(typed, { ...emptyExit, active });
					expect(account.length).toBeLessThanOrEqual(40);
					expect(pin.length).toBeLessThanOrEqual(64);
				},
			),
		);
		let fields = emptyExit;
		for (let count = 0; count < 50; count++) fields = typed(fields, "x");
		expect(fields.account).toHaveLength(40);
	});
});

describe("titleSizeOf", () => {
	it.each([
		["Please go to gate 12", "short"],
		["Does your passport have this sign on its cover?", "medium"],
		["请问您的护照封面上是否有这个标志", "short"],
		["请问您的护照封面上是否有这个标志吗请看一下", "medium"],
		["x".repeat(73), "long"],
	])("%s is %s", (title, size) => {
		expect(titleSizeOf(title)).toBe(size);
	});
});
