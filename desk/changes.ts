/** Who makes a change need not know who shows it, and is there before. */
export interface Changes {
	tell(): void;
	/** How many there were: the number of the state that stands now. */
	count(): number;
	listen(listener: () => void): void;
}

export function createChanges(): Changes {
	const listeners: (() => void)[] = [];
	let count = 0;
	return {
		count: () => count,
		tell() {
			count += 1;
			for (const listener of listeners) listener();
		},
		listen: (listener) => void listeners.push(listener),
	};
}
