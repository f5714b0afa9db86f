import { expect, test } from "vitest";
import { inForce } from "../../core/law/pack.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";

const pack = shippedPack("IDN");

test("all indices of the reform are described, and ended ones end with it", () => {
	const on = (day: string) =>
		inForce(pack.visaIndices, day).map(({ index }) => index);
	const reformed = on("2025-06-14").filter((index) => index !== "ABTC");
	expect(new Set(reformed).size).toBe(reformed.length);
	// 110 of the decree, and four more that have an official page of their own.
	expect(reformed).toHaveLength(114);
	expect(reformed).not.toContain("B2");
	expect(on("2025-05-31")).toEqual(expect.arrayContaining(["B2", "B3", "B4"]));
});

test.each([
	["2022-04-05", 1],
	["2022-04-06", 9],
	["2023-06-07", 10],
	["2024-08-29", 12],
	["2025-07-03", 14],
	["2025-08-12", 15],
	["2026-07-09", 17],
])("visa-free on %s: %i states by nationality alone", (day, count) => {
	const lists = inForce(pack.visaFree, day).filter(
		({ permitOf }) => permitOf === undefined,
	);
	expect(lists).toHaveLength(1);
	// Hong Kong and Macao are keyed beside them; on the first days one state, at eight seaports.
	expect(lists[0]?.nationalities).toHaveLength(count);
});

test.each([
	["2023-07-01", 93],
	["2023-09-01", 97],
	["2024-01-09", 97],
	["2026-02-01", 98],
])("on arrival on %s: %i states", (day, count) => {
	expect(inForce(pack.visaOnArrival, day)[0]?.nationalities).toHaveLength(
		count,
	);
});

test("a rule that claims a page of the authority names it and its day", () => {
	const claimed = pack.visaIndices.filter(
		({ evidence }) => evidence === "officialPage",
	);
	expect(claimed.length).toBeGreaterThan(0);
	for (const { source, readOn } of claimed)
		expect([source, readOn]).not.toContain(undefined);
});
