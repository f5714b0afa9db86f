import { CR, GS, LF, VT } from "./control.ts";

/**
 * The lines of one document while it arrives: at most `maximumBytes` bytes as
 * they came. CR, LF and CR LF end a line, blank lines vanish, VT and GS (which
 * some readers use to pad) are dropped but counted.
 */
export class HeldLines {
	readonly #kept: Uint8Array;
	#keptLength = 0;
	#bytes = 0;
	#lineStart = 0;
	#lengths: number[] = [];

	constructor(maximumBytes: number) {
		this.#kept = new Uint8Array(maximumBytes);
	}

	/** Bytes as they came, with terminators and dropped characters. */
	get bytes(): number {
		return this.#bytes;
	}

	/** Lengths of the ended lines, in characters. */
	get lengths(): readonly number[] {
		return this.#lengths;
	}

	/** Characters of the line that has not ended. */
	get openLength(): number {
		return this.#keptLength - this.#lineStart;
	}

	/** Takes one byte; false, and nothing taken, when the maximum is reached. */
	add(byte: number): boolean {
		if (this.#bytes === this.#kept.length) return false;
		this.#bytes += 1;
		if (byte === CR || byte === LF) {
			if (this.openLength > 0) this.#endLine();
		} else if (byte !== VT && byte !== GS) {
			this.#kept[this.#keptLength] = byte;
			this.#keptLength += 1;
		}
		return true;
	}

	/** The lines joined by LF, Latin-1; an open line counts as the last one. */
	text(): string {
		if (this.openLength > 0) this.#endLine();
		const end = Math.max(0, this.#keptLength - 1);
		let text = "";
		// fromCharCode takes its arguments on the stack: pieces keep that small.
		for (let start = 0; start < end; start += 4096)
			text += String.fromCharCode(
				...this.#kept.subarray(start, Math.min(end, start + 4096)),
			);
		return text;
	}

	/** Forgets everything; returns how many bytes were held. */
	clear(): number {
		const { bytes } = this;
		// A passport must not stay readable in memory after it was handed on.
		this.#kept.fill(0, 0, this.#keptLength);
		this.#keptLength = 0;
		this.#bytes = 0;
		this.#lineStart = 0;
		this.#lengths = [];
		return bytes;
	}

	#endLine(): void {
		this.#lengths.push(this.openLength);
		this.#kept[this.#keptLength] = LF;
		this.#keptLength += 1;
		this.#lineStart = this.#keptLength;
	}
}
