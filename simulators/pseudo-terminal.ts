import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { until } from "./until.ts";

/**
 * A cable between two pseudo-terminals, made by socat (Linux and macOS): the
 * product opens `hostPath`, a simulated device writes to `devicePath`.
 */
export class PseudoTerminal {
	readonly hostPath: string;
	readonly devicePath: string;
	#socat: ChildProcess | null = null;
	#ended: Promise<void> = Promise.resolve();

	constructor(hostPath: string, devicePath = `${hostPath}.device`) {
		this.hostPath = hostPath;
		this.devicePath = devicePath;
	}

	get isPlugged(): boolean {
		return this.#socat !== null;
	}

	/** Settles when both ends can be opened. */
	async plug(): Promise<void> {
		if (this.#socat) return;
		this.#removeLinks();
		const socat = spawn(
			"socat",
			[
				`pty,raw,echo=0,link=${this.hostPath}`,
				`pty,raw,echo=0,link=${this.devicePath}`,
			],
			{ stdio: "ignore" },
		);
		let failure: Error | null = null;
		this.#socat = socat;
		this.#ended = new Promise((settle) => {
			socat.once("exit", () => settle());
			socat.once("error", (error) => {
				failure = new Error(`socat (Debian package socat): ${error.message}`);
				settle();
			});
		});
		void this.#ended.then(() => {
			if (this.#socat === socat) this.#socat = null;
		});
		await until(
			"pseudo-terminals",
			() =>
				failure !== null ||
				(existsSync(this.hostPath) && existsSync(this.devicePath)),
		);
		if (failure) throw failure;
	}

	/**
	 * Ends the cable. `SIGKILL` is the rude way: the terminals hang up without
	 * any closing of the other side, as on a real unplug.
	 */
	async unplug(signal: "SIGTERM" | "SIGKILL" = "SIGKILL"): Promise<void> {
		this.#socat?.kill(signal);
		await this.#ended;
		this.#socat = null;
		this.#removeLinks();
	}

	async replug(): Promise<void> {
		await this.unplug();
		await this.plug();
	}

	/** A killed socat leaves links that point nowhere, or at a stranger's terminal. */
	#removeLinks(): void {
		rmSync(this.hostPath, { force: true });
		rmSync(this.devicePath, { force: true });
	}
}
