import { expect, test } from "vitest";
import { overstay } from "../../../core/law/overstay.ts";
import { inForce } from "../../../core/law/pack.ts";
import { permittedUntil } from "../../../core/law/stay.ts";
import { pack } from "./cases.ts";

test.each([
	["2023-11-18", 30, "2023-12-17"],
	["2023-09-29", 60, "2023-11-27"],
	["2024-02-01", 29, "2024-02-29"],
	["2023-03-01", 1, "2023-03-01"],
])("arrival %s with %i days ends on %s", (arrival, stayDays, until) => {
	expect(permittedUntil(arrival, stayDays)).toBe(until);
});

test.each([
	["2023-12-17", null, null, null],
	["2023-12-18", 1, 1_000_000, "charge"],
	["2024-01-23", 37, 37_000_000, "charge"],
	["2024-02-14", 59, 59_000_000, "charge"],
	["2024-02-15", 60, 60_000_000, "charge"],
	["2024-02-16", 61, null, "deportationAndBan"],
])(
	"until 17 Dec 2023, departure %s",
	(departure, days, charge, consequence) => {
		const over = overstay(pack, "2023-12-17", departure);
		if (days === null) {
			expect(over).toBeNull();
		} else {
			expect(over).toMatchObject({
				days,
				charge,
				consequence,
				currency: "IDR",
			});
		}
	},
);

test("where the statute says less than 60, day 60 is no longer charged", () => {
	const strict = {
		...pack,
		overstay: pack.overstay.map((rule) => ({ ...rule, chargedUpToDays: 59 })),
	};
	expect(overstay(strict, "2023-12-17", "2024-02-14")?.charge).toBe(59_000_000);
	expect(overstay(strict, "2023-12-17", "2024-02-15")).toMatchObject({
		days: 60,
		charge: null,
		consequence: "deportationAndBan",
	});
});

test("a rule is in force from its first to its last day", () => {
	const rule = {
		ruleId: "panama",
		instrument: "specimen",
		evidence: "instrument" as const,
		from: "2023-09-01",
		until: "2024-01-08",
	};
	const on = (day: string) => inForce([rule], day).length;
	expect(
		["2023-08-31", "2023-09-01", "2024-01-08", "2024-01-09"].map(on),
	).toEqual([0, 1, 1, 0]);
});
