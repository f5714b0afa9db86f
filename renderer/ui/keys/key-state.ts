/** What the window says of its keys: one that is being held, was let go too early, or a device that types. */
export type KeyState =
	| { readonly kind: "still" }
	| { readonly kind: "holding" | "tapped"; readonly key: string }
	| { readonly kind: "device" };

export interface KeyStateSource {
	readonly read: () => KeyState;
	readonly subscribe: (changed: () => void) => () => void;
	say(state: KeyState): void;
}

const still: KeyState = { kind: "still" };
const saidForMs = { still: 0, holding: 10_000, tapped: 4_000, device: 20_000 };

/** A device that types outlasts every key that is pressed meanwhile. */
export function openKeyState(): KeyStateSource {
	let state = still;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const listeners = new Set<() => void>();
	function set(next: KeyState): void {
		clearTimeout(timer);
		state = next;
		if (next.kind !== "still")
			timer = setTimeout(() => set(still), saidForMs[next.kind]);
		for (const changed of listeners) changed();
	}
	return {
		read: () => state,
		subscribe(changed) {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
		say(next) {
			const isOld = next.kind === "still" && state.kind !== "holding";
			const isLess = state.kind === "device" && next.kind !== "device";
			if (!isOld && !isLess) set(next);
		},
	};
}

/** Of this window. */
export const keyState = openKeyState();
