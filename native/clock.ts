/** Time as the device host sees it, passed in so that tests own it. */
export interface Clock {
	/** Milliseconds since 1970, fractional, never running backwards. */
	wallMs(): number;
	/** Runs once after `delayMs`; the returned function cancels it. */
	after(delayMs: number, run: () => void): () => void;
}

export const systemClock: Clock = {
	wallMs: () => performance.timeOrigin + performance.now(),
	after(delayMs, run) {
		const timer = setTimeout(run, delayMs);
		return () => clearTimeout(timer);
	},
};
