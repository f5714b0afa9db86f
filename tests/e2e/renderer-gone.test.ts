import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import { installedElectron } from "../../scripts/setup/electron.mjs";
import { root } from "../../scripts/setup/paths.mjs";
import { until } from "../../simulators/until.ts";
import { TestDesk } from "./desk.ts";

const desk = new TestDesk();
afterAll(() => desk.dispose());

/** Without a debugger: with one attached, Electron may keep a dead renderer to itself. */
test("the renderer is killed: the window is loaded again and asks for its view", async () => {
	const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	const child = spawn(
		installedElectron()?.binary ?? "electron",
		[...flags, root, "--demo", "--development", `--data=${desk.folder}`],
		{ cwd: root, stdio: ["ignore", "pipe", "ignore"], detached: true },
	);
	const events: string[] = [];
	createInterface({ input: child.stdout }).on("line", (line) => {
		if (line.startsWith("{")) events.push(JSON.parse(line).event);
	});
	const shown = () => events.filter((event) => event === "windowShown").length;
	try {
		await until("window", () => shown() === 1, 20_000);
		const [renderer = ""] = execFileSync(
			"pgrep",
			["-f", `type=renderer.*${desk.folder}`],
			{ encoding: "utf8" },
		).split("\n");
		process.kill(Number(renderer), "SIGKILL");
		await until("window again", () => shown() === 2, 20_000);
		expect(events).toContain("windowGone");
	} finally {
		if (child.pid) process.kill(-child.pid, "SIGKILL");
	}
});
