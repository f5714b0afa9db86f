import type { Wave } from "./wave.ts";

/** Clips by what they say; the longest unused go first. */
export interface ClipCache {
	get(key: string): Wave | undefined;
	set(key: string, clip: Wave): void;
}

/** Keeps at most so many bytes; a clip of more than a quarter of them is not kept. */
export function createClipCache(mostBytes: number): ClipCache {
	const clips = new Map<string, Wave>();
	let heldBytes = 0;
	function drop(key: string): void {
		heldBytes -= clips.get(key)?.length ?? 0;
		clips.delete(key);
	}
	return {
		get(key) {
			const clip = clips.get(key);
			if (clip === undefined) return undefined;
			// A map keeps the order of insertion: the newest use goes to its end.
			clips.delete(key);
			clips.set(key, clip);
			return clip;
		},
		set(key, clip) {
			drop(key);
			if (clip.length > mostBytes / 4) return;
			clips.set(key, clip);
			heldBytes += clip.length;
			for (const oldest of clips.keys()) {
				if (heldBytes <= mostBytes) break;
				drop(oldest);
			}
		},
	};
}
