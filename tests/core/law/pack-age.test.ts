import { expect, test } from "vitest";
import { newestDay, unchangedSince } from "../../../core/law/pack-age.ts";
import { pack } from "./cases.ts";

const made = {
	...pack,
	issuedOn: "2026-01-31",
	visaFree: [],
	visaOnArrival: [],
	fees: [],
};
const [fee] = pack.fees;
const later = { ...made, fees: [{ ...fee!, from: "2026-09-01" }] };

test.each([
	["2026-01-31", null],
	["2026-07-31", null],
	["2026-08-01", "2026-01-31"],
	["2030-01-01", "2026-01-31"],
])("made on 31 January, seen on %s", (today, since) => {
	expect(unchangedSince(made, today)).toBe(since);
});

test("a rule that began since then is a change, one that will begin is none", () => {
	expect(newestDay(later, "2026-08-31")).toBe("2026-01-31");
	expect(newestDay(later, "2026-09-01")).toBe("2026-09-01");
	expect(unchangedSince(later, "2026-08-31")).toBe("2026-01-31");
	expect(unchangedSince(later, "2027-03-01")).toBeNull();
	expect(unchangedSince(later, "2027-03-02")).toBe("2026-09-01");
});
