/** Who makes a change need not know who shows it, and is there before. */
export interface Changes {
	tell(): void;
	listen(listener: () => void): void;
}

export function createChanges(): Changes {
	const listeners: (() => void)[] = [];
	return {
		tell() {
			for (const listener of listeners) listener();
		},
		listen: (listener) => void listeners.push(listener),
	};
}
