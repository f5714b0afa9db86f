import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { caseOf, published } from "./cases.ts";
import { lintas, type Ran, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const shipped = JSON.parse(
	readFileSync(new URL("../../rules/idn.json", import.meta.url), "utf8"),
);

describe("published cases", () => {
	let ran: Ran;
	beforeAll(async () => {
		ran = await lintas(
			["verify"],
			published.map(([given]) => given),
		);
	});

	test("are answered in order and with all that the counter shows", () => {
		expect(ran.code).toBe(0);
		expect(ran.lines).toHaveLength(published.length);
		for (const line of ran.lines) {
			expect(Object.keys(line)).toEqual([
				"id",
				"verdict",
				"outcome",
				"checks",
				"because",
				"permittedUntil",
				"overstay",
				"proof",
			]);
			expect(Object.keys(line.checks)).toEqual([
				"ban",
				"visa",
				"crossings",
				"passports",
				"interpol",
			]);
			expect(line.because.length).toBeGreaterThan(0);
			expect(line.proof).toMatch(/^[A-Z].*\.$/);
		}
	});

	test.each(
		published.map(([given, wanted], index) => ({
			id: (given as { id: string }).id,
			wanted,
			index,
		})),
	)("$id", ({ id, wanted, index }) => {
		expect(ran.lines[index]).toMatchObject({ id, ...wanted });
	});
});

test("the proof is a line that a traveller can recount", async () => {
	const wanted = new Map([
		[
			"arrival 18 Nov until 17 Dec",
			"Arrival 2023-11-18 is day 1 of 30 days; last day 2023-12-17 (B1, KepMen M.HH-02.GR.01.04/2023). Not confirmed: idn.validity.passport.",
		],
		[
			"issued 20 Feb, not on 22 May",
			"Visa issued 2023-02-20, plus 90 days: enter by 2023-05-21 (B1, KepMen M.HH-02.GR.01.04/2023). Not confirmed: idn.validity.passport.",
		],
		[
			"37 days over",
			"Arrival 2023-11-18 is day 1 of 30 days; last day 2023-12-17 (B1, KepMen M.HH-02.GR.01.04/2023). 37 days over: 37 x 1000000 = 37000000 IDR (UU 6/2011 Pasal 78; PP 28/2019). Not confirmed: idn.overstay.",
		],
		[
			"61 days over",
			"Arrival 2023-11-18 is day 1 of 30 days; last day 2023-12-17 (B1, KepMen M.HH-02.GR.01.04/2023). 61 days over: more than 60 days: deportation and ban (UU 6/2011 Pasal 78; PP 28/2019). Not confirmed: idn.overstay.",
		],
		[
			"citizen",
			"Citizen: no visa and no limit of stay (UU 6/2011 Pasal 14). Not confirmed: idn.citizen.",
		],
	]);
	const cases = published
		.map(([given]) => given as { id: string })
		.filter(({ id }) => wanted.has(id));
	const { lines } = await lintas(["verify"], cases);
	expect(new Map(lines.map(({ id, proof }) => [id, proof]))).toEqual(wanted);
});

test("a malformed case is answered with its reason, the others all the same", async () => {
	const good = JSON.stringify(caseOf("good"));
	const bad = [
		caseOf("day", { day: "2023-02-30" }),
		caseOf("direction", { direction: "transit" }),
		caseOf("visa", {}, { issuedOn: "yesterday" }),
		caseOf("source", { sources: { ban: { state: "new" } } }),
		caseOf("mrz", { mrz: 7 }),
		{ id: "empty" },
	];
	const input = ["{", ...bad.map((one) => JSON.stringify(one)), good].join(
		"\n",
	);
	const { code, lines } = await lintas(["verify"], input);
	expect(code).toBe(2);
	expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
		[null, "input.json"],
		...bad.map(({ id }) => [id, "input.case"]),
		["good", undefined],
	]);
	expect(lines[3].error.detail).toMatch(/^visas\.0\.issuedOn: /);
});

describe("other rules", () => {
	function ruleFile(name: string, change: object): string {
		const path = join(folder, name);
		writeFileSync(path, JSON.stringify({ ...shipped, ...change }));
		return path;
	}
	const shorter = shipped.visaIndices.map((rule: { index: string }) =>
		rule.index === "B1" ? { ...rule, stayDays: 14 } : rule,
	);

	test("replace the shipped ones", async () => {
		const path = ruleFile("shorter.json", { visaIndices: shorter });
		const { code, lines } = await lintas(
			["verify", "--rules", path],
			[caseOf("short")],
		);
		expect(code).toBe(0);
		expect(lines[0].permittedUntil).toBe("2023-03-14");
	});

	test("several amend each other in their order", async () => {
		const base = ruleFile("base.json", {});
		const amendment = ruleFile("amendment.json", {
			visaIndices: shorter,
			visaFree: [
				{
					...shipped.visaFree.find(
						({ places, keys }: { places?: unknown; keys?: unknown }) =>
							places === undefined && keys === undefined,
					),
					ruleId: "test.free",
					from: "2020-01-01",
					nationalities: ["BWA"],
				},
			],
		});
		const cases = [caseOf("short"), caseOf("free", { visas: [] })];
		const { lines } = await lintas(
			["verify", "--rules", base, amendment],
			cases,
		);
		expect(lines).toMatchObject([
			{ permittedUntil: "2023-03-14" },
			{ outcome: "visaFree", because: ["test.free", "idn.validity.passport"] },
		]);
		const back = await lintas(
			["verify", "--rules", amendment, "--rules", base],
			cases,
		);
		expect(back.lines[0].permittedUntil).toBe("2023-03-30");
	});

	test.each([
		["rules.unreadable", join(folder, "none.json")],
		["rules.invalid", ruleFile("broken.json", { citizen: null })],
		["rules.date", ruleFile("date.json", { issuedOn: "2025-02-30" })],
		["rules.future", ruleFile("future.json", { issuedOn: "2999-01-01" })],
		[
			"rules.overlap",
			ruleFile("overlap.json", {
				overstay: [
					...shipped.overstay,
					{ ...shipped.overstay.at(-1), ruleId: "test.over" },
				],
			}),
		],
		[
			"rules.index",
			ruleFile("index.json", {
				visaFree: [{ ...shipped.visaFree[0], index: "Q9" }],
			}),
		],
	])("%s, and nothing is decided", async (code, path) => {
		const ran = await lintas(["verify", "--rules", path], [caseOf("any")]);
		expect(ran).toMatchObject({ code: 2, lines: [] });
		expect(ran.stderr).toMatch(new RegExp(`^lintas: ${code}: .*\n$`));
	});
});
