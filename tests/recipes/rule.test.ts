import { expect, test } from "vitest";
import { freshCopy } from "./fresh-copy.ts";

const tryPack = "npm run try -- tests/rules";
const generate = "npm run generate";
const compile = "npm run types -- contract";
const sayWords = "npm run try -- tests/renderer/pack-words";

const first = '\t"fees": [\n';
const instrument = '"instrument": "PP 1/2026", ';
const fee = (ruleId: string, parts: string) =>
	`\t\t{ "ruleId": "${ruleId}", ${parts}"source": "specimen", "evidence": "unconfirmed", "from": "2026-01-01", "item": "specimen", "amount": 1, "currency": "IDR" },\n`;

test("a rule: without its instrument, under a used id or with an old digest it is named", async () => {
	const copy = await freshCopy();
	const pack = "rules/idn.json";
	const bare = fee("idn.fee.specimen", "");
	copy.edit(pack, [first, first + bare]);
	const sourceless = await copy.run(tryPack);
	expect(sourceless.isDone).toBe(false);
	expect(sourceless.said).toMatch(/"fees",\s+0,\s+"instrument"/);

	const used = fee("idn.fee.visaOnArrival", instrument);
	copy.edit(pack, [bare, used]);
	const twice = await copy.run(tryPack);
	expect(twice.isDone).toBe(false);
	expect(twice.said).toMatch(/FAIL.*every rule has an id of its own/);
	expect(twice.said).toMatch(
		/FAIL.*digest of idn\.json is current; else: npm run generate/,
	);

	copy.edit(pack, [used, fee("idn.fee.specimen", instrument)]);
	expect((await copy.run(generate)).isDone).toBe(true);
	const right = await copy.run(tryPack);
	expect(right.said).not.toContain("FAIL");
	expect(right.isDone).toBe(true);
}, 180_000);

test("a new kind of rule: the compiler names two places, the tests its words and its row", async () => {
	const copy = await freshCopy();
	copy.edit("core/law/pack.ts", [
		"\treadonly fees:",
		"\treadonly bonds: readonly FeeRule[];\n\treadonly fees:",
	]);
	const named = await copy.run(compile);
	expect(named.isDone).toBe(false);
	for (const file of ["core/law/pack-parts.ts", "contract/rules.ts"])
		expect(named.said).toMatch(new RegExp(`${file}.*'bonds' is missing`));

	copy.edit("core/law/pack-parts.ts", [
		"\tfees: {",
		'\tbonds: { kind: "rules", keyOf: ({ item }) => item, indices: [] },\n\tfees: {',
	]);
	copy.edit("contract/rules.ts", [
		"\tfees: z.array",
		"\tbonds: z.array(Fee).max(20).default([]),\n\tfees: z.array",
	]);
	const [compiled, speechless, rowless] = await Promise.all([
		copy.run(compile),
		copy.run(sayWords),
		copy.run(tryPack),
	]);
	expect(compiled.isDone).toBe(true);
	expect(speechless.isDone).toBe(false);
	expect(speechless.said).toContain('"part.bonds"');
	expect(rowless.isDone).toBe(false);
	expect(rowless.said).toMatch(/FAIL.*the table has each part of a pack once/);
	expect(rowless.said).toMatch(
		/FAIL.*rule-pack\.schema\.json is current; else: npm run generate/,
	);
}, 180_000);
