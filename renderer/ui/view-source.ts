import type { Reply } from "../../contract/define.ts";
import type { MainNews, PageStop } from "../../contract/window-api.ts";
import {
	type FollowEvent,
	followMain,
	newFollowing,
	type StopReason,
	tickMs,
} from "./follow-main.ts";
import { keepSame } from "./keep-same.ts";

export interface ViewSource<V> {
	subscribe(changed: () => void): () => void;
	/** Null until main has spoken for the first time. */
	read(): V | null;
	/** Why nothing of the view may be shown; null: it is what main would show. */
	stop(): StopReason | null;
	/** The page could not show it. */
	failed(): void;
}

interface ViewApi<V> {
	view(input: Record<string, never>): Promise<Reply<V>>;
	on(name: "view", listener: (view: V) => void): () => void;
	news(listener: (news: MainNews) => void): () => void;
	stopped(why: PageStop): void;
}

/** Time as a page has it. */
export interface PageTime {
	nowMs(): number;
	every(periodMs: number, work: () => void): void;
}

const pageTime: PageTime = {
	nowMs: () => performance.now(),
	every: (periodMs, work) => void setInterval(work, periodMs),
};

/** The one state object of a window: what main said last, and whether that still holds. */
export function openViewSource<V extends object>(
	api: ViewApi<V>,
	numberOf: (view: V) => number,
	{ nowMs, every }: PageTime = pageTime,
): ViewSource<V> {
	let view: V | null = null;
	let state = newFollowing(nowMs());
	/** The number of main's state as it was heard last. */
	let main = -1;
	const listeners = new Set<() => void>();
	const tell = () => {
		for (const changed of listeners) changed();
	};

	function take(event: FollowEvent): void {
		const before = state.stop;
		const followed = followMain(state, event);
		state = followed.state;
		if (followed.isAsking) void ask();
		if (state.stop === before) return;
		if (state.stop !== null && state.stop !== "refused")
			api.stopped(state.stop);
		tell();
	}

	function show(next: V): void {
		const sequence = numberOf(next);
		// An answer may be overtaken by a notice.
		if (sequence < state.shown) return;
		const kept = keepSame(view, next);
		const isNew = kept !== view;
		view = kept;
		const hadStop = state.stop !== null;
		take({ kind: "view", sequence, atMs: nowMs() });
		if (isNew && !hadStop) tell();
	}

	async function ask(): Promise<void> {
		const asked = Math.max(main, state.shown, 0);
		const reply = await api.view({});
		if (reply.ok) show(reply.value);
		else take({ kind: "stop", sequence: asked, atMs: nowMs() });
	}

	api.on("view", show);
	api.news(({ kind, sequence }) => {
		main = sequence;
		take({ kind, sequence, atMs: nowMs() });
	});
	every(tickMs, () => take({ kind: "tick", atMs: nowMs() }));
	void ask();
	return {
		subscribe(changed) {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
		read: () => view,
		stop: () => state.stop,
		failed: () => take({ kind: "bug", atMs: nowMs() }),
	};
}
