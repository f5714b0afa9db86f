import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { toolNode } from "../../../scripts/setup/paths.mjs";
import { until } from "../../../simulators/until.ts";
import { DeskBench } from "./desk-bench.ts";
import { type JournalRow, journalOf } from "./journal.ts";
import type { Deed, Said } from "./processes/whole-desk.ts";

/** How a desk ends while it is locked. */
export const ends = ["SIGKILL", "closed", "SIGTERM"] as const;
export type End = (typeof ends)[number];

export interface Ended {
	readonly end: End;
	/** Of the lock that stood when it ended. */
	readonly inspectionId: string;
	/** Rows of the journal that speak of it, after the end. */
	readonly rows: readonly JournalRow[];
	/** On whom the next start stands locked. */
	readonly lockedAgain: string;
}

function isAlive(pid: unknown): boolean {
	try {
		return typeof pid === "number" && process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** Ends a locked desk again and again, each time on a new hit, and starts it anew. */
export class EndedWhileLocked extends DeskBench {
	#child: ChildProcess | null = null;
	readonly #said: Said[] = [];

	async start(): Promise<void> {
		this.#said.splice(0);
		const file = join(import.meta.dirname, "processes", "whole-desk.ts");
		this.#child = fork(file, [this.folder], {
			execPath: toolNode(),
			execArgv: ["--disable-warning=ExperimentalWarning"],
		});
		this.#child.on("message", (said: Said) => {
			if (said.event) this.log.push(said as { event: string });
			else this.#said.push(said);
		});
		this.#do("signIn");
		await this.devicesReady();
		await until("the officer", () => this.#said.at(-1)?.officer === "sari");
	}

	#do(deed: Deed): void {
		this.#child?.send(deed);
	}

	async #shown(phase: string, isNew: (said: Said) => boolean = () => true) {
		const last = () => this.#said.at(-1);
		await until(phase, () => {
			const said = last();
			return said?.phase === phase && isNew(said);
		});
		return last()?.inspectionId ?? "";
	}

	async #end(end: End): Promise<void> {
		const child = this.#child;
		if (!child) return;
		const gone = once(child, "exit");
		if (end === "closed") {
			this.#do("close");
			await until("the question", () => this.#said.at(-1)?.leaving === true);
			this.#do("leave");
		} else child.kill(end);
		await gone;
		// Whoever was killed took its hosts along; the ports are free once they are gone.
		const hosts = this.log.find(({ event }) => event === "processes");
		await until("the end of its hosts", () =>
			["store", "devices", "reading"].every((host) => !isAlive(hosts?.[host])),
		);
		this.log.splice(0);
	}

	/** A new hit, the end, and the next start; the old lock is released first. */
	async once(end: End, before: string | null): Promise<Ended> {
		if (before !== null) {
			this.#do("release");
			await this.#shown("shown");
			this.#do("refer");
			await this.#shown("recorded");
		}
		await this.swipe("banHit");
		const inspectionId = await this.#shown(
			"locked",
			(said) => said.inspectionId !== before,
		);
		await this.#end(end);
		const rows = journalOf(this.folder).filter(
			({ payload }) => payload.inspectionId === inspectionId,
		);
		await this.start();
		const lockedAgain = await this.#shown("locked");
		return { end, inspectionId, rows, lockedAgain };
	}

	async dispose(): Promise<void> {
		await this.#end("SIGKILL");
		await this.unplug();
		this.remove();
	}
}
