/** Tells whoever listens that something happened in this window. */
export interface Bell {
	ring(): void;
	/** Returns how to stop hearing it. */
	onRing(heard: () => void): () => void;
}

export function openBell(): Bell {
	const listeners = new Set<() => void>();
	return {
		ring() {
			for (const heard of listeners) heard();
		},
		onRing(heard) {
			listeners.add(heard);
			return () => void listeners.delete(heard);
		},
	};
}

/** A key that acts where it is held goes down. */
export const keyBegan = openBell();

/** Somebody else stands before the desk: a key that was begun for the last one is nobody's. */
export const personChanged = openBell();

/** A device types where nothing is written: what its first characters chose is chosen by nobody. */
export const deviceTypes = openBell();
