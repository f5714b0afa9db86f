import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RulePack } from "../../contract/rules.ts";
import { inForce } from "../../core/law/pack.ts";
import { packFaults } from "../../core/law/pack-faults.ts";
import { placedRules } from "../../core/law/rules-of.ts";
import { isNoLaw } from "../../rules/no-law.ts";
import { shippedFiles } from "../../rules/shipped.ts";
import {
	shippedLaw,
	shippedPack,
	shippedStates,
} from "../../rules/shipped-pack.ts";

const pack = shippedPack("IDN");
const all = placedRules(pack).map(({ rule }) => rule);

test("every rule has an id of its own and an instrument", () => {
	expect(new Set(all.map(({ ruleId }) => ruleId)).size).toBe(all.length);
	for (const { instrument } of all) expect(instrument.trim()).not.toBe("");
});

test("no rule ends before it begins", () => {
	for (const { from, until } of all) {
		if (until !== undefined) expect(until >= from).toBe(true);
	}
});

test("entry points are stated for indices that exist", () => {
	const known = new Set(pack.visaIndices.map(({ index }) => index));
	for (const { indices } of pack.entryPoints) {
		for (const index of indices) expect(known).toContain(index);
	}
});

test("no field is both fatal and tolerable", () => {
	const { fatal, tolerable } = pack.mismatch;
	expect(fatal.filter((field) => tolerable.includes(field))).toEqual([]);
});

test("the citizens' own state is on no list of foreigners", () => {
	for (const { nationalities } of [...pack.visaFree, ...pack.visaOnArrival]) {
		expect(nationalities).not.toContain(pack.citizen.nationality);
	}
});

test("every file of the folder ships, each state once", () => {
	const folder = new URL("../../rules/", import.meta.url);
	const files = readdirSync(folder)
		.filter((name) => /^[a-z-]+\.json$/.test(name) && name !== "digests.json")
		.map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
	const statesOf = (listed: readonly { readonly state: string }[]) =>
		listed.map(({ state }) => state).sort();
	const packs = files.filter(({ format }) => format === "lintas-rules/2");
	const others = files.filter(({ format }) => format === undefined);
	expect(shippedStates().sort()).toEqual(statesOf(packs));
	expect(new Set(shippedStates()).size).toBe(packs.length);
	expect(statesOf(shippedFiles.visaCodes)).toEqual(statesOf(others));
});

test.each(shippedStates())(
	"the pack of %s is the law of that state",
	(state) => {
		expect(shippedPack(state).state).toBe(state);
	},
);

test("where no law ships, what decides until one is imported is a pack without a single permission", () => {
	const { pack, packDigest } = shippedLaw("GBR");
	expect(packFaults(pack, "2026-12-01")).toEqual([]);
	expect(RulePack.parse(pack)).toEqual(pack);
	expect(isNoLaw(pack)).toBe(true);
	expect(packDigest).not.toBe(shippedLaw("CAN").packDigest);
	expect(pack.citizen.nationality).not.toBe("GBR");
	expect(isNoLaw(shippedPack("IDN"))).toBe(false);
});

test.each([
	["2024-01-08", "2024-01-09", ["MNG"], ["PAN"]],
	["2023-02-26", "2023-02-27", ["KEN", "RWA"], []],
])(
	"what a decree changed on the list of visas on arrival between %s and %s",
	(...[before, after, added, removed]) => {
		const on = (day: string) =>
			inForce(pack.visaOnArrival, day).flatMap((rule) => rule.nationalities);
		const [there, here] = [on(before), on(after)];
		expect(here.filter((state) => !there.includes(state)).sort()).toEqual(
			added,
		);
		expect(there.filter((state) => !here.includes(state)).sort()).toEqual(
			removed,
		);
	},
);
