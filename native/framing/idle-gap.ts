import { bytesOfHex } from "../../core/bytes/hex.ts";
import { StreamFramer } from "./stream-framer.ts";

interface IdleGapSettings {
	/** Hex; taken off the end where it is there. */
	readonly suffix: string;
	readonly idleGapMs: number;
	readonly maximumBytes: number;
}

/**
 * Everything between two silences is a document: scanners without suffix.
 * Whole or not cannot be told, so a gap in the middle makes two documents. An
 * over-long run is noise up to the next gap (`frame.tooLong`).
 */
export class IdleGapFramer extends StreamFramer {
	readonly #suffix: Uint8Array;

	constructor(settings: IdleGapSettings) {
		super(settings.idleGapMs, settings.maximumBytes);
		this.#suffix = bytesOfHex(settings.suffix);
	}

	protected override take(byte: number): void {
		if (this.stretch.isOpen) this.stretch.add(1, "frame.tooLong");
		else if (!this.held.add(byte))
			this.stretch.add(this.held.clear() + 1, "frame.tooLong");
	}

	protected override settle(code: "frame.idle" | "frame.interrupted"): void {
		this.stretch.end();
		if (code === "frame.interrupted") {
			this.dropHeld(code);
			return;
		}
		const cut = this.held.endsWith(this.#suffix) ? this.#suffix.length : 0;
		const bytes = this.held.copy(0, this.held.length - cut);
		if (bytes.length > 0) this.out.frame(bytes, this.lastMs);
		this.held.clear();
	}
}
