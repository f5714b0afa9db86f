import { CR, LF } from "./control.ts";
import type { Frame, Framer, FramerOutput, Noise } from "./framer.ts";
import { HeldLines } from "./held-lines.ts";
import { NoiseStretch } from "./noise-stretch.ts";

interface LinesSettings {
	readonly idleGapMs: number;
	readonly maximumBytes: number;
}

/** ICAO 9303-5 §4.2 (3x30), 9303-6 §4.2 (2x36), 9303-4 §4.2 and 9303-7 (2x44, 2x36). */
function isMrzShape(lengths: readonly number[], open: number): boolean {
	const count = lengths.length + (open > 0 ? 1 : 0);
	const length = lengths[0] ?? 0;
	const shaped =
		(count === 2 && (length === 44 || length === 36)) ||
		(count === 3 && length === 30);
	return (
		shaped &&
		lengths.every((each) => each === length) &&
		(open === 0 || open === length)
	);
}

/**
 * Plain lines. A whole MRZ ends the document with its last terminator, so that
 * no gap delays a verdict; anything else ends with the idle gap. Then ended
 * lines are a frame, whatever their shape; an open line is part of it only
 * where it completes an MRZ, for half a line is half a document
 * (`frame.idle`). Silence is the only boundary that plain lines have: what
 * came with an over-long run is noise up to the next gap (`frame.tooLong`).
 */
export class LinesFramer implements Framer {
	readonly #idleGapMs: number;
	readonly #held: HeldLines;
	readonly #stretch: NoiseStretch;
	#frames: Frame[] = [];
	#noise: Noise[] = [];
	#lastMs = 0;

	constructor(settings: LinesSettings) {
		this.#idleGapMs = settings.idleGapMs;
		this.#held = new HeldLines(settings.maximumBytes);
		this.#stretch = new NoiseStretch((noise) => this.#noise.push(noise));
	}

	get isOpen(): boolean {
		return this.#held.bytes > 0 || this.#stretch.isOpen;
	}

	push(bytes: Uint8Array, atMs: number): FramerOutput {
		if (this.isOpen && atMs - this.#lastMs >= this.#idleGapMs) this.#settle();
		this.#lastMs = atMs;
		for (let at = 0; at < bytes.length; at += 1) this.#take(bytes[at] ?? 0);
		return this.#output();
	}

	idle(): FramerOutput {
		this.#settle();
		return this.#output();
	}

	reset(): FramerOutput {
		this.#stretch.end();
		this.#drop("frame.interrupted");
		return this.#output();
	}

	#take(byte: number): void {
		const isTerminator = byte === CR || byte === LF;
		if (this.#stretch.isOpen) this.#stretch.add(1, "frame.tooLong");
		else if (isTerminator && this.#held.bytes === 0) return;
		else if (!this.#held.add(byte))
			this.#stretch.add(this.#held.clear() + 1, "frame.tooLong");
		else if (isTerminator && isMrzShape(this.#held.lengths, 0)) this.#deliver();
	}

	#settle(): void {
		this.#stretch.end();
		const { lengths, openLength } = this.#held;
		const whole = openLength === 0 && lengths.length > 0;
		if (whole || isMrzShape(lengths, openLength)) this.#deliver();
		else this.#drop("frame.idle");
	}

	#deliver(): void {
		this.#frames.push({ text: this.#held.text(), endMs: this.#lastMs });
		this.#held.clear();
	}

	#drop(code: Noise["code"]): void {
		const bytes = this.#held.clear();
		if (bytes > 0) this.#noise.push({ bytes, code });
	}

	#output(): FramerOutput {
		const output = { frames: this.#frames, noise: this.#noise };
		this.#frames = [];
		this.#noise = [];
		return output;
	}
}
