import type { PayloadOf } from "../../contract/define.ts";
import {
	type deviceHostNotices,
	mostMonitorBytes,
} from "../../contract/device-host.ts";
import type { Clock } from "../clock.ts";
import type { FramerOutput } from "../framing/framer.ts";

export type MonitorEntry = Omit<
	PayloadOf<(typeof deviceHostNotices)["monitor"]>,
	"deviceId"
>;

/** What one device may fill a second with; the rest is counted as dropped. */
export const monitorBytesPerSecond = 65_536;
/** A forgotten monitor would show passports to whoever comes next. */
export const monitorLimitMs = 600_000;

/** The raw stream of one link while somebody watches it. */
export class Monitor {
	readonly #clock: Clock;
	readonly #tell: (entry: MonitorEntry) => void;
	#stop: (() => void) | null = null;
	#secondMs = 0;
	#spentBytes = 0;
	#droppedBytes = 0;

	constructor(clock: Clock, tell: (entry: MonitorEntry) => void) {
		this.#clock = clock;
		this.#tell = tell;
	}

	turn(on: boolean): void {
		this.#stop?.();
		this.#stop = on
			? this.#clock.after(monitorLimitMs, () => {
					this.#stop = null;
				})
			: null;
	}

	bytes(kind: "in" | "out", bytes: Uint8Array, atMs: number): void {
		if (this.#stop === null) return;
		this.#newSecond(atMs);
		for (let at = 0; at < bytes.length; at += mostMonitorBytes) {
			const piece = bytes.subarray(at, at + mostMonitorBytes);
			if (this.#spentBytes + piece.length > monitorBytesPerSecond) {
				this.#droppedBytes += bytes.length - at;
				return;
			}
			this.#spentBytes += piece.length;
			const hex = Buffer.from(piece).toString("hex");
			this.#tell({ kind, hex, bytes: piece.length, atMs });
		}
	}

	/** What ended with the bytes before. */
	marks(output: FramerOutput, atMs: number): void {
		if (this.#stop === null) return;
		for (const { bytes } of output.frames)
			this.#tell({ kind: "frame", hex: "", bytes: bytes.length, atMs });
		for (const { bytes, code } of output.noise)
			this.#tell({ kind: "noise", hex: "", bytes, code, atMs });
	}

	#newSecond(atMs: number): void {
		if (atMs - this.#secondMs < 1000) return;
		this.#secondMs = atMs;
		this.#spentBytes = 0;
		if (this.#droppedBytes > 0)
			this.#tell({ kind: "dropped", hex: "", bytes: this.#droppedBytes, atMs });
		this.#droppedBytes = 0;
	}
}
