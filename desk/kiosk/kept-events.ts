import type { Client, InputOf } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import { log } from "../log.ts";

type JournalEvent = InputOf<typeof storeCalls.appendEvent>;
type Store = Pick<Client<typeof storeCalls>, "appendEvent">;

/** Lanes serve who stands there while the store restarts; that is not long. */
const mostKept = 200;

export interface KeptEvents {
	write(event: JournalEvent): void;
	/** The store may be back: what it has not taken is written now. */
	again(): void;
}

/** Journal events in their order, kept in memory while the store cannot write them. */
export function createKeptEvents(store: () => Store | null): KeptEvents {
	const kept: JournalEvent[] = [];
	let isWriting = false;

	async function drain(): Promise<void> {
		if (isWriting) return;
		isWriting = true;
		for (let next = kept[0]; next; next = kept[0]) {
			const reply = await store()?.appendEvent(next);
			if (!reply?.ok) {
				log("eventKept", {
					kind: next.kind,
					code: reply?.error.code ?? "host.gone",
				});
				break;
			}
			kept.shift();
		}
		isWriting = false;
	}

	return {
		write(event) {
			if (kept.length >= mostKept) {
				const lost = kept.shift();
				log("eventLost", { kind: lost?.kind ?? "" });
			}
			kept.push(event);
			void drain();
		},
		again: () => void drain(),
	};
}
