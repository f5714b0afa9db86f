import { playKey } from "./play-key.ts";

interface HeldKey {
	readonly event: KeyboardEvent;
	/** False: it stands in its field already. */
	readonly isStopped: boolean;
	isUp: boolean;
}

export interface HeldKeys {
	hold(event: KeyboardEvent, isStopped: boolean): void;
	/** A held key was let go. */
	up(event: KeyboardEvent): void;
	/** A person typed them: each does now what it would have done. */
	release(): void;
	/** A device typed them: none does anything. Returns their codes. */
	drop(): string[];
}

/** Keys of which it is not known yet whether a person or a device typed them. */
export function openHeldKeys(): HeldKeys {
	let keys: HeldKey[] = [];
	/** Let go, and not heard by the page yet: a device makes an end of them too. */
	let waiting: HeldKey[][] = [];
	function take(): HeldKey[] {
		const taken = keys;
		keys = [];
		return taken;
	}
	return {
		hold(event, isStopped) {
			keys.push({ event, isStopped, isUp: false });
		},
		up(event) {
			for (const held of keys)
				if (held.event.code === event.code) held.isUp = true;
		},
		release() {
			const stopped = take().filter(({ isStopped }) => isStopped);
			waiting.push(stopped);
			// One a task: the page must have drawn what a key did before the next.
			const playNext = () => {
				const held = stopped.shift();
				if (held === undefined) {
					waiting = waiting.filter((other) => other !== stopped);
					return;
				}
				playKey(held.event, held.isUp);
				setTimeout(playNext);
			};
			playNext();
		},
		drop() {
			for (const stopped of waiting) stopped.splice(0);
			return take().map(({ event }) => event.code);
		},
	};
}
