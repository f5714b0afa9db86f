import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	deskConfig,
	freshDesk,
	scanBytes,
} from "../../../scripts/setup/demo.mjs";
import { root, toolNode } from "../../../scripts/setup/paths.mjs";
import { PseudoTerminal } from "../../../simulators/pseudo-terminal.ts";
import {
	SimulatedReader,
	type SwipeOptions,
} from "../../../simulators/reader.ts";
import { until } from "../../../simulators/until.ts";
import { barCode, scenario } from "./specimens.ts";

/** A line of the operations log. */
export type LogEntry = Readonly<Record<string, unknown>> & {
	readonly event: string;
};

/**
 * What stands on every test's desk, whatever runs on it: a data folder of its
 * own, a reader and a scanner on real pseudo-terminals, and the log.
 */
export class DeskBench {
	readonly folder: string;
	readonly cable: PseudoTerminal;
	readonly reader: SimulatedReader;
	readonly scannerCable: PseudoTerminal;
	readonly scanner: SimulatedReader;
	readonly log: LogEntry[] = [];

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

	/** Both devices are connected. */
	async plug(): Promise<void> {
		await this.cable.plug();
		await this.scannerCable.plug();
	}

	/** Both devices are open, as the log says from `from` on. */
	async devicesReady(from = 0): Promise<void> {
		for (const deviceId of ["passport-reader", "bar-code-scanner"]) {
			await this.logged(
				(entry) =>
					entry.event === "link" &&
					entry.deviceId === deviceId &&
					entry.state === "ready",
				from,
			);
		}
	}

	linesOf(id: string): string[] {
		return scenario(id).mrz.split("\n");
	}

	swipe(id: string, options: SwipeOptions = {}) {
		return this.swipeLines(this.linesOf(id), options);
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
			30_000,
		);
		if (!found) throw new Error("no such log entry");
		return found;
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
		return JSON.parse(this.lintas("store", "info")).crossings;
	}

	async unplug(): Promise<void> {
		await this.cable.unplug().catch(() => {});
		await this.scannerCable.unplug().catch(() => {});
	}

	/** Nothing of the desk is left. */
	remove(): void {
		rmSync(join(this.folder, ".."), { recursive: true, force: true });
	}
}
