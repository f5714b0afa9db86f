/** Longer is no number of a case. */
const mostScan = 40;

export interface Scans {
	scanned(text: string): void;
	onScan(heard: (text: string) => void): () => void;
}

export function openScans(): Scans {
	const listeners = new Set<(text: string) => void>();
	return {
		scanned(text) {
			for (const heard of listeners) heard(text.trim().slice(0, mostScan));
		},
		onScan(heard) {
			listeners.add(heard);
			return () => listeners.delete(heard);
		},
	};
}

/** What a scanner typed into this window. */
export const scans = openScans();
