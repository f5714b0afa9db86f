/** A clock that nobody sets and that does not jump; its zero means nothing. */
export interface Steady {
	nowMs(): number;
	after(delayMs: number, run: () => void): void;
}
