import { bytesOfHex } from "../../core/bytes/hex.ts";
import { CR, GS, LF, VT } from "./control.ts";
import { HeldBytes } from "./held-bytes.ts";
import { StreamFramer } from "./stream-framer.ts";

interface DelimitedSettings {
	/** Hex; empty: there is none, and every byte belongs to a document. */
	readonly start: string;
	readonly end: string;
	/** Hex: single bytes that mean nothing between documents. */
	readonly between: string;
	readonly idleGapMs: number;
	readonly maximumBytes: number;
}

const blanks: readonly number[] = [CR, LF, VT, GS];

/**
 * `start document end`, of which the start may be empty. Bytes of `between`
 * mean nothing between documents; with a start, others there are
 * `frame.outside`, as is an envelope without content. A second start ends an
 * unfinished document (`frame.interrupted`), silence does too (`frame.idle`).
 * Past the maximum everything up to the next start, or without one up to the
 * next end, or a gap is one `frame.tooLong`.
 */
export class DelimitedFramer extends StreamFramer {
	readonly #start: Uint8Array;
	readonly #end: Uint8Array;
	readonly #between: ReadonlySet<number>;
	/** The last bytes outside: they may become a start, or the end of an over-long run. */
	readonly #window: HeldBytes;
	#inside = false;

	constructor(settings: DelimitedSettings) {
		const end = bytesOfHex(settings.end);
		super(settings.idleGapMs, settings.maximumBytes + end.length);
		this.#start = bytesOfHex(settings.start);
		this.#end = end;
		this.#between = new Set(bytesOfHex(settings.between));
		this.#window = new HeldBytes(Math.max(this.#start.length, end.length));
	}

	override get isOpen(): boolean {
		return this.#inside || this.#window.length > 0 || super.isOpen;
	}

	protected override take(byte: number): void {
		if (this.#inside) this.#takeInside(byte);
		else if (this.#start.length > 0) this.#takeOutside(byte);
		else if (this.stretch.isOpen) this.#takeAfterTooLong(byte);
		else if (!this.#between.has(byte)) {
			this.#inside = true;
			this.#takeInside(byte);
		}
	}

	protected override settle(code: "frame.idle" | "frame.interrupted"): void {
		this.#flushWindow();
		this.stretch.end();
		if (this.#inside)
			this.out.noise(this.#start.length + this.held.clear(), code);
		this.#inside = false;
	}

	#takeInside(byte: number): void {
		if (!this.held.add(byte)) {
			this.#inside = false;
			this.stretch.add(
				this.#start.length + this.held.clear() + 1,
				"frame.tooLong",
			);
		} else if (this.held.endsWith(this.#end)) this.#deliver();
		else if (this.#start.length > 0 && this.held.endsWith(this.#start))
			this.out.noise(this.held.clear(), "frame.interrupted");
	}

	#takeOutside(byte: number): void {
		this.#window.add(byte);
		if (this.#window.length < this.#start.length) return;
		if (this.#window.endsWith(this.#start)) {
			this.#window.clear();
			this.stretch.end();
			this.#inside = true;
		} else this.#shiftWindow();
	}

	#takeAfterTooLong(byte: number): void {
		this.stretch.add(1, "frame.tooLong");
		if (this.#window.length === this.#end.length) this.#window.drop(1);
		this.#window.add(byte);
		if (!this.#window.endsWith(this.#end)) return;
		this.#window.clear();
		this.stretch.end();
	}

	/** The oldest byte of the window will not be part of a start. */
	#shiftWindow(): void {
		const byte = this.#window.at(0);
		if (this.stretch.isOpen || !this.#between.has(byte))
			this.stretch.add(1, "frame.outside");
		this.#window.drop(1);
	}

	#flushWindow(): void {
		if (this.#start.length === 0) this.#window.clear();
		while (this.#window.length > 0) this.#shiftWindow();
	}

	#deliver(): void {
		this.#inside = false;
		const bytes = this.held.copy(0, this.held.length - this.#end.length);
		const all = this.#start.length + this.held.clear();
		if (bytes.some((byte) => !blanks.includes(byte)))
			this.out.frame(bytes, this.lastMs);
		else this.out.noise(all, "frame.outside");
	}
}
