import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { HidTestbed } from "../../../simulators/hid-testbed.ts";
import { PseudoTerminal } from "../../../simulators/pseudo-terminal.ts";

/** One device's end of a cable. */
export interface Cable {
	readonly transport: Readonly<Record<string, string>>;
	plug(): Promise<void>;
	unplug(): Promise<void>;
	send(pieces: readonly Uint8Array[], random: () => number): Promise<void>;
	/** Settles when the host has taken what was sent, where the cable can tell. */
	drained(): Promise<void>;
	end(): Promise<void>;
}

/** Sends in random splits, and reads away what the host answers. */
export class SerialCable implements Cable {
	readonly #terminal: PseudoTerminal;
	readonly #answers = Buffer.alloc(4096);
	#device: FileHandle | null = null;

	constructor(path: string) {
		this.#terminal = new PseudoTerminal(path);
	}

	get transport() {
		return { path: this.#terminal.hostPath };
	}

	async plug(): Promise<void> {
		await this.#terminal.plug();
		this.#device = await open(
			this.#terminal.devicePath,
			constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK,
		);
	}

	async unplug(): Promise<void> {
		await this.#terminal.unplug();
		await this.#device?.close();
		this.#device = null;
	}

	async send(
		pieces: readonly Uint8Array[],
		random: () => number,
	): Promise<void> {
		const bytes = Buffer.concat(pieces);
		for (let at = 0; at < bytes.length; ) {
			const end = Math.min(bytes.length, at + 1 + Math.floor(random() * 60));
			at += await this.#write(bytes.subarray(at, end));
			if (random() < 0.3) await pause(1);
		}
		await this.#device?.read(this.#answers).catch(() => {});
	}

	async drained(): Promise<void> {}

	async end(): Promise<void> {
		await this.unplug();
	}

	async #write(bytes: Uint8Array): Promise<number> {
		try {
			return (await this.#device?.write(bytes))?.bytesWritten ?? bytes.length;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
			await pause(2);
			return 0;
		}
	}
}

export class HidCable implements Cable {
	readonly #bed: HidTestbed;
	readonly #serial: string;
	#node: string | null = null;
	#sent = 0;

	constructor(bed: HidTestbed, serial: string) {
		this.#bed = bed;
		this.#serial = serial;
	}

	get transport() {
		return { serialNumber: this.#serial };
	}

	async plug(): Promise<void> {
		this.#node = await this.#bed.plug({
			vendorId: 0x05e0,
			productId: 0x1900,
			serial: this.#serial,
		});
		this.#sent = 0;
	}

	async unplug(): Promise<void> {
		if (this.#node !== null) await this.#bed.unplug(this.#node);
		this.#node = null;
	}

	async send(pieces: readonly Uint8Array[]): Promise<void> {
		if (this.#node === null) return;
		this.#sent += pieces.length;
		await this.#bed.send(this.#node, pieces);
	}

	/** USB asks a scanner for the next report when it has taken the last one. */
	async drained(): Promise<void> {
		const endMs = performance.now() + 2000;
		while (this.#node !== null && performance.now() < endMs) {
			const { taken } = await this.#bed.taken(this.#node);
			if (taken >= this.#sent) return;
			await pause(1);
		}
	}

	async end(): Promise<void> {}
}
