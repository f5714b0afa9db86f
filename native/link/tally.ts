import type { Counters } from "../../contract/device-host.ts";
import type { Clock } from "../clock.ts";

/** A change is told of at most this often. */
export const tallyGapMs = 1000;

/** Counts what one link did, and tells of it now and then. */
export class Tally {
	readonly #clock: Clock;
	readonly #tell: (counters: Counters) => void;
	#counters: Counters = {
		frames: 0,
		noiseBytes: 0,
		mostHeldBytes: 0,
		reconnects: 0,
		lastLatencyMs: null,
	};
	#opens = 0;
	#cancel: (() => void) | null = null;

	constructor(clock: Clock, tell: (counters: Counters) => void) {
		this.#clock = clock;
		this.#tell = tell;
	}

	opened(): void {
		this.#opens += 1;
		if (this.#opens > 1) this.#change({ reconnects: this.#opens - 1 });
	}

	frame(endMs: number): void {
		this.#change({
			frames: this.#counters.frames + 1,
			lastLatencyMs: Math.max(0, this.#clock.wallMs() - endMs),
		});
	}

	held(bytes: number): void {
		if (bytes > this.#counters.mostHeldBytes)
			this.#change({ mostHeldBytes: bytes });
	}

	noise(bytes: number): void {
		this.#change({ noiseBytes: this.#counters.noiseBytes + bytes });
	}

	/** Says what is still unsaid and falls silent. */
	end(): void {
		if (this.#cancel === null) return;
		this.#cancel();
		this.#cancel = null;
		this.#tell(this.#counters);
	}

	#change(more: Partial<Counters>): void {
		this.#counters = { ...this.#counters, ...more };
		this.#cancel ??= this.#clock.after(tallyGapMs, () => {
			this.#cancel = null;
			this.#tell(this.#counters);
		});
	}
}
