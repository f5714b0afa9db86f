import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
	checkClock,
	checkRulePack,
	checkRulePackAge,
	checkTimeZone,
} from "../../cli/doctor/clock.ts";
import { checkKeyring } from "../../cli/doctor/keyring.ts";
import { checkAddons, checkRuntime } from "../../cli/doctor/runtime.ts";
import { evidenceLevels } from "../../core/law/evidence.ts";
import { placedRules } from "../../core/law/rules-of.ts";
import { dataFiles } from "../../desk/data-files.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";
import { PseudoTerminal } from "../../simulators/pseudo-terminal.ts";
import { bundleIn, deskFolder } from "./desk-folder.ts";
import { lintas, type Ran } from "./run-cli.ts";

function byCheck({
	lines,
}: Ran): Record<string, { result: string; code?: string }> {
	return Object.fromEntries(lines.map((line) => [line.check, line]));
}

test("an empty desk: everything is looked at, nothing fails", async () => {
	const ran = await lintas(["doctor", "--data", deskFolder()]);
	expect(ran.code).toBe(0);
	const found = byCheck(ran);
	expect(Object.keys(found)).toEqual([
		"runtime",
		"nodeApi",
		"addon.serialport",
		"addon.sqlite",
		"devices",
		"keyring",
		"dataFolder",
		"disk",
		"clock",
		"timeZone",
		"rulePack",
		"rulePackAge",
		"ruleFiles",
		"store",
		"door",
	]);
	expect(found).toMatchObject({
		"addon.serialport": { result: "pass" },
		"addon.sqlite": { result: "pass" },
		devices: { result: "warn", code: "devices.none" },
		keyring: { result: "warn", code: "key.noKeyring" },
		store: { result: "warn", code: "store.missing" },
	});
	for (const line of ran.lines) {
		expect(["pass", "warn", "fail"]).toContain(line.result);
	}
});

test("devices, rights and the age of the data are told", async () => {
	const folder = deskFolder();
	chmodSync(folder, 0o755);
	const cable = new PseudoTerminal(join(folder, "port"));
	await cable.plug();
	onTestFinished(() => cable.unplug());
	const file = join(folder, "file");
	writeFileSync(file, "");
	const device = (deviceId: string, path: string) => ({
		deviceId,
		name: deviceId,
		profile: "generic-lines",
		transport: { path },
	});
	writeFileSync(
		dataFiles(folder).desk,
		JSON.stringify({
			devices: [
				device("here", cable.hostPath),
				device("gone", join(folder, "none")),
				device("file", file),
				{ ...device("odd", "COM9"), profile: "no-such" },
			],
		}),
	);
	await lintas(["import", bundleIn(folder, 1), "--data", folder, "--demo"]);
	const ran = await lintas(["doctor", "--data", folder, "--demo"]);
	expect(ran.code).toBe(1);
	expect(byCheck(ran)).toMatchObject({
		"device.here": { result: "pass" },
		"device.gone": { result: "fail", code: "link.absent" },
		"device.file": { result: "fail", code: "link.failed" },
		"device.odd": { result: "fail", code: "profile.unknown" },
		keyring: { result: "warn", code: "key.demo" },
		dataFolder: { result: "warn", code: "folder.open" },
		store: { result: "pass" },
		"bundle.visas": { code: "source.stale", result: "warn" },
		"bundle.bans": { code: "source.missing", result: "warn" },
	});
});

test("a desk.json that cannot be read fails; with a last good one it warns", async () => {
	const folder = deskFolder();
	const files = dataFiles(folder);
	writeFileSync(files.desk, "{");
	const ran = await lintas(["doctor", "--data", folder]);
	expect(ran.code).toBe(1);
	expect(byCheck(ran).config).toMatchObject({
		result: "fail",
		code: "config.syntax",
	});
	writeFileSync(files.lastGood, "{}");
	const again = await lintas(["doctor", "--data", folder]);
	expect(byCheck(again).config).toMatchObject({ result: "warn" });
});

describe("single checks", () => {
	const pack = shippedPack("IDN");

	test.each([
		["2027-01-15", "pass"],
		["1970-01-02", "fail"],
		["2024-01-01", "fail"],
		["2070-01-01", "fail"],
	])("a clock at %s: %s", (day, result) => {
		expect(checkClock(pack, Date.parse(day)).result).toBe(result);
	});

	test.each([
		["DPS", "Asia/Makassar", "pass"],
		["DPS", "Asia/Jakarta", "warn"],
		["UTO", "Europe/Berlin", "pass"],
	])("%s that counts its days in %s: %s", (place, timeZone, result) => {
		expect(checkTimeZone(pack, { place, timeZone }).result).toBe(result);
	});

	test("what stands behind the rules is counted by its level", () => {
		const line = checkRulePack(pack);
		const rules = placedRules(pack).map(({ rule }) => rule);
		const counts = [...(line.detail ?? "").matchAll(/ (\d+)(?:,|$)/g)];
		expect(counts.map(([, count]) => Number(count))).toEqual(
			evidenceLevels.map(
				(level) => rules.filter(({ evidence }) => evidence === level).length,
			),
		);
		expect(line).toMatchObject({ result: "warn", code: "rules.unverified" });
	});

	test.each([
		["2027-06-01", "pass"],
		["2027-06-02", "warn"],
	])("a pack of 1 Dec 2026 on %s: %s", (today, result) => {
		const line = checkRulePackAge(pack, today);
		expect(line.result).toBe(result);
		expect(line.detail).toContain("2026-12-01");
	});

	test("below Node-API 10 the database addon is not touched", async () => {
		const old = { ...process.versions, napi: "9" };
		expect(checkRuntime(old)[1]).toMatchObject({
			result: "fail",
			code: "runtime.nodeApi",
		});
		expect((await checkAddons(9))[1]).toMatchObject({
			result: "fail",
			detail: "not tried",
		});
	});

	test.each([
		[true, "pass"],
		[false, "fail"],
	])("a keyring that is available %s: %s", (isAvailable, result) => {
		const keyring = {
			isAvailable: () => isAvailable,
			seal: Buffer.from,
			unseal: String,
		};
		const given = {
			values: {},
			words: [],
			today: "2026-06-15",
			dataFolder: "",
			isDemo: false,
			keyring,
		};
		expect(checkKeyring(given).result).toBe(result);
	});
});

test("what process boundaries refused is told, and a spoilt count is no good one", async () => {
	const folder = deskFolder();
	const file = join(folder, "refusals.json");
	const row = {
		where: "officer",
		code: "notice.payload",
		name: "view",
		path: "inspection.lamps[].reasons",
		fault: "too_big",
		count: 3,
		firstAtMs: Date.now() - 5000,
		lastAtMs: Date.now(),
	};
	writeFileSync(file, JSON.stringify({ refusals: [row] }));
	expect(byCheck(await lintas(["doctor", "--data", folder]))).toMatchObject({
		door: {
			result: "warn",
			code: "notice.payload",
			detail: expect.stringContaining(
				"officer: view inspection.lamps[].reasons too_big, 3 times",
			),
		},
	});
	writeFileSync(file, "{");
	expect(byCheck(await lintas(["doctor", "--data", folder]))).toMatchObject({
		door: { result: "warn", code: "door.unreadable" },
	});
});
