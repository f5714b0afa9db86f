import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../../scripts/setup/paths.mjs";

function start(...args: readonly string[]): string {
	return execFileSync(
		process.execPath,
		[join(root, "scripts", "start.mjs"), "--once", ...args],
		{ cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
	);
}

/** A desk of the test's own: the demonstration's may have been changed by hand. */
function newDesk(): string {
	const folder = mkdtempSync(join(tmpdir(), "lintas-start-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test("npm start -- --technician --once: the technician's window", () => {
	const line = JSON.parse(start("--technician"));
	expect(line).toMatchObject({ demo: "technician" });
	expect(existsSync(line.screenshot)).toBe(true);
});

test("npm start -- --kiosk --once: a traveller begins at a kiosk that an officer watches", () => {
	const line = JSON.parse(start("--kiosk", "--data", newDesk()));
	expect(line).toMatchObject({ demo: "kiosk" });
	expect(line.paintedMs).toBeGreaterThan(0);
	expect(existsSync(line.screenshot)).toBe(true);
});

test("npm start -- --once: one verdict, one line of JSON, a screenshot, exit 0", () => {
	const lines = start("--data", newDesk()).trim().split("\n");
	expect(lines).toHaveLength(1);
	const line = JSON.parse(lines[0] ?? "");
	expect(line).toMatchObject({ demo: "verdict", verdict: "admit" });
	expect(line.paintedMs).toBeGreaterThan(0);
	expect(line.electron).toMatch(/^\d+\.\d+\.\d+/);
	expect(existsSync(line.screenshot)).toBe(true);
});
