import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judge, keyOf } from "../../core/crossing/judge.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { parseMrz } from "../../core/mrz/parse.ts";
import { must, temporaryFolder, testStore } from "./fixtures.ts";

const today = "2026-01-15";
const asOfMs = Date.parse("2026-01-15T08:00:00Z");
const script = join(import.meta.dirname, "../../scripts/demo-data/main.ts");
const pack = JSON.parse(
	readFileSync(join(import.meta.dirname, "../../rules/idn.json"), "utf8"),
) as RulePack;

const desk = {
	name: "A1",
	place: "CGK",
	direction: "arrival",
} as const;

interface Scenario {
	readonly id: string;
	readonly title: string;
	readonly mrz: string;
	readonly expected: { readonly verdict: string; readonly outcome: string };
}

function generate(folder: string, seed = "1"): string {
	const args = ["--out", folder, "--today", today, "--as-of-ms", `${asOfMs}`];
	execFileSync(
		process.execPath,
		[script, ...args, "--visas", "1200", "--seed", seed],
		{ stdio: "ignore" },
	);
	return folder;
}

function digests(folder: string): Record<string, string> {
	return Object.fromEntries(
		readdirSync(folder).map((name) => [
			name,
			createHash("sha256")
				.update(readFileSync(join(folder, name)))
				.digest("hex"),
		]),
	);
}

const jsonOf = (folder: string, name: string) =>
	JSON.parse(readFileSync(join(folder, name), "utf8"));

test("the same bytes each time; the bundle loads, every scenario ends as it says, and the PINs fit", async () => {
	const folder = generate(temporaryFolder());
	const first = digests(folder);
	expect(Object.keys(first).sort()).toEqual([
		"demo.lbundle",
		"scenarios.json",
		"signers.json",
	]);
	// The same arguments write the same bytes, another seed writes others.
	expect(digests(generate(temporaryFolder()))).toEqual(first);
	expect(digests(generate(temporaryFolder(), "2"))["demo.lbundle"]).not.toBe(
		first["demo.lbundle"],
	);
	const { store } = testStore();
	const summary = must(
		store.importBundle({
			path: join(folder, "demo.lbundle"),
			trustedSigners: jsonOf(folder, "signers.json"),
			atMs: asOfMs,
		}),
	);
	expect(summary.sections.map(({ section }) => section)).toEqual([
		"visas",
		"bans",
		"crossings",
		"links",
		"interpol",
		"accounts",
	]);
	const scenarios: Scenario[] = jsonOf(folder, "scenarios.json");
	const outcomes = scenarios.map(({ id, mrz: text }) => {
		const parsed = parseMrz(text, today);
		const mrz = parsed.ok ? parsed.value : null;
		const key = keyOf(mrz);
		const facts = key && must(store.lookUp(key));
		const reading = {
			inspectionId: "0".repeat(26),
			deviceName: "test",
			receivedAtMs: asOfMs,
			day: today,
			pack,
			packDigest: "0".repeat(64),
			mrz,
			failure: null,
		};
		const found = judge(desk, reading, facts, asOfMs);
		return [id, mrz?.ok, found.verdict, found.outcome];
	});
	expect(outcomes).toEqual(
		scenarios.map(({ id, expected }) => [
			id,
			id !== "wrongCheckDigit",
			expected.verdict,
			expected.outcome,
		]),
	);
	for (const [accountId, pin] of Object.entries({
		sari: "2468",
		budi: "1357",
		dewi: "8642",
		agus: "7531",
	}))
		expect(
			await store.verifyPin({ accountId, pin, atMs: asOfMs }),
		).toMatchObject({
			ok: true,
		});
});

test.each([
	[["--out", "x", "--today", "tomorrow", "--as-of-ms", "0"]],
	[["--out", "x", "--today", today]],
])("wrong arguments are refused: %j", (args) => {
	const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
		encoding: "utf8",
	});
	expect(status).toBe(2);
	expect(stderr).toContain("usage");
});
