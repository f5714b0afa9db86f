import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installedElectron } from "../../scripts/setup/electron.mjs";
import { root, toolNode } from "../../scripts/setup/paths.mjs";

const electron = installedElectron()?.binary ?? "electron";
const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** A real desk, not a demonstration: its key lies in the system's keyring. */
describe("the store's key in the operating system's keyring", () => {
	const work = mkdtempSync(join(tmpdir(), "lintas-keyring-"));
	const data = join(work, "desk");
	const bundle = join(work, "demo.lbundle");
	const env = {
		...process.env,
		HOME: work,
		XDG_DATA_HOME: join(work, "data"),
		XDG_CONFIG_HOME: join(work, "config"),
		XDG_RUNTIME_DIR: work,
	};

	beforeAll(() => {
		execFileSync(
			toolNode(),
			[
				"scripts/demo-data/main.ts",
				"--out",
				work,
				"--today",
				"2026-01-15",
				"--as-of-ms",
				"1768435200000",
				"--visas",
				"20",
			],
			{ cwd: root, stdio: "ignore" },
		);
	});
	afterAll(() => rmSync(work, { recursive: true, force: true }));

	/** Runs a shell line in a session of its own with an unlocked keyring. */
	function inSession(line: string): { code: number | null; output: string } {
		const unlock =
			"printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null";
		return ended("dbus-run-session", [
			"--",
			"bash",
			"-c",
			`${unlock}; ${line}`,
		]);
	}

	function ended(command: string, words: readonly string[]) {
		try {
			const output = execFileSync(command, words, {
				cwd: work,
				env,
				encoding: "utf8",
				stdio: ["ignore", "pipe", "ignore"],
				timeout: 60_000,
			});
			return { code: 0, output };
		} catch (error) {
			const failed = error as { status: number | null; stdout: string };
			return { code: failed.status, output: failed.stdout };
		}
	}

	const lintas = (words: string) =>
		`${electron} ${flags.join(" ")} --password-store=gnome-libsecret --ozone-platform=headless --disable-gpu ${root} --cli -- ${words} --data ${data}`;

	test("a bundle is imported into a store whose key never lies on the disk", () => {
		execFileSync("mkdir", ["-p", data]);
		execFileSync("cp", [join(work, "signers.json"), data]);
		const imported = inSession(lintas(`import ${bundle}`));
		expect(imported).toMatchObject({ code: 0 });
		expect(
			JSON.parse(readFileSync(join(data, "store-key.json"), "utf8")),
		).toMatchObject({ kind: "keyring" });
		expect(
			readFileSync(join(data, "lintas.db")).includes("SQLite format 3"),
		).toBe(false);
	});

	test("the next session finds the same key and the same data", () => {
		const info = inSession(lintas("store info"));
		expect(info.code).toBe(0);
		expect(JSON.parse(info.output).sections.length).toBeGreaterThan(4);
	});

	/** Starts the application, reads its log until a word is said, ends it with all its children. */
	async function logUntil(
		command: string,
		words: readonly string[],
		environment: NodeJS.ProcessEnv,
		last: RegExp,
	): Promise<string> {
		const child = spawn(command, words, {
			cwd: work,
			env: environment,
			stdio: ["ignore", "pipe", "ignore"],
			detached: true,
		});
		let output = "";
		await new Promise<void>((resolve) => {
			child.stdout.on("data", (chunk) => {
				output += chunk;
				if (last.test(output)) resolve();
			});
			child.once("exit", () => resolve());
		});
		if (child.pid) process.kill(-child.pid, "SIGKILL");
		return output;
	}

	test("the application opens it", async () => {
		const line = `${electron} ${flags.join(" ")} --password-store=gnome-libsecret ${root} --development --data=${data}`;
		const unlock =
			"printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null";
		const output = await logUntil(
			"dbus-run-session",
			["--", "bash", "-c", `${unlock}; exec ${line}`],
			env,
			/storeReady|storeFailed/,
		);
		expect(output).toContain('"storeReady"');
		expect(output).toContain('"demo":false');
	});

	test("without a keyring nothing is opened, and the window says why", async () => {
		const output = await logUntil(
			electron,
			[
				...flags,
				root,
				"--development",
				"--password-store=basic",
				`--data=${join(work, "other")}`,
			],
			{ ...env, DBUS_SESSION_BUS_ADDRESS: "" },
			/windowShown/,
		);
		expect(output).toContain("key.noKeyring");
		expect(output).not.toContain("storeReady");
	});
});
