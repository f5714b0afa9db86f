import { keepSame } from "../officer/keep-same.ts";
import type { TechnicianApi, View } from "./api.ts";

export interface ViewSource {
	subscribe(changed: () => void): () => void;
	/** Null until main has spoken for the first time. */
	read(): View | null;
}

/** The one state object of the window: what main said last. */
export function openViewSource(api: TechnicianApi): ViewSource {
	let view: View | null = null;
	const listeners = new Set<() => void>();
	function take(next: View) {
		const kept = keepSame(view, next);
		if (kept === view) return;
		view = kept;
		for (const changed of listeners) changed();
	}
	api.on("view", take);
	void api.view({}).then((reply) => {
		// A notice that came first is newer than this answer.
		if (reply.ok && view === null) take(reply.value);
	});
	return {
		subscribe(changed) {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
		read: () => view,
	};
}
