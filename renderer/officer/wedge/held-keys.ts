interface HeldKey {
	readonly event: KeyboardEvent;
	/** False: it stands in its field already. */
	readonly isStopped: boolean;
	isUp: boolean;
}

export interface HeldKeys {
	isEmpty(): boolean;
	hold(event: KeyboardEvent, isStopped: boolean): void;
	/** A held key was let go. */
	up(event: KeyboardEvent): void;
	/** A person typed them: each does now what it would have done. */
	release(): void;
	/** A device typed them: none does anything. Returns their codes. */
	drop(): string[];
}

function again(type: string, { event }: HeldKey): KeyboardEvent {
	const { key, code, location, shiftKey } = event;
	return new KeyboardEvent(type, {
		key,
		code,
		location,
		shiftKey,
		bubbles: true,
		cancelable: true,
		composed: true,
	});
}

/** What the browser itself does with Enter, which it does for no key made here. */
function enter(target: Element): void {
	if (target instanceof HTMLInputElement) target.form?.requestSubmit();
	else if (target.matches("button, a, summary"))
		(target as HTMLElement).click();
}

function play(held: HeldKey): void {
	const { target } = held.event;
	const isThere = target instanceof Element && target.isConnected;
	const at = isThere ? target : document.body;
	const wasLeft = at.dispatchEvent(again("keydown", held));
	if (wasLeft && held.event.key === "Enter") enter(at);
	if (held.isUp) at.dispatchEvent(again("keyup", held));
}

/** Keys of which it is not known yet whether a person or a device typed them. */
export function openHeldKeys(): HeldKeys {
	let keys: HeldKey[] = [];
	function take(): HeldKey[] {
		const taken = keys;
		keys = [];
		return taken;
	}
	return {
		isEmpty: () => keys.length === 0,
		hold(event, isStopped) {
			keys.push({ event, isStopped, isUp: false });
		},
		up(event) {
			for (const held of keys)
				if (held.event.code === event.code) held.isUp = true;
		},
		release() {
			const stopped = take().filter(({ isStopped }) => isStopped);
			// One a task: the page must have drawn what a key did before the next.
			const playNext = () => {
				const held = stopped.shift();
				if (held === undefined) return;
				play(held);
				setTimeout(playNext);
			};
			playNext();
		},
		drop: () => take().map(({ event }) => event.code),
	};
}
