import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { root } from "../../scripts/setup/paths.mjs";
import type { SwipeOptions } from "../../simulators/reader.ts";
import { DeskBench, type LogEntry } from "../desk/at-work/desk-bench.ts";
import { pins } from "../desk/at-work/specimens.ts";
import { held } from "./held-key.ts";

export {
	barCode,
	pins,
	scenario,
	scenarios,
} from "../desk/at-work/specimens.ts";
export type { LogEntry };

const pictureFolder = process.env.LINTAS_PICTURES
	? join(root, process.env.LINTAS_PICTURES)
	: join(root, "build", "screenshots");

/** The real application with a real pseudo-terminal, in a data folder of its own. */
export class TestDesk extends DeskBench {
	readonly consoleErrors: string[] = [];
	#application: ElectronApplication | null = null;
	#window: Page | null = null;

	get window(): Page {
		if (!this.#window) throw new Error("the desk is not open");
		return this.#window;
	}

	get application(): ElectronApplication {
		if (!this.#application) throw new Error("the desk is not open");
		return this.#application;
	}

	/** Starts the application and waits for its window. */
	async launch(
		size = { width: 1280, height: 800 },
		words: readonly string[] = [],
		env: Readonly<Record<string, string>> = {},
	): Promise<void> {
		const args = [
			root,
			"--demo",
			"--development",
			`--data=${this.folder}`,
			"--force-device-scale-factor=1",
			...words,
		];
		if (process.getuid?.() === 0) args.unshift("--no-sandbox");
		const application = await _electron.launch({
			args,
			cwd: root,
			env: { ...process.env, ...env } as Record<string, string>,
		});
		this.#application = application;
		const output = application.process().stdout;
		if (output) {
			createInterface({ input: output }).on("line", (line) => {
				if (line.startsWith("{")) this.log.push(JSON.parse(line));
			});
		}
		this.showIn(await application.firstWindow());
		await application.evaluate(({ BrowserWindow }, { width, height }) => {
			BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
		}, size);
	}

	/** The window whose keys and pictures are meant from now on. */
	showIn(window: Page): void {
		if (window === this.#window) return;
		this.#window = window;
		window.on("console", (message) => {
			if (message.type() === "error") this.consoleErrors.push(message.text());
		});
	}

	/** The usual start: cables plugged, application open, officer signed in. */
	async open(officer: keyof typeof pins = "sari"): Promise<void> {
		const from = this.log.length;
		await this.plug();
		await this.launch();
		await this.signIn(officer);
		await this.devicesReady(from);
	}

	async signIn(officer: keyof typeof pins): Promise<void> {
		const name = new RegExp(officer, "i");
		await this.window.getByRole("option", { name }).click();
		await this.window.locator("input[type=password]").fill(pins[officer]);
		await this.window.keyboard.press("Enter", held);
		await this.window
			.locator("input[type=password]")
			.waitFor({ state: "detached" });
	}

	/** Waits until the officer has looked at the traveller shown long enough to decide. */
	async armed(): Promise<void> {
		await this.window.locator("[data-sight=armed]").waitFor();
	}

	/** Refers the traveller shown, with the first reason of the list. */
	async referFirstReason(from: number): Promise<void> {
		await this.armed();
		await this.window.keyboard.press("F3", held);
		await this.window.getByRole("dialog").waitFor();
		await this.window.keyboard.press("1");
		await this.window.keyboard.press("Enter", held);
		await this.logged(
			(entry) => entry.event === "recorded" && entry.decision === "refer",
			from,
		);
	}

	/** Admits with Enter, after a look. */
	async admit(from: number): Promise<void> {
		await this.armed();
		await this.window.keyboard.press("Enter", held);
		await this.logged(
			(entry) => entry.event === "recorded" && entry.decision === "admit",
			from,
		);
	}

	/** Swipes any lines and waits until their verdict is painted. */
	async swipeLinesPainted(lines: readonly string[]): Promise<LogEntry> {
		const from = this.log.length;
		await this.swipeLines(lines);
		return this.painted(from);
	}

	/** Swipes and waits until its verdict is painted. */
	async verdictOf(id: string, options: SwipeOptions = {}): Promise<LogEntry> {
		const from = this.log.length;
		await this.swipe(id, options);
		return this.painted(from);
	}

	painted(from = 0): Promise<LogEntry> {
		return this.logged(
			(entry) => entry.event === "painted" && entry.verdict !== null,
			from,
		);
	}

	async picture(name: string): Promise<void> {
		mkdirSync(pictureFolder, { recursive: true });
		await this.window.screenshot({ path: join(pictureFolder, `${name}.png`) });
	}

	/** The processes as a person with a terminal would find them. */
	async pidOf(host: "store" | "devices"): Promise<number> {
		const name = host === "store" ? "hosts/store.js" : "hosts/devices.js";
		const service = host === "store" ? "lintas-store" : "lintas-devices";
		return this.application.evaluate(
			async ({ app }, [file, serviceName]) => {
				const metric = app
					.getAppMetrics()
					.find(
						(entry) =>
							entry.serviceName === serviceName || entry.name === serviceName,
					);
				if (metric) return metric.pid;
				const { execFileSync } = process.getBuiltinModule("node:child_process");
				const list = execFileSync(
					"pgrep",
					["-P", String(process.pid), "-f", file ?? ""],
					{ encoding: "utf8" },
				);
				return Number(list.trim().split("\n")[0]);
			},
			[name, service],
		);
	}

	async close(): Promise<void> {
		await this.#application?.close().catch(() => {});
		this.#application = null;
		await this.unplug();
	}

	async dispose(): Promise<void> {
		await this.close();
		this.remove();
	}
}
