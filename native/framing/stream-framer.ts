import type { Framer, FramerOutput, NoiseCode } from "./framer.ts";
import { HeldBytes } from "./held-bytes.ts";
import { NoiseStretch } from "./noise-stretch.ts";
import { Outbox } from "./outbox.ts";

/**
 * What framers of byte streams have in common: the bytes held, a stretch of
 * noise, silence and resets. A framer says how it takes a byte (`take`) and
 * what silence and a lost connection mean (`settle`).
 */
export abstract class StreamFramer implements Framer {
	readonly #idleGapMs: number;
	protected readonly held: HeldBytes;
	protected readonly out = new Outbox();
	protected readonly stretch = new NoiseStretch((bytes, code) =>
		this.out.noise(bytes, code),
	);
	/** When the last bytes came. */
	protected lastMs = 0;

	constructor(idleGapMs: number, capacityBytes: number) {
		this.#idleGapMs = idleGapMs;
		this.held = new HeldBytes(capacityBytes);
	}

	get isOpen(): boolean {
		return this.held.length > 0 || this.stretch.isOpen;
	}

	get heldBytes(): number {
		return this.held.length;
	}

	push(bytes: Uint8Array, atMs: number): FramerOutput {
		if (this.isOpen && atMs - this.lastMs >= this.#idleGapMs)
			this.settle("frame.idle");
		this.lastMs = atMs;
		for (let at = 0; at < bytes.length; at += 1) this.take(bytes[at] ?? 0);
		return this.out.take();
	}

	idle(): FramerOutput {
		this.settle("frame.idle");
		return this.out.take();
	}

	reset(): FramerOutput {
		this.settle("frame.interrupted");
		// Nobody is there to be answered.
		return { ...this.out.take(), replies: [] };
	}

	protected abstract take(byte: number): void;

	/** Ends whatever is open: by silence, or because the connection ended. */
	protected abstract settle(code: "frame.idle" | "frame.interrupted"): void;

	/** What is held is noise. */
	protected dropHeld(code: NoiseCode): void {
		this.out.noise(this.held.clear(), code);
	}
}
