import type { OfficerView } from "../../contract/officer.ts";
import type { OfficerApi } from "./api.ts";
import { keepSame } from "./keep-same.ts";

export interface ViewSource {
	subscribe(changed: () => void): () => void;
	/** Null until main has spoken for the first time. */
	read(): OfficerView | null;
}

/** The one state object of the window: what main said last. */
export function openViewSource(api: OfficerApi): ViewSource {
	let view: OfficerView | null = null;
	const listeners = new Set<() => void>();
	function take(next: OfficerView) {
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
