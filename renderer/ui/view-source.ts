import type { Reply } from "../../contract/define.ts";
import { keepSame } from "./keep-same.ts";

export interface ViewSource<V> {
	subscribe(changed: () => void): () => void;
	/** Null until main has spoken for the first time. */
	read(): V | null;
}

interface ViewApi<V> {
	view(input: Record<string, never>): Promise<Reply<V>>;
	on(name: "view", listener: (view: V) => void): () => void;
}

/** The one state object of a window: what main said last. */
export function openViewSource<V>(api: ViewApi<V>): ViewSource<V> {
	let view: V | null = null;
	const listeners = new Set<() => void>();
	function take(next: V) {
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
