import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { _electron, type ElectronApplication, type Page } from "playwright";
import {
	demoFiles,
	deskConfig,
	freshDesk,
	scanBytes,
} from "../../scripts/setup/demo.mjs";
import { root, toolNode } from "../../scripts/setup/paths.mjs";
import { PseudoTerminal } from "../../simulators/pseudo-terminal.ts";
import { SimulatedReader, type SwipeOptions } from "../../simulators/reader.ts";
import { until } from "../../simulators/until.ts";

export interface Scenario {
	readonly id: string;
	readonly title: string;
	readonly mrz: string;
	readonly expected: { readonly verdict: string; readonly outcome: string };
}

/** A specimen bar code of the demonstration. */
export interface BarCode {
	readonly id: string;
	readonly aim: string;
	readonly hex: string;
}

export function barCode(id: string): BarCode {
	const all: BarCode[] = JSON.parse(readFileSync(demoFiles.barCodes, "utf8"));
	const found = all.find((entry) => entry.id === id);
	if (!found) throw new Error(`no bar code ${id}`);
	return found;
}

/** A line of the application's operations log. */
export type LogEntry = Readonly<Record<string, unknown>> & {
	readonly event: string;
};

export function scenarios(): Scenario[] {
	return JSON.parse(readFileSync(demoFiles.scenarios, "utf8"));
}

export function scenario(id: string): Scenario {
	const found = scenarios().find((entry) => entry.id === id);
	if (!found) throw new Error(`no scenario ${id}`);
	return found;
}

export const pins = { sari: "2468", budi: "1357", dewi: "8642", agus: "7531" };

const pictureFolder = process.env.LINTAS_PICTURES
	? join(root, process.env.LINTAS_PICTURES)
	: join(root, "build", "screenshots");

/** The real application with a real pseudo-terminal, in a data folder of its own. */
export class TestDesk {
	readonly folder: string;
	readonly cable: PseudoTerminal;
	readonly reader: SimulatedReader;
	readonly scannerCable: PseudoTerminal;
	readonly scanner: SimulatedReader;
	readonly log: LogEntry[] = [];
	readonly consoleErrors: string[] = [];
	#application: ElectronApplication | null = null;
	#window: Page | null = null;
	#enterAtMs = Number.NEGATIVE_INFINITY;

	constructor(prepare: (folder: string) => void = () => {}) {
		const work = mkdtempSync(join(tmpdir(), "lintas-"));
		this.cable = new PseudoTerminal(join(work, "reader"));
		this.reader = new SimulatedReader(this.cable.devicePath);
		this.scannerCable = new PseudoTerminal(join(work, "scanner"));
		this.scanner = new SimulatedReader(this.scannerCable.devicePath);
		this.folder = freshDesk(
			join(work, "desk"),
			deskConfig(this.cable.hostPath, this.scannerCable.hostPath),
		);
		prepare(this.folder);
	}

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

	/** Both devices are connected. */
	async plug(): Promise<void> {
		await this.cable.plug();
		await this.scannerCable.plug();
	}

	/** The usual start: cables plugged, application open, officer signed in. */
	async open(officer: keyof typeof pins = "sari"): Promise<void> {
		await this.plug();
		await this.launch();
		await this.signIn(officer);
		for (const deviceId of ["passport-reader", "bar-code-scanner"]) {
			await this.logged(
				(entry) =>
					entry.event === "link" &&
					entry.deviceId === deviceId &&
					entry.state === "ready",
			);
		}
	}

	async signIn(officer: keyof typeof pins): Promise<void> {
		const name = new RegExp(officer, "i");
		await this.window.getByRole("option", { name }).click();
		await this.window.locator("input[type=password]").fill(pins[officer]);
		await this.window.keyboard.press("Enter");
		await this.window
			.locator("input[type=password]")
			.waitFor({ state: "detached" });
	}

	swipe(id: string, options: SwipeOptions = {}) {
		return this.swipeLines(scenario(id).mrz.split("\n"), options);
	}

	swipeLines(lines: readonly string[], options: SwipeOptions = {}) {
		return this.reader.swipe(lines, { framing: "stxEtx", ...options });
	}

	/** Scans a specimen bar code and waits until the counter has taken it. */
	async scan(id: string): Promise<LogEntry> {
		const from = this.log.length;
		await this.scanner.raw(scanBytes(barCode(id)), { pace: "chunks" });
		return this.logged((entry) => entry.event === "companion", from);
	}

	/** Refers the traveller shown, with the first reason of the list. */
	async referFirstReason(from: number): Promise<void> {
		await this.window.keyboard.press("F3");
		await this.window.getByRole("dialog").waitFor();
		await this.window.keyboard.press("1");
		await this.window.keyboard.press("Enter");
		await this.logged(
			(entry) => entry.event === "recorded" && entry.decision === "refer",
			from,
		);
	}

	/** Admits with Enter, at a person's pace: a bounced key is ignored by the window. */
	async admit(from: number): Promise<void> {
		const sinceMs = performance.now() - this.#enterAtMs;
		if (sinceMs < 300) await pause(300 - sinceMs);
		await this.window.keyboard.press("Enter");
		this.#enterAtMs = performance.now();
		await this.logged(
			(entry) => entry.event === "recorded" && entry.decision === "admit",
			from,
		);
	}

	linesOf(id: string): string[] {
		return scenario(id).mrz.split("\n");
	}

	/** Swipes any lines and waits until their verdict is painted. */
	async swipeLinesPainted(lines: readonly string[]): Promise<LogEntry> {
		const from = this.log.length;
		await this.swipeLines(lines);
		return this.painted(from);
	}

	/** The built command line on this desk's data; its standard output. */
	lintas(...words: string[]): string {
		return execFileSync(
			toolNode(),
			[
				join(root, "build", "app", "cli.js"),
				...words,
				"--demo",
				"--data",
				this.folder,
			],
			{ encoding: "utf8" },
		);
	}

	/** Crossings in the journal. */
	crossings(): number {
		const info = JSON.parse(this.lintas("store", "info"));
		return info.crossings;
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

	/** The first log entry from `from` on that fits, awaited. */
	async logged(
		fits: (entry: LogEntry) => boolean,
		from = 0,
	): Promise<LogEntry> {
		let found: LogEntry | undefined;
		await until(
			"log entry",
			() => {
				found = this.log.slice(from).find(fits);
				return found !== undefined;
			},
			10_000,
		);
		if (!found) throw new Error("no such log entry");
		return found;
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
		await this.cable.unplug().catch(() => {});
		await this.scannerCable.unplug().catch(() => {});
	}

	async dispose(): Promise<void> {
		await this.close();
		rmSync(join(this.folder, ".."), { recursive: true, force: true });
	}
}
