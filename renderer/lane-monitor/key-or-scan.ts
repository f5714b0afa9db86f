/** Characters of a scanner that types come closer together than those of a hand. */
export const scanGapMs = 70;
/** Shorter is a hand that was fast. */
const leastScan = 4;
const mostScan = 40;

export interface KeyOrScan {
	/** Takes the key of one press; true: it was used. */
	press(key: string): boolean;
	stop(): void;
}

/**
 * Tells single keys from a slip that is scanned with a keyboard scanner: no
 * character of a case number may be taken for a command. A key counts once
 * `scanGapMs` have passed without another; `later` runs a function after that
 * time and returns how to stop it.
 */
export function keyOrScan(
	later: (run: () => void) => () => void,
	onKey: (key: string) => void,
	onScan: (text: string) => void,
): KeyOrScan {
	let held = "";
	let cancel = () => {};
	function settle() {
		cancel();
		const text = held;
		held = "";
		if (text.length >= leastScan) onScan(text);
		else for (const key of text) onKey(key);
	}
	return {
		press(key) {
			if (key === "Enter" && held.length >= leastScan) {
				settle();
				return true;
			}
			if (key.length !== 1 || key === " ") return false;
			cancel();
			if (held.length < mostScan) held += key;
			cancel = later(settle);
			return true;
		},
		stop() {
			cancel();
			held = "";
		},
	};
}
