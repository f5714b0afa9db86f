import { expect, test } from "vitest";
import { groupDraw } from "../../../desk/kiosk/draw.ts";
import { reading } from "../../core/crossing/desk.ts";

const secret = new Uint8Array(32).fill(7);
const draw = (...numbers: number[]) =>
	groupDraw(
		numbers.map((number, index) => reading(index + 1, "citizen", number)),
		secret,
	);

test("a passport draws the same all day, at any lane and in any company", () => {
	const [one, two] = [draw(1), draw(2)];
	expect(one).not.toBe(two);
	expect(draw(1)).toBe(one);
	expect(draw(1, 2)).toBe(Math.min(one, two));
	expect(draw(2, 1)).toBe(draw(1, 2));
});

test("another day, and another run of the application, draw anew", () => {
	const today = reading(1, "citizen");
	const tomorrow = { ...today, day: "2026-06-16" };
	expect(groupDraw([tomorrow], secret)).not.toBe(groupDraw([today], secret));
	expect(groupDraw([today])).not.toBe(groupDraw([today], secret));
});

test("draws are spread evenly over [0, 1)", () => {
	const draws = Array.from({ length: 2000 }, (_, index) => draw(index + 1));
	expect(draws.every((one) => one >= 0 && one < 1)).toBe(true);
	const share = draws.filter((one) => one < 0.25).length / draws.length;
	expect(share).toBeGreaterThan(0.2);
	expect(share).toBeLessThan(0.3);
	expect(groupDraw([])).toBeLessThan(1);
});
