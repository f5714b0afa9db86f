import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/setup/paths.mjs";

test("npm start -- --technician --once: the technician's window", () => {
	const output = execFileSync(
		process.execPath,
		[join(root, "scripts", "start.mjs"), "--technician", "--once"],
		{ cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
	);
	const line = JSON.parse(output);
	expect(line).toMatchObject({ demo: "technician" });
	expect(existsSync(line.screenshot)).toBe(true);
});

test("npm start -- --kiosk --once: a traveller begins at a kiosk that an officer watches", () => {
	const output = execFileSync(
		process.execPath,
		[join(root, "scripts", "start.mjs"), "--kiosk", "--once"],
		{ cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
	);
	const line = JSON.parse(output);
	expect(line).toMatchObject({ demo: "kiosk" });
	expect(line.paintedMs).toBeGreaterThan(0);
	expect(existsSync(line.screenshot)).toBe(true);
});

test("npm start -- --once: one verdict, one line of JSON, a screenshot, exit 0", () => {
	const output = execFileSync(
		process.execPath,
		[join(root, "scripts", "start.mjs"), "--once"],
		{ cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
	);
	const lines = output.trim().split("\n");
	expect(lines).toHaveLength(1);
	const line = JSON.parse(lines[0] ?? "");
	expect(line).toMatchObject({ demo: "verdict", verdict: "admit" });
	expect(line.paintedMs).toBeGreaterThan(0);
	expect(line.electron).toMatch(/^\d+\.\d+\.\d+/);
	expect(existsSync(line.screenshot)).toBe(true);
});
