import type { NoiseCode } from "./framer.ts";

/** An endless stretch is told of each time it has grown by this much. */
export const stretchLimitBytes = 1_048_576;

/** Counts a run of bytes that make no document, to be told of once. */
export class NoiseStretch {
	#code: NoiseCode | null = null;
	#bytes = 0;
	readonly #tell: (bytes: number, code: NoiseCode) => void;

	constructor(tell: (bytes: number, code: NoiseCode) => void) {
		this.#tell = tell;
	}

	get isOpen(): boolean {
		return this.#code !== null;
	}

	/** Adds bytes; the first of a stretch give it its code. */
	add(bytes: number, code: NoiseCode): void {
		this.#code ??= code;
		this.#bytes += bytes;
		if (this.#bytes < stretchLimitBytes) return;
		this.#tell(this.#bytes, this.#code);
		this.#bytes = 0;
	}

	end(): void {
		if (this.#code !== null && this.#bytes > 0)
			this.#tell(this.#bytes, this.#code);
		this.#code = null;
		this.#bytes = 0;
	}
}
