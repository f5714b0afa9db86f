import { expect, test } from "vitest";
import { weigh } from "../../../core/checks/check-result.ts";
import { phrase } from "../../../core/phrase.ts";

const stamp = { source: "specimen", asOfMs: 7 };

test.each([
	["hit", "fresh", "hit"],
	["hit", "stale", "hit"],
	["hit", "missing", "hit"],
	["possible", "fresh", "possible"],
	["possible", "stale", "possible"],
	["possible", "missing", "possible"],
	["nothing", "fresh", "clear"],
	["nothing", "stale", "unknown"],
	["nothing", "missing", "unknown"],
	["notAsked", "fresh", "unknown"],
	["notAsked", "stale", "unknown"],
	["notAsked", "missing", "unknown"],
] as const)("%s in a %s source is %s", (found, freshness, value) => {
	const reasons = [phrase("ban.clear")];
	const result = weigh("ban", { found, reasons }, stamp, freshness);
	expect(result).toMatchObject({ check: "ban", value, freshness, ...stamp });
	expect(result.reasons.map(({ code }) => code)).toEqual([
		...(value === "unknown" && freshness !== "fresh"
			? [`source.${freshness}`]
			: []),
		...(found === "nothing" && freshness === "missing" ? [] : ["ban.clear"]),
	]);
});
