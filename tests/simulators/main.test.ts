import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { until } from "../../simulators/until.ts";

const entry = fileURLToPath(
	new URL("../../simulators/main.ts", import.meta.url),
);
const scenarios = [{ id: "specimen", title: "Two lines", mrz: "ABC\nDEF" }];

function start() {
	const folder = mkdtempSync(join(tmpdir(), "lintas-simulator-"));
	const file = join(folder, "scenarios.json");
	writeFileSync(file, JSON.stringify(scenarios));
	const link = join(folder, "reader");
	const child = spawn(process.execPath, [
		entry,
		"--link",
		link,
		"--scenario-file",
		file,
	]);
	const said: Record<string, unknown>[] = [];
	createInterface({ input: child.stdout }).on("line", (line) =>
		said.push(JSON.parse(line)),
	);
	onTestFinished(async () => {
		child.stdin.end();
		await until("end", () => child.exitCode !== null);
		rmSync(folder, { recursive: true });
	});
	return {
		link,
		said,
		child,
		async ask(command: string) {
			const before = said.length;
			child.stdin.write(`${command}\n`);
			await until(command, () => said.length > before);
			return said.at(-1);
		},
	};
}

describe.skipIf(process.platform === "win32")("simulator process", () => {
	it("plugs, swipes, pulls the cable and ends with its input", async () => {
		const { link, said, ask, child } = start();
		await until("plugged", () => said.length > 0);
		expect(said[0]).toEqual({ did: "plugged", path: link, scenarios: 1 });
		const swiped = await ask("swipe specimen seed=5 pace=burst");
		expect(swiped).toMatchObject({
			did: "swiped",
			id: "specimen",
			bytes: 8,
			seed: 5,
		});
		expect(await ask("swipe 0 framing=stxEtx")).toMatchObject({ bytes: 10 });
		expect(await ask("swipe other")).toMatchObject({ did: "nothing" });
		expect(await ask("raw 00ff")).toMatchObject({ did: "sent", bytes: 2 });
		expect(await ask("unplug")).toEqual({ did: "unplugged" });
		expect(existsSync(link)).toBe(false);
		expect(await ask("swipe 0")).toMatchObject({ did: "failed" });
		expect(await ask("replug")).toMatchObject({ did: "plugged" });
		expect(existsSync(link)).toBe(true);
		child.stdin.end();
		await until("end", () => child.exitCode !== null);
		expect(child.exitCode).toBe(0);
		expect(existsSync(link)).toBe(false);
	});
});
