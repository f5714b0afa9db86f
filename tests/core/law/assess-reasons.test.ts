import { describe, expect, test } from "vitest";
import { assessed, banned, visa } from "./cases.ts";

const good = { visas: [visa()] };
const citizen = { issuingState: "IDN", nationality: "IDN" };

function codesOf(found: ReturnType<typeof assessed>): string[] {
	return found.reasons.map(({ code }) => code);
}
function visaLamp(found: ReturnType<typeof assessed>) {
	return found.checks.find(({ check }) => check === "visa");
}

describe("reasons", () => {
	test("of the visa the outcome speaks, not its lamp again", () => {
		expect(codesOf(assessed({ reportedHits: ["visa"] }))).toEqual([
			"outcome.noVisa",
		]);
		expect(
			codesOf(assessed({ facts: good, reportedHits: ["crossings"] })),
		).toEqual(["crossings.hit", "outcome.visaValid"]);
	});
	test("the same reason is said once", () => {
		const [ban] = banned.bans;
		const facts = { ...good, bans: [ban, { ...ban, banId: "B-2" }] };
		expect(codesOf(assessed({ facts }))).toEqual(["ban.tangkal"]);
	});
	test("only a listed citizen hears that citizens are not refused", () => {
		const listed = codesOf(assessed({ facts: banned, document: citizen }));
		expect(listed).toEqual(["ban.tangkal", "citizen.neverRefused"]);
		const { reasons } = assessed({ facts: banned, document: citizen });
		expect(reasons.at(-1)?.values).toEqual({
			instrument: "UU 6/2011 Pasal 14",
		});
		expect(codesOf(assessed({ document: citizen }))).toEqual([
			"outcome.citizen",
		]);
		expect(codesOf(assessed({ facts: { ...good, ...banned } }))).toEqual([
			"ban.tangkal",
		]);
	});
	test.each([
		[{ isMisread: true }, "documentMisread"],
		[{ format: "MRV-A" }, "notATravelDocument"],
	] as const)("of %o nothing is said to be open", (document, situation) => {
		const found = assessed({ document, freshness: { ban: "missing" } });
		expect(codesOf(found)).toEqual([`outcome.${situation}`]);
		expect(found.checks.map(({ value }) => value)).toEqual(
			Array(5).fill("unknown"),
		);
	});
	test("a hit reported against what could not be read stands all the same", () => {
		const found = assessed({
			document: { isMisread: true },
			reportedHits: ["ban"],
		});
		expect(found).toMatchObject({ isLocked: true, verdict: "refuse" });
		expect(codesOf(found)).toEqual(["ban.hit", "outcome.documentMisread"]);
	});
});

describe("the visa lamp", () => {
	test("speaks for the pack where the source was not needed", () => {
		const short = assessed({
			document: { dateOfExpiry: "2023-04-01" },
			freshness: { visa: "stale" },
		});
		expect(visaLamp(short)).toMatchObject({
			value: "hit",
			source: "Indonesia",
			freshness: "fresh",
		});
		const free = assessed({
			day: "2026-06-15",
			document: { nationality: "SGP" },
			freshness: { visa: "missing" },
		});
		expect(free.verdict).toBe("admit");
		expect(visaLamp(free)).toMatchObject({
			value: "clear",
			source: "Indonesia",
		});
		const held = assessed({ facts: good });
		expect(visaLamp(held)).toMatchObject({
			value: "clear",
			source: "specimen",
		});
	});
	test("a reported hit goes before the pack's word", () => {
		const free = assessed({
			day: "2026-06-15",
			document: { nationality: "SGP" },
			reportedHits: ["visa"],
		});
		expect(visaLamp(free)).toMatchObject({ value: "hit", source: "specimen" });
		expect(free.verdict).toBe("refer");
	});
	test("what is behind is open, unless a hit is reported", () => {
		const behind = assessed({ freshness: { visa: "stale" } });
		expect([behind.outcome, visaLamp(behind)?.value]).toEqual([
			"notYetSynced",
			"unknown",
		]);
		const hit = assessed({
			freshness: { visa: "stale" },
			reportedHits: ["visa"],
		});
		expect(visaLamp(hit)?.value).toBe("hit");
	});
	test.each([
		["visaValid", good, "clear"],
		["noVisa", {}, "hit"],
		["used", { visas: [visa({ status: "used" })] }, "hit"],
		["unknown", { visas: [visa({ index: "Z9" })] }, "unknown"],
	] as const)("%s", (outcome, facts, value) => {
		const found = assessed({ facts });
		expect(found.outcome).toBe(outcome);
		expect(visaLamp(found)).toMatchObject({
			value,
			reasons: [{ code: `visa.${outcome}` }],
		});
	});
});

describe("the rules named", () => {
	const ids = (found: ReturnType<typeof assessed>) =>
		found.because.map(({ ruleId }) => ruleId);
	test("a clear case names what decided, and no more", () => {
		expect(ids(assessed({ facts: good }))).toEqual([
			"idn.index.B1",
			"idn.validity.passport",
		]);
	});
	test("an open source names the inspection, a hit on the visa alone does not", () => {
		expect(ids(assessed({ facts: good, freshness: { ban: "stale" } }))).toEqual(
			["idn.index.B1", "idn.validity.passport", "idn.inspection"],
		);
		expect(ids(assessed())).toEqual([
			"idn.visaRequired",
			"idn.validity.passport",
		]);
		expect(ids(assessed({ facts: good, reportedHits: ["visa"] }))).toContain(
			"idn.inspection",
		);
		expect(
			ids(assessed({ facts: good, reportedHits: ["crossings"] })),
		).toContain("idn.inspection");
	});
});
