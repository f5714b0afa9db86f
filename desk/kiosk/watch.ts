import type { MonitorView } from "../../contract/lane-monitor.ts";

/** Longer than an hour nobody watches well (ICIBI 2022). */
export const watchMs = 60 * 60_000;

export interface Watch {
	/** Null: nobody is signed in. */
	watchedBy(accountId: string | null): void;
	/** The break was taken. */
	restart(): void;
	view(): MonitorView["watch"];
	close(): void;
}

/** How long the same officer has watched the lanes. */
export function createWatch(
	nowMs: () => number,
	onBreakDue: () => void,
): Watch {
	let watcher: string | null = null;
	let sinceMs = 0;
	let timer: NodeJS.Timeout | undefined;
	function restart(): void {
		sinceMs = nowMs();
		clearTimeout(timer);
		timer = setTimeout(onBreakDue, watchMs);
	}
	return {
		watchedBy(accountId) {
			if (accountId === watcher) return;
			watcher = accountId;
			clearTimeout(timer);
			if (accountId !== null) restart();
		},
		restart,
		view: () =>
			watcher === null
				? null
				: { sinceMs, isBreakDue: nowMs() - sinceMs >= watchMs },
		close: () => clearTimeout(timer),
	};
}
