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
	async logged(event: string, count = 1, deadlineMs = 40_000): Promise<void> {
		await until(
			`${count} times ${event}`,
			() => this.count(event) >= count,
			deadlineMs,
		);
	}

	/** Waits until a page was shown so many times and runs. */
	async shown(count: number, deadlineMs = 40_000): Promise<void> {
		await this.logged("windowShown", count, deadlineMs);
		await this.logged("pageAnswers", count);
	}

	/** Processes of this data folder's pages, and of no other desk. */
	#renderers(): number[] {
		return readdirSync("/proc").flatMap((name) => {
			if (!/^\d+$/.test(name)) return [];
			try {
				// A renderer's words are written anew, with blanks between them.
				const words = readFileSync(`/proc/${name}/cmdline`, "utf8").split(
					/[\0 ]/,
				);
				const isOurs =
					words.includes("--type=renderer") &&
					words.includes(`--user-data-dir=${this.#folder}`);
				return isOurs ? [Number(name)] : [];
			} catch {
				// It ended while it was looked at.
				return [];
			}
		});
	}

	/** The process of the page that is shown: Electron keeps a spare one beside it. */
	pagePid(): number {
		const pid = this.log.findLast(({ event }) => event === "pageAnswers")?.pid;
		const ours = this.#renderers().find((each) => each === pid);
		if (ours === undefined || ours <= 1) throw new Error("no such page");
		return ours;
	}

	signalPage(signal: "SIGKILL" | "SIGSTOP"): number {
		const pid = this.pagePid();
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
