import { describe, expect, test } from "vitest";
import type { RulePack } from "../../../core/law/pack.ts";
import { isComing, packFaults } from "../../../core/law/pack-faults.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { pack } from "./cases.ts";

const today = "2027-01-01";
const base = pack.visaIndices[0]!;
const list = pack.visaFree[0]!;

function faultsOf(parts: Partial<RulePack>, day = today): string[] {
	return packFaults({ ...pack, ...parts }, day).map(
		({ code, path }) => `${code} ${path.join(".")}`,
	);
}

/** The pack with three visa indices Q in a row. */
function chain(...days: (readonly [string, string?])[]): Partial<RulePack> {
	return {
		visaIndices: [
			...pack.visaIndices,
			...days.map(([from, until], at) => ({
				...base,
				ruleId: `q.${at}`,
				index: "Q",
				from,
				until,
			})),
		],
	};
}
const at = (offset: number) => pack.visaIndices.length + offset;

test("the packs that ship have none", () => {
	expect(packFaults(pack, today)).toEqual([]);
	expect(packFaults(shippedPack("EUE"), today)).toEqual([]);
});

describe("the length of a stay", () => {
	const window = { days: 180, maximumDays: 90 };
	test.each([
		["none", { stayDays: undefined }, true],
		["days", {}, false],
		["months", { stayDays: undefined, calendarMonths: 6 }, false],
		["no end", { stayDays: undefined, isUnlimited: true }, false],
		["an end all the same", { isUnlimited: false }, false],
		["two", { calendarMonths: 6 }, true],
		["days and no end", { isUnlimited: true }, true],
		[
			"no end in a window",
			{ stayDays: undefined, isUnlimited: true, window },
			true,
		],
		["days in a window", { window }, false],
	])("%s", (_, parts, isFault) => {
		const [first, ...rest] = pack.visaIndices;
		expect(
			faultsOf({ visaIndices: [{ ...first!, ...parts }, ...rest] }),
		).toEqual(isFault ? ["rules.stay visaIndices.0"] : []);
		const [free, ...others] = pack.visaFree;
		expect(faultsOf({ visaFree: [{ ...free!, ...parts }, ...others] })).toEqual(
			isFault ? ["rules.stay visaFree.0"] : [],
		);
	});
});

describe("days", () => {
	test.each([
		["2023-02-29", "rules.date visaIndices.0.from"],
		["soon", "rules.date visaIndices.0.from"],
	])("%s", (from, fault) => {
		const [first, ...rest] = pack.visaIndices;
		expect(faultsOf({ visaIndices: [{ ...first!, from }, ...rest] })).toEqual([
			fault,
		]);
	});
	test("of the last day, of the pack and of single rules", () => {
		expect(faultsOf({ effectiveFrom: "2023-13-01" })).toEqual([
			"rules.date effectiveFrom",
		]);
		expect(faultsOf({ issuedOn: "" })).toEqual(["rules.date issuedOn"]);
		expect(
			faultsOf({ citizen: { ...pack.citizen, until: "2023-04-31" } }),
		).toEqual(["rules.date citizen.until"]);
		const ban = { ...pack.grounds.ban, from: "x" };
		expect(faultsOf({ grounds: { ...pack.grounds, ban } })).toEqual([
			"rules.date grounds.ban.from",
		]);
	});
	test("a rule may last one day, not end before it begins", () => {
		expect(faultsOf(chain(["2023-01-02", "2023-01-02"]))).toEqual([]);
		expect(faultsOf(chain(["2023-01-02", "2023-01-01"]))).toEqual([
			`rules.date visaIndices.${at(0)}.until`,
		]);
	});
});

test("a wrong day is told with its rule", () => {
	const details = (parts: object) =>
		packFaults({ ...pack, citizen: { ...pack.citizen, ...parts } }, today).map(
			({ detail }) => detail,
		);
	expect(details({ from: "2023-02-30" })).toEqual(["idn.citizen: 2023-02-30"]);
	expect(details({ from: "2023-02-02", until: "2023-02-01" })).toEqual([
		"idn.citizen: 2023-02-01 is before 2023-02-02",
	]);
	expect(details({ from: "x", until: "y" })).toHaveLength(2);
});

test("a pack of today is none of the future, one of tomorrow is", () => {
	expect(faultsOf({ issuedOn: today })).toEqual([]);
	expect(faultsOf({ issuedOn: "2027-01-02" })).toEqual([
		"rules.future issuedOn",
	]);
});

test("a pack comes until the day on which it decides", () => {
	const coming = { ...pack, effectiveFrom: "2027-01-02" };
	expect(isComing(coming, today)).toBe(true);
	expect(isComing(coming, "2027-01-02")).toBe(false);
});

describe("what a rule claims to stand on", () => {
	const claim = (parts: object) => {
		const { source, readOn, ...bare } = pack.citizen;
		const citizen = { ...bare, ...parts } as RulePack["citizen"];
		return packFaults({ ...pack, citizen }, today).map(
			({ code, path, detail }) => [code, path.join("."), detail].join(" "),
		);
	};
	const source = "gazette";
	const readOn = pack.issuedOn;

	test.each(["instrument", "officialPage"] as const)(
		"%s needs a source and a day of reading",
		(evidence) => {
			const fault = (missing: string) => [
				`rules.evidence citizen.evidence idn.citizen: ${evidence} without ${missing}`,
			];
			expect(claim({ evidence })).toEqual(fault("source, readOn"));
			expect(claim({ evidence, readOn })).toEqual(fault("source"));
			expect(claim({ evidence, source })).toEqual(fault("readOn"));
			expect(claim({ evidence, source, readOn })).toEqual([]);
		},
	);
	test.each(["press", "secondary", "unconfirmed"] as const)(
		"%s needs neither",
		(evidence) => {
			expect(claim({ evidence })).toEqual([]);
		},
	);
	test("nobody reads after the pack was made, or on no day", () => {
		expect(claim({ evidence: "press", source, readOn: "2026-12-02" })).toEqual([
			"rules.evidence citizen.readOn idn.citizen: 2026-12-02 is after the pack of 2026-12-01",
		]);
		expect(claim({ evidence: "press", readOn: "2026-02-30" })).toEqual([
			"rules.date citizen.readOn idn.citizen: 2026-02-30",
		]);
	});
});

test("an id is used once", () => {
	const [first, ...rest] = pack.fees;
	const fees = [{ ...first!, ruleId: pack.citizen.ruleId }, ...rest];
	expect(faultsOf({ fees })).toEqual(["rules.duplicate fees.0.ruleId"]);
});

describe("one rule of a key for each day", () => {
	test.each([
		["follow on", [["2023-01-01", "2023-01-31"], ["2023-02-01"]], []],
		[
			"gap of a day",
			[["2023-01-01", "2023-01-31"], ["2023-02-02"]],
			["rules.gap 1"],
		],
		[
			"overlap of a day",
			[["2023-01-01", "2023-02-01"], ["2023-02-01"]],
			["rules.overlap 1"],
		],
		[
			"open end, then another",
			[["2023-01-01"], ["2023-02-01", "2023-03-01"]],
			["rules.overlap 1"],
		],
		[
			"told in another order",
			[["2023-02-01"], ["2023-01-01", "2023-01-31"]],
			[],
		],
		[
			"a gap behind the longer of two",
			[
				["2023-01-01", "2023-06-30"],
				["2023-02-01", "2023-03-01"],
				["2023-07-02"],
			],
			["rules.overlap 1", "rules.gap 2"],
		],
		[
			"no gap behind the longer of two",
			[
				["2023-01-01", "2023-06-30"],
				["2023-02-01", "2023-03-01"],
				["2023-07-01"],
			],
			["rules.overlap 1"],
		],
		[
			"three rules, one without end in the middle",
			[
				["2023-01-01", "2023-06-30"],
				["2023-02-01"],
				["2024-07-01", "2024-08-01"],
			],
			["rules.overlap 1", "rules.overlap 2"],
		],
	] as const)("%s", (_, days, faults) => {
		const wanted = faults.map((fault) => {
			const [code, number] = fault.split(" ");
			return `${code} visaIndices.${at(Number(number))}.from`;
		});
		expect(faultsOf(chain(...days))).toEqual(wanted);
	});

	test("the message names both rules and their days", () => {
		const overlap = packFaults(
			{ ...pack, ...chain(["2023-01-01"], ["2023-02-01"]) },
			today,
		);
		expect(overlap[0]?.detail).toBe("q.1 from 2023-02-01 overlaps q.0");
		const gap = packFaults(
			{ ...pack, ...chain(["2023-01-01", "2023-01-31"], ["2023-03-01"]) },
			today,
		);
		expect(gap[0]?.detail).toBe(
			"q.1 from 2023-03-01: no rule after q.0 ended on 2023-01-31",
		);
	});

	test("lists of different states run beside each other", () => {
		const beside = (nationalities: string[]) =>
			faultsOf({
				visaFree: [
					...pack.visaFree,
					{ ...list, ruleId: "beside", keys: [], nationalities },
				],
			});
		expect(beside(["UTO"])).toEqual([]);
		expect(beside(["UTO", "SGP"])).toEqual([
			`rules.overlap visaFree.${pack.visaFree.length}.from`,
		]);
		const germany = { ...list, nationalities: ["D"], keys: [] };
		expect(
			faultsOf({
				visaFree: [
					germany,
					{ ...germany, ruleId: "beside", nationalities: ["DEU"] },
				],
			}),
		).toEqual(["rules.overlap visaFree.1.from"]);
	});

	test("lists of one state each are as different as their states", () => {
		const of = (ruleId: string, nationalities: string[]) => ({
			...list,
			ruleId,
			keys: [],
			nationalities,
		});
		const faults = (second: string[]) =>
			faultsOf({ visaFree: [of("a", ["UTO"]), of("b", second)] });
		expect(faults(["XXA"])).toEqual([]);
		expect(faults([])).toEqual([]);
		expect(faults(["UTO"])).toEqual(["rules.overlap visaFree.1.from"]);
	});

	test("of two that end together the first is named before a gap", () => {
		const days = [
			["2023-01-01", "2023-06-30"],
			["2023-02-01", "2023-06-30"],
			["2023-08-01"],
		] as const;
		const faults = packFaults({ ...pack, ...chain(...days) }, today);
		expect(faults.map(({ detail }) => detail)).toEqual([
			"q.1 from 2023-02-01 overlaps q.0",
			"q.2 from 2023-08-01: no rule after q.0 ended on 2023-06-30",
		]);
	});

	test("two lists of nobody by name are the same matter", () => {
		const permit = pack.visaFree.at(-1)!;
		expect(
			faultsOf({ visaFree: [permit, { ...permit, ruleId: "again" }] }),
		).toEqual(["rules.overlap visaFree.1.from"]);
		expect(
			faultsOf({
				visaFree: [permit, { ...permit, ruleId: "again", permitOf: "UTO" }],
			}),
		).toEqual([]);
	});

	test.each([
		["documentValidity", "documentKind"],
		["refusalReasons", "code"],
		["fees", "item"],
		["autogate", null],
		["overstay", null],
		["entryPoints", null],
		["residencePermits", "index"],
	] as const)("%s are told apart by %s", (part, field) => {
		const rules = pack[part];
		const last = { ...rules.at(-1)!, ruleId: "again" };
		const twice = [...rules, last];
		expect(faultsOf({ [part]: twice })).toContain(
			`rules.overlap ${part}.${rules.length}.from`,
		);
		if (field === null) return;
		const other = [...rules, { ...last, [field]: "Q" }];
		expect(faultsOf({ [part]: other })).toEqual([]);
	});
});

test("gate rules are one matter whatever their indices", () => {
	const gate = { ...pack.autogate.at(-1)!, ruleId: "again", indices: ["B1"] };
	expect(faultsOf({ autogate: [...pack.autogate, gate] })).toEqual([
		`rules.overlap autogate.${pack.autogate.length}.from`,
	]);
});

test("every index that a list names has its rule", () => {
	const free = [{ ...list, index: "Q9" }, ...pack.visaFree.slice(1)];
	expect(faultsOf({ visaFree: free })).toEqual([
		"rules.index visaFree.0.index",
	]);
	const entry = [{ ...pack.entryPoints[0]!, indices: ["B1", "Q9", "ITAS"] }];
	expect(faultsOf({ entryPoints: entry })).toEqual([
		"rules.index entryPoints.0.indices.1",
	]);
	const voa = pack.visaOnArrival.map((rule) => ({ ...rule, index: "Q9" }));
	expect(faultsOf({ visaOnArrival: voa })).toHaveLength(voa.length);
	const gate = pack.autogate.map((rule) => ({ ...rule, indices: ["ITAP"] }));
	expect(faultsOf({ autogate: gate })).toEqual([]);
});
