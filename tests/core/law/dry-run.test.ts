import { expect, test } from "vitest";
import { type DryRunStep, dryRun } from "../../../core/law/dry-run.ts";
import type { RulePack } from "../../../core/law/pack.ts";
import { pack, questionOf, visa } from "./cases.ts";

function past(id: string, parts: Parameters<typeof questionOf>[0] = {}) {
	const { pack: _, ...question } = questionOf(parts);
	return { id, under: (pack: RulePack) => ({ ...question, pack }) };
}

async function steps(
	after: RulePack,
	crossings: Parameters<typeof dryRun>[2],
	options: Parameters<typeof dryRun>[3] = {},
): Promise<DryRunStep[]> {
	const all: DryRunStep[] = [];
	for await (const step of dryRun(pack, after, crossings, options)) {
		all.push(step);
	}
	return all;
}
const shorter = {
	...pack,
	visaIndices: pack.visaIndices.map((rule) => ({ ...rule, stayDays: 14 })),
};
const held = { facts: { visas: [visa()] } };

test("the same pack changes nothing", async () => {
	expect(await steps(pack, [past("1", held), past("2")])).toEqual([
		{ kind: "done", done: 2, changed: 0, total: null },
	]);
});

test("each changed verdict is told with both, and counted", async () => {
	const found = await steps(shorter, [past("1", held), past("2")], {
		total: 2,
	});
	expect(found).toMatchObject([
		{
			kind: "changed",
			id: "1",
			before: { verdict: "admit", permittedUntil: "2023-03-30" },
			after: { verdict: "admit", permittedUntil: "2023-03-14" },
		},
		{ kind: "done", done: 2, changed: 1, total: 2 },
	]);
});

test.each([
	["verdict and outcome", { visaIndices: [] }, { day: "2023-03-01", ...held }],
	[
		"days over",
		{ visaIndices: shorter.visaIndices },
		{
			direction: "departure",
			day: "2023-04-30",
			facts: {
				visas: [visa({ status: "used" })],
				crossings: [
					{
						day: "2023-03-01",
						direction: "arrival",
						place: "DPS",
						visaNumber: "V1",
					},
				],
			},
		},
	],
	[
		"the charge",
		{ overstay: pack.overstay.map((rule) => ({ ...rule, chargePerDay: 1 })) },
		{
			direction: "departure",
			day: "2023-04-30",
			facts: {
				visas: [visa({ status: "used" })],
				crossings: [
					{
						day: "2023-03-01",
						direction: "arrival",
						place: "DPS",
						visaNumber: "V1",
					},
				],
			},
		},
	],
	[
		"the outcome alone",
		{
			visaOnArrival: [
				{ ...pack.visaOnArrival.at(-1)!, nationalities: ["BWA"] },
			],
		},
		{ day: "2026-06-15" },
	],
] as const)("%s", async (_, parts, given) => {
	const found = await steps({ ...pack, ...parts } as RulePack, [
		past("1", given as Parameters<typeof questionOf>[0]),
	]);
	expect(found[0]?.kind).toBe("changed");
	if (given.day !== "2023-04-30") return;
	expect(found[0]).toMatchObject({
		before: { overstayDays: 31, charge: 31_000_000 },
	});
});

test("a rule of another name that decides the same is no change", async () => {
	const renamed = {
		...pack,
		visaIndices: pack.visaIndices.map((rule) => ({
			...rule,
			ruleId: `${rule.ruleId}.x`,
		})),
	};
	expect(await steps(renamed, [past("1", held)])).toHaveLength(1);
});

test("progress comes at its pace and lets others run", async () => {
	let pauses = 0;
	async function* slowly() {
		for (let at = 0; at < 5; at++) yield past(String(at), held);
	}
	const found = await steps(shorter, slowly(), {
		every: 2,
		async pause() {
			pauses += 1;
		},
	});
	expect(
		found.map((step) => ("done" in step ? [step.kind, step.done] : step.kind)),
	).toEqual([
		"changed",
		"changed",
		["progress", 2],
		"changed",
		"changed",
		["progress", 4],
		"changed",
		["done", 5],
	]);
	expect(pauses).toBe(2);
	const many = Array.from({ length: 1000 }, (_, at) => past(String(at)));
	expect((await steps(pack, many)).map(({ kind }) => kind)).toEqual([
		"progress",
		"done",
	]);
});
