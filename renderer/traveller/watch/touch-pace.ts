const paceMs = 1_000;

/** Lets a sign of life through at most once a second. */
export function touchPace(say: () => void): (atMs: number) => void {
	let saidAtMs = Number.NEGATIVE_INFINITY;
	return (atMs) => {
		if (atMs - saidAtMs < paceMs) return;
		saidAtMs = atMs;
		say();
	};
}
