import { CR, GS, LF, VT } from "./control.ts";
import { StreamFramer } from "./stream-framer.ts";

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
export class LinesFramer extends StreamFramer {
	/** Lengths of the ended lines and of the open one, without VT and GS. */
	#lengths: number[] = [];
	#open = 0;

	constructor(settings: LinesSettings) {
		super(settings.idleGapMs, settings.maximumBytes);
	}

	protected override take(byte: number): void {
		const isTerminator = byte === CR || byte === LF;
		if (this.stretch.isOpen) this.stretch.add(1, "frame.tooLong");
		else if (isTerminator && this.held.length === 0) return;
		else if (!this.held.add(byte))
			this.stretch.add(this.#clear() + 1, "frame.tooLong");
		else if (!isTerminator) this.#open += byte === VT || byte === GS ? 0 : 1;
		else {
			if (this.#open > 0) this.#lengths.push(this.#open);
			this.#open = 0;
			if (isMrzShape(this.#lengths, 0)) this.#deliver();
		}
	}

	protected override settle(code: "frame.idle" | "frame.interrupted"): void {
		this.stretch.end();
		const whole = this.#open === 0 && this.#lengths.length > 0;
		const isDocument = whole || isMrzShape(this.#lengths, this.#open);
		if (code === "frame.idle" && isDocument) this.#deliver();
		else this.out.noise(this.#clear(), code);
	}

	#deliver(): void {
		let end = this.held.length;
		while (end > 0 && [CR, LF].includes(this.held.at(end - 1))) end -= 1;
		this.out.frame(this.held.copy(0, end), this.lastMs);
		this.#clear();
	}

	#clear(): number {
		this.#lengths = [];
		this.#open = 0;
		return this.held.clear();
	}
}
