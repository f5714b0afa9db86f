import type { Clock } from "../clock.ts";

/**
 * Runs once when the line has been silent for the gap. A drip of single bytes
 * arms one timer a gap, not one a byte.
 */
export class IdleTimer {
	readonly #clock: Clock;
	readonly #gapMs: number;
	readonly #onIdle: () => void;
	#lastMs = 0;
	#cancel: (() => void) | null = null;

	constructor(clock: Clock, gapMs: number, onIdle: () => void) {
		this.#clock = clock;
		this.#gapMs = gapMs;
		this.#onIdle = onIdle;
	}

	/** Bytes came and something is still open. */
	touch(atMs: number): void {
		this.#lastMs = atMs;
		if (this.#cancel === null) this.#arm(this.#gapMs);
	}

	stop(): void {
		this.#cancel?.();
		this.#cancel = null;
	}

	#arm(delayMs: number): void {
		this.#cancel = this.#clock.after(delayMs, () => {
			this.#cancel = null;
			const restMs = this.#lastMs + this.#gapMs - this.#clock.wallMs();
			if (restMs > 0) this.#arm(Math.ceil(restMs));
			else this.#onIdle();
		});
	}
}
