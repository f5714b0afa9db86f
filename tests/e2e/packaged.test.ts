import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskConfig, freshDesk } from "../../scripts/setup/demo.mjs";
import { installedElectron } from "../../scripts/setup/electron.mjs";
import { root } from "../../scripts/setup/paths.mjs";
import { PseudoTerminal } from "../../simulators/pseudo-terminal.ts";
import { SimulatedReader } from "../../simulators/reader.ts";
import { until } from "../../simulators/until.ts";
import { type LogEntry, scenario } from "./desk.ts";

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
/** The smoke test is for the user who works at the desk, never for root. */
const ordinary = isRoot ? { uid: nobody, gid: nobody } : {};

describe("the packaged application, as an ordinary user with the sandbox on", () => {
	const work = mkdtempSync(join(tmpdir(), "lintas-packaged-"));
	const folder = join(work, "application");
	const cable = new PseudoTerminal(join(work, "reader"));
	const log: LogEntry[] = [];
	let child: ChildProcess | null = null;
	let errors = "";

	beforeAll(() => {
		execFileSync(process.execPath, [join(root, "scripts", "dist.mjs")], {
			cwd: root,
			stdio: "ignore",
		});
		const isTest = installedElectron()?.isTestRuntime === true;
		const made = join(
			root,
			"dist",
			isTest ? "test-runtime" : ".",
			"linux-unpacked",
		);
		cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
		freshDesk(join(work, "desk"), deskConfig(cable.hostPath));
		chmodSync(work, 0o755);
		if (isRoot)
			execFileSync("chown", ["-R", `${nobody}:${nobody}`, join(work, "desk")]);
	});

	afterAll(async () => {
		child?.kill("SIGKILL");
		await cable.unplug().catch(() => {});
		rmSync(work, { recursive: true, force: true });
	});

	function startApplication(words: readonly string[]): ChildProcess {
		return spawn(join(folder, "lintas"), words, {
			...ordinary,
			cwd: work,
			env: {
				PATH: process.env.PATH,
				DISPLAY: process.env.DISPLAY,
				HOME: join(work, "desk"),
			},
			stdio: ["ignore", "pipe", "pipe"],
		});
	}

	/** The values of a field of /proc/PID/status over all processes below `pid`. */
	function seccompOf(pid: number): Map<string, string> {
		const found = new Map<string, string>();
		for (const entry of readdirSync("/proc").filter((name) =>
			/^\d+$/.test(name),
		)) {
			try {
				const command = readFileSync(`/proc/${entry}/cmdline`, "utf8");
				const status = readFileSync(`/proc/${entry}/status`, "utf8");
				const type = /--type=([a-z-]+)/.exec(command)?.[1];
				if (command.startsWith(folder) && type) {
					found.set(type, /Seccomp:\s*(\d)/.exec(status)?.[1] ?? "");
				}
			} catch {
				// The process ended while we looked.
			}
		}
		expect(pid).toBeGreaterThan(0);
		return found;
	}

	test("no addon of another platform travels along", () => {
		const addons = execFileSync("find", [folder, "-name", "*.node"], {
			encoding: "utf8",
		})
			.trim()
			.split("\n");
		expect(addons.length).toBeGreaterThan(2);
		expect(
			addons.filter((path) => /darwin|win32|arm|android|ia32/.test(path)),
		).toEqual([]);
		expect(existsSync(join(folder, "resources", "default_app.asar"))).toBe(
			false,
		);
	});

	test("starts sandboxed, sees the counter and reads a passport", async () => {
		child = startApplication(["--demo", `--data=${join(work, "desk")}`]);
		child.stderr?.on("data", (chunk) => {
			errors += chunk;
		});
		if (child.stdout) {
			createInterface({ input: child.stdout }).on("line", (line) => {
				if (line.startsWith("{")) log.push(JSON.parse(line));
			});
		}
		await until(
			`counter shown (${errors})`,
			() =>
				log.some((entry) => entry.event === "windowShown") &&
				log.some((entry) => entry.event === "storeReady"),
			30_000,
		);
		expect(seccompOf(child.pid ?? 0).get("renderer")).toBe("2");
		await cable.plug();
		if (isRoot) execFileSync("chmod", ["666", realPath(cable.hostPath)]);
		await until(
			"reader ready",
			() =>
				log.some((entry) => entry.event === "link" && entry.state === "ready"),
			20_000,
		);
		await new SimulatedReader(cable.devicePath).swipe(
			scenario("visaFree").mrz.split("\n"),
			{ framing: "stxEtx" },
		);
		await until(
			"document read",
			() => log.some((entry) => entry.event === "document"),
			20_000,
		);
	});

	test("inspection and Node options are fused off", async () => {
		const other = startApplication([
			"--inspect=0",
			"--demo",
			`--data=${join(work, "desk")}`,
		]);
		let output = "";
		other.stderr?.on("data", (chunk) => {
			output += chunk;
		});
		await new Promise((resolve) => other.once("exit", resolve));
		expect(output).toContain("already running");
		expect(output).not.toContain("Debugger listening");
	});

	test("the command line comes with it", () => {
		const output = execFileSync(join(folder, "lintas-cli"), ["decode"], {
			...ordinary,
			cwd: work,
			env: { PATH: process.env.PATH, HOME: join(work, "desk") },
			input: `${JSON.stringify({ id: "1", text: scenario("visaFree").mrz })}\n`,
			encoding: "utf8",
			stdio: ["pipe", "pipe", "ignore"],
		});
		expect(JSON.parse(output)).toMatchObject({
			id: "1",
			kind: "mrz",
			format: "TD3",
			ok: true,
		});
	});
});

function realPath(link: string): string {
	return execFileSync("readlink", ["-f", link], { encoding: "utf8" }).trim();
}
