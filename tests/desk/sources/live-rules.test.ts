import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { dataFiles } from "../../../desk/data-files.ts";
import { openLiveRules } from "../../../desk/sources/live-rules.ts";
import { layPack, listPack } from "../../../desk/sources/pack-shelf.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { until } from "../../../simulators/until.ts";
import { packFile, testSigners } from "../signed-pack-file.ts";

let files = dataFiles("");
beforeEach(() => {
	const folder = mkdtempSync(join(tmpdir(), "lintas-live-"));
	files = dataFiles(folder);
	writeFileSync(files.signers, JSON.stringify(testSigners));
	return () => rmSync(folder, { recursive: true, force: true });
});

function shelve(version: string, effectiveFrom: string): string {
	const laid = layPack(files.rules, packFile(version, effectiveFrom));
	if (!laid.ok) throw new Error(laid.error.code);
	const digest = laid.value;
	const entry = { digest, importedBy: "dewi", confirmedBy: "sari", atMs: 1 };
	expect(listPack(files.rules, entry).ok).toBe(true);
	return digest;
}

function running() {
	const rules = openLiveRules(files, "IDN");
	const told: (string | null)[] = [];
	onTestFinished(
		rules.follow(
			(problem) => told.push(problem),
			() => {},
		),
	);
	return {
		told,
		on: (day: string) => rules.on(day).pack.version,
		/** Until the folder was read again after a change. */
		async change(make: () => void) {
			const before = told.length;
			make();
			await until("the folder was read again", () => told.length > before);
		},
	};
}

test("an import decides from its day on, without a restart", async () => {
	const { on, told, change } = running();
	expect(on("2026-12-31")).toBe(shippedPack("IDN").version);
	await change(() => shelve("A", "2026-12-01"));
	expect([on("2026-11-30"), on("2026-12-01")]).toEqual([
		shippedPack("IDN").version,
		"A",
	]);
	await change(() => shelve("B", "2027-01-01"));
	expect([on("2026-12-31"), on("2027-01-01")]).toEqual(["A", "B"]);
	expect(told.filter((problem) => problem !== null)).toEqual([]);
});

test.each([
	["a changed pack", (digest: string) => `${digest}.pack`],
	["a broken list", () => "packs.json"],
])("%s leaves in force what was proved, and is told", async (_, name) => {
	shelve("A", "2026-12-01");
	const digest = shelve("B", "2027-01-01");
	const { on, told, change } = running();
	await change(() => writeFileSync(join(files.rules, name(digest)), "{"));
	expect(told.at(-1)).toBe(
		name(digest) === "packs.json"
			? "packs.json"
			: `${digest.slice(0, 12)}.pack`,
	);
	expect([on("2026-12-31"), on("2027-01-01")]).toEqual(["A", "B"]);
});

test("beside a broken pack a new one is taken", async () => {
	const digest = shelve("A", "2026-12-01");
	const { on, change } = running();
	await change(() => rmSync(join(files.rules, `${digest}.pack`)));
	await change(() => shelve("B", "2027-01-01"));
	expect([on("2026-12-31"), on("2027-01-01")]).toEqual(["A", "B"]);
});

test("who starts with a broken pack runs without it", () => {
	const digest = shelve("A", "2026-12-01");
	writeFileSync(join(files.rules, `${digest}.pack`), "{");
	expect(openLiveRules(files, "IDN").on("2027-01-01").pack.version).toBe(
		shippedPack("IDN").version,
	);
});
