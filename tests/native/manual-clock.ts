import type { Clock } from "../../native/clock.ts";

/** A clock that a test moves by hand. */
export class ManualClock implements Clock {
	#nowMs = 1_000_000;
	#timers: { dueMs: number; run: () => void }[] = [];

	get pending(): number {
		return this.#timers.length;
	}

	wallMs(): number {
		return this.#nowMs;
	}

	after(delayMs: number, run: () => void): () => void {
		const timer = { dueMs: this.#nowMs + delayMs, run };
		this.#timers.push(timer);
		return () => {
			this.#timers = this.#timers.filter((each) => each !== timer);
		};
	}

	advance(byMs: number): void {
		const untilMs = this.#nowMs + byMs;
		for (;;) {
			const [next] = this.#timers
				.filter(({ dueMs }) => dueMs <= untilMs)
				.sort((a, b) => a.dueMs - b.dueMs);
			if (!next) break;
			this.#timers = this.#timers.filter((each) => each !== next);
			this.#nowMs = next.dueMs;
			next.run();
		}
		this.#nowMs = untilMs;
	}
}
