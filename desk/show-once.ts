/**
 * Several changes of one turn are shown once. A change that may soon be
 * followed by a better one waits `patienceMs` for it, at most once.
 */
export function showOnce(
	show: () => void,
	mayWait: () => boolean,
	patienceMs: number,
): () => void {
	let isDue = false;
	let waiting: NodeJS.Timeout | undefined;
	function now(): void {
		clearTimeout(waiting);
		waiting = undefined;
		isDue = false;
		show();
	}
	return () => {
		if (mayWait()) {
			waiting ??= setTimeout(now, patienceMs);
		} else if (!isDue) {
			isDue = true;
			queueMicrotask(now);
		}
	};
}
