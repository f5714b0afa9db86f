/** Each step sounds about as much louder as the one before. */
const gains = [0.1, 0.2, 0.4, 0.65, 1] as const;

export const mostLoudness = gains.length;
const usual = 3;

let level = usual;
const listeners = new Set<() => void>();

/** From 1 to `mostLoudness`; a new page begins with the usual one (EN 301 549 §5.1.3.13). */
export function loudness(): number {
	return level;
}

export function gainOf(loudness: number): number {
	return gains[loudness - 1] ?? gains[usual - 1] ?? 0;
}

function setTo(next: number): void {
	level = Math.min(mostLoudness, Math.max(1, next));
	for (const changed of listeners) changed();
}

export function louder(): void {
	setTo(level + 1);
}

export function softer(): void {
	setTo(level - 1);
}

/** Hears of every change; gives back how to stop that. */
export function onLoudness(changed: () => void): () => void {
	listeners.add(changed);
	return () => void listeners.delete(changed);
}
