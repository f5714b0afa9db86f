import { type ChildProcess, spawn } from "node:child_process";
import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { deskConfig, freshDesk } from "../../scripts/setup/demo.mjs";
import { root } from "../../scripts/setup/paths.mjs";
import { until } from "../../simulators/until.ts";
import type { LogEntry } from "./desk.ts";

const electron = join(root, "node_modules", "electron", "dist", "electron");

/** The application as a person starts it: no debugger, which would change how it dies. */
export class WatchedDesk {
	readonly log: LogEntry[] = [];
	readonly #folder: string;
	readonly #child: ChildProcess;

	constructor(...words: readonly string[]) {
		const work = realpathSync(mkdtempSync(join(tmpdir(), "lintas-")));
		this.#folder = freshDesk(
			join(work, "desk"),
			deskConfig(join(work, "reader"), join(work, "scanner")),
		);
		const args = [
			root,
			"--demo",
			"--development",
			`--data=${this.#folder}`,
			...words,
		];
		if (process.getuid?.() === 0) args.unshift("--no-sandbox");
		this.#child = spawn(electron, args, {
			cwd: root,
			detached: true,
			stdio: ["ignore", "pipe", "ignore"],
		});
		if (this.#child.stdout)
			createInterface({ input: this.#child.stdout }).on("line", (line) => {
				if (line.startsWith("{")) this.log.push(JSON.parse(line));
			});
	}

	count(event: string): number {
		return this.log.filter((entry) => entry.event === event).length;
	}

	/** Waits until the log has this many of an event. */
	async logged(event: string, count = 1, deadlineMs = 20_000): Promise<void> {
		await until(
			`${count} times ${event}`,
			() => this.count(event) >= count,
			deadlineMs,
		);
	}

	/** The process of the page: of this data folder, and of no other desk. */
	rendererPid(): number {
		for (const name of readdirSync("/proc")) {
			if (!/^\d+$/.test(name)) continue;
			try {
				const words = readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0");
				const isOurs = words.includes(`--user-data-dir=${this.#folder}`);
				if (isOurs && words.includes("--type=renderer")) return Number(name);
			} catch {
				// It ended while it was looked at.
			}
		}
		throw new Error("no renderer of this desk");
	}

	signalPage(signal: "SIGKILL" | "SIGSTOP"): number {
		const pid = this.rendererPid();
		if (pid <= 1) throw new Error("no renderer");
		process.kill(pid, signal);
		return pid;
	}

	async dispose(): Promise<void> {
		const { pid } = this.#child;
		const ended = new Promise((resolve) => this.#child.once("exit", resolve));
		if (pid !== undefined && pid > 1 && this.#child.exitCode === null) {
			process.kill(-pid, "SIGKILL");
			await ended;
		}
		rmSync(join(this.#folder, ".."), {
			recursive: true,
			force: true,
			maxRetries: 5,
		});
	}
}
