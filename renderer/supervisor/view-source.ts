import type { SupervisorView } from "../../contract/supervisor.ts";
import { keepSame } from "../officer/keep-same.ts";
import type { SupervisorApi } from "./api.ts";

export interface ViewSource {
	subscribe(changed: () => void): () => void;
	/** Null until main has spoken for the first time. */
	read(): SupervisorView | null;
}

/** The one state object of the window: what main said last. */
export function openViewSource(api: SupervisorApi): ViewSource {
	let view: SupervisorView | null = null;
	const listeners = new Set<() => void>();
	function take(next: SupervisorView) {
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
