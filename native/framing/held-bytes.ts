/** The bytes of one document while it arrives, at most a fixed number. */
export class HeldBytes {
	readonly #kept: Uint8Array;
	#length = 0;

	constructor(maximumBytes: number) {
		this.#kept = new Uint8Array(maximumBytes);
	}

	get length(): number {
		return this.#length;
	}

	/** Takes one byte; false, and nothing taken, when the maximum is reached. */
	add(byte: number): boolean {
		if (this.#length === this.#kept.length) return false;
		this.#kept[this.#length] = byte;
		this.#length += 1;
		return true;
	}

	/** The byte at an index; 0 past the end. */
	at(index: number): number {
		return index < this.#length ? (this.#kept[index] ?? 0) : 0;
	}

	endsWith(tail: Uint8Array): boolean {
		const from = this.#length - tail.length;
		if (from < 0) return false;
		for (let at = 0; at < tail.length; at += 1)
			if (this.#kept[from + at] !== tail[at]) return false;
		return true;
	}

	/** A copy of the bytes from `from` to `to`; the original stays until `clear`. */
	copy(from = 0, to = this.#length): Uint8Array {
		return this.#kept.slice(from, Math.max(from, to));
	}

	/** Forgets the first bytes and moves the rest down. */
	drop(count: number): void {
		const rest = Math.max(0, this.#length - count);
		this.#kept.copyWithin(0, count, this.#length);
		this.#kept.fill(0, rest, this.#length);
		this.#length = rest;
	}

	/** Forgets everything; returns how many bytes were held. */
	clear(): number {
		const length = this.#length;
		// A passport must not stay readable in memory after it was handed on.
		this.#kept.fill(0, 0, length);
		this.#length = 0;
		return length;
	}
}
