import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { type CaptureOptions, captureBytes } from "./capture.ts";
import { newSeed, seededRandom } from "./random.ts";

export interface SwipeOptions extends CaptureOptions {
	/**
	 * `drip`: about one byte a millisecond, as at 9600 baud; `chunks`: random
	 * pieces at once; `burst`: one write.
	 */
	readonly pace?: "drip" | "chunks" | "burst";
	/** Replays the splits and the spoiled characters of a former run. */
	readonly seed?: number;
	/** Stops for a while in the middle of the document. */
	readonly stallMs?: number;
}

export interface Swiped {
	readonly bytes: number;
	readonly seed: number;
	/**
	 * Wall clock just before the last byte was handed to the system,
	 * milliseconds since 1970, fractional: no receiver can be earlier.
	 */
	readonly lastByteAtMs: number;
}

function wallMs(): number {
	return performance.timeOrigin + performance.now();
}

/** A document reader at the device's end of a pseudo-terminal. */
export class SimulatedReader {
	readonly #devicePath: string;
	#turn: Promise<unknown> = Promise.resolve();

	constructor(devicePath: string) {
		this.#devicePath = devicePath;
	}

	/** Sends the lines of one document. Swipes follow each other, never mix. */
	swipe(lines: readonly string[], options: SwipeOptions = {}): Promise<Swiped> {
		const seed = options.seed ?? newSeed();
		const random = seededRandom(seed);
		return this.#send(captureBytes(lines, options, random), {
			...options,
			seed,
			random,
		});
	}

	/** Sends bytes as they are. */
	raw(bytes: Uint8Array, options: SwipeOptions = {}): Promise<Swiped> {
		const seed = options.seed ?? newSeed();
		return this.#send(bytes, {
			pace: "burst",
			...options,
			seed,
			random: seededRandom(seed),
		});
	}

	#send(
		bytes: Uint8Array,
		how: SwipeOptions & { seed: number; random: () => number },
	): Promise<Swiped> {
		const sent = this.#turn.then(async () => {
			const device = await open(
				this.#devicePath,
				constants.O_WRONLY | constants.O_NOCTTY | constants.O_NONBLOCK,
			);
			try {
				const lastByteAtMs = await this.#pieces(device, bytes, how);
				return { bytes: bytes.length, seed: how.seed, lastByteAtMs };
			} finally {
				await device.close();
			}
		});
		this.#turn = sent.catch(() => {});
		return sent;
	}

	async #pieces(
		device: FileHandle,
		bytes: Uint8Array,
		how: SwipeOptions & { random: () => number },
	): Promise<number> {
		const stallAt = how.stallMs ? Math.floor(bytes.length / 2) : -1;
		let stalled = stallAt < 0;
		let startMs = wallMs();
		let lastByteAtMs = startMs;
		for (let at = 0; at < bytes.length; ) {
			let length = bytes.length - at;
			if (how.pace === "chunks") length = 1 + Math.floor(how.random() * 16);
			if ((how.pace ?? "drip") === "drip")
				// A late timer catches up: the line rate stays that of the wire.
				length = Math.max(1, Math.floor(wallMs() - startMs) - at);
			let end = Math.min(bytes.length, at + length);
			if (!stalled) end = Math.min(end, stallAt);
			lastByteAtMs = wallMs();
			await writeAll(device, bytes.subarray(at, end));
			at = end;
			if (!stalled && at === stallAt) {
				stalled = true;
				await pause(how.stallMs);
				startMs += how.stallMs ?? 0;
			} else if (at < bytes.length) await pause(1);
		}
		return lastByteAtMs;
	}
}

/** A full terminal buffer is waited for, as a device with flow control would. */
async function writeAll(device: FileHandle, bytes: Uint8Array): Promise<void> {
	for (let at = 0; at < bytes.length; ) {
		try {
			at += (await device.write(bytes, at)).bytesWritten;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
			await pause(2);
		}
	}
}
