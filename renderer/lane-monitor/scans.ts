/** Longer is no number of a case. */
const mostScan = 16;

export interface Scans {
	/** False: it is no number of a case, or nobody looks for one now. */
	scanned(text: string): boolean;
	onScan(heard: (text: string) => void): () => void;
}

export function openScans(): Scans {
	const listeners = new Set<(text: string) => void>();
	return {
		scanned(text) {
			const number = text.trim();
			if (number.length > mostScan || listeners.size === 0) return false;
			for (const heard of listeners) heard(number);
			return true;
		},
		onScan(heard) {
			listeners.add(heard);
			return () => listeners.delete(heard);
		},
	};
}

/** What a scanner typed into this window. */
export const scans = openScans();
