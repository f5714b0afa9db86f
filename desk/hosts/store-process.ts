import type { Client } from "../../contract/define.ts";
import type { Tell } from "../../contract/refusal.ts";
import { storeCalls, storeNotices } from "../../contract/store.ts";
import { log } from "../log.ts";
import type { Host } from "./host.ts";
import { type Supervised, supervise } from "./supervise.ts";

export interface StoreEvents {
	readonly onReady: (client: Client<typeof storeCalls>) => void;
	/** The database could not be opened; the process stays, nothing was changed. */
	readonly onFailed: (code: string) => void;
	readonly onRestarting: () => void;
}

/** The store process, opened with its key after every start. */
export function startStoreProcess(
	launch: () => Host,
	path: string,
	keyHex: string,
	events: StoreEvents,
	tell: Tell,
): Supervised<typeof storeCalls> {
	let isReady = false;
	const supervised = supervise({
		calls: storeCalls,
		notices: storeNotices,
		listeners: { importProgress: () => {} },
		tell,
		start: launch,
		onStarted: (client) => {
			void client.open({ path, keyHex }).then((reply) => {
				if (reply.ok) {
					isReady = true;
					log("storeReady", { schemaVersion: reply.value.schemaVersion });
					events.onReady(client);
				} else if (reply.error.code !== "host.gone") {
					log("storeFailed", { code: reply.error.code });
					events.onFailed(reply.error.code);
				}
			});
		},
		onGone: () => {
			isReady = false;
			log("storeGone");
			events.onRestarting();
		},
	});
	return {
		...supervised,
		client: () => (isReady ? supervised.client() : null),
	};
}
