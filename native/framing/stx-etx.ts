import { CR, ETX, LF, STX } from "./control.ts";
import type { Frame, Framer, FramerOutput, Noise } from "./framer.ts";
import { HeldLines } from "./held-lines.ts";
import { NoiseStretch } from "./noise-stretch.ts";

interface StxEtxSettings {
	readonly idleGapMs: number;
	readonly maximumBytes: number;
}

/**
 * `STX line CR line CR [line CR] ETX`. Line ends between documents are
 * nothing; other bytes there are `frame.outside`, as is an envelope without
 * content. A second STX ends an unfinished document (`frame.interrupted`),
 * silence does too (`frame.idle`); past the maximum everything up to the next
 * STX or gap is one `frame.tooLong`.
 */
export class StxEtxFramer implements Framer {
	readonly #idleGapMs: number;
	readonly #held: HeldLines;
	readonly #stretch: NoiseStretch;
	#inside = false;
	#frames: Frame[] = [];
	#noise: Noise[] = [];
	#lastMs = 0;

	constructor(settings: StxEtxSettings) {
		this.#idleGapMs = settings.idleGapMs;
		this.#held = new HeldLines(settings.maximumBytes);
		this.#stretch = new NoiseStretch((noise) => this.#noise.push(noise));
	}

	get isOpen(): boolean {
		return this.#inside || this.#stretch.isOpen;
	}

	push(bytes: Uint8Array, atMs: number): FramerOutput {
		if (this.isOpen && atMs - this.#lastMs >= this.#idleGapMs)
			this.#leave("frame.idle");
		this.#lastMs = atMs;
		for (let at = 0; at < bytes.length; at += 1) this.#take(bytes[at] ?? 0);
		return this.#output();
	}

	idle(): FramerOutput {
		this.#leave("frame.idle");
		return this.#output();
	}

	reset(): FramerOutput {
		this.#leave("frame.interrupted");
		return this.#output();
	}

	#take(byte: number): void {
		if (byte === STX) {
			this.#leave("frame.interrupted");
			this.#inside = true;
		} else if (!this.#inside) {
			if (this.#stretch.isOpen || (byte !== CR && byte !== LF))
				this.#stretch.add(1, "frame.outside");
		} else if (byte === ETX) this.#deliver();
		else if (!this.#held.add(byte)) {
			this.#inside = false;
			this.#stretch.add(this.#held.clear() + 2, "frame.tooLong");
		}
	}

	#deliver(): void {
		this.#inside = false;
		const text = this.#held.text();
		const bytes = this.#held.clear();
		if (text !== "") this.#frames.push({ text, endMs: this.#lastMs });
		else this.#noise.push({ bytes: bytes + 2, code: "frame.outside" });
	}

	/** Ends what is open without a document; the STX counts as one byte. */
	#leave(code: Noise["code"]): void {
		this.#stretch.end();
		const bytes = this.#held.clear();
		if (this.#inside) this.#noise.push({ bytes: bytes + 1, code });
		this.#inside = false;
	}

	#output(): FramerOutput {
		const output = { frames: this.#frames, noise: this.#noise };
		this.#frames = [];
		this.#noise = [];
		return output;
	}
}
