import { expect, test } from "vitest";
import { weigh } from "../../../core/checks/check-result.ts";
import { phrase } from "../../../core/phrase.ts";

const stamp = { source: "specimen", asOfMs: 7 };

test.each([
	[true, "fresh", "hit"],
	[true, "stale", "hit"],
	[true, "missing", "hit"],
	[false, "fresh", "clear"],
	[false, "stale", "unknown"],
	[false, "missing", "unknown"],
	[null, "fresh", "unknown"],
	[null, "stale", "unknown"],
	[null, "missing", "unknown"],
] as const)("hit %s in a %s source is %s", (isHit, freshness, value) => {
	const reasons = [phrase("ban.clear")];
	const result = weigh("ban", { isHit, reasons }, stamp, freshness);
	expect(result).toMatchObject({ check: "ban", value, freshness, ...stamp });
	expect(result.reasons.map(({ code }) => code)).toEqual([
		...(value === "unknown" && freshness !== "fresh"
			? [`source.${freshness}`]
			: []),
		...(isHit === false && freshness === "missing" ? [] : ["ban.clear"]),
	]);
});
