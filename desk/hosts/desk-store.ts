import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { DeskSetup } from "../desk-setup.ts";
import type { Surroundings } from "../surroundings.ts";
import { startStoreProcess } from "./store-process.ts";
import type { Supervised } from "./supervise.ts";

type StoreClient = Client<typeof storeCalls>;

/** How the store stands, for whoever shows it. */
export interface StoreState {
	state: "opening" | "ready" | "restarting" | "failed";
	/** Why it failed: `store.keyWrong`, `store.corrupt`, `key.noKeyring` … */
	code?: string | undefined;
}

export interface DeskStore {
	/** Null while it is away. */
	readonly client: () => StoreClient | null;
	/** Called whenever the store has come, also after a restart. */
	onReady(listener: (client: StoreClient) => void): void;
	/** Null where no key could be had. */
	readonly process: Supervised<typeof storeCalls> | null;
}

/** The store of a desk: its process where there is a key, else the reason why not. */
export function openDeskStore(
	setup: Pick<DeskSetup, "files" | "keyHex" | "keyFailure" | "door">,
	launch: Surroundings["launch"],
	session: { store: StoreState },
	onChange: () => void,
): DeskStore {
	const listeners: ((client: StoreClient) => void)[] = [];
	function become(store: StoreState): void {
		session.store = store;
		onChange();
	}
	if (setup.keyHex === null) {
		session.store = {
			state: "failed",
			code: setup.keyFailure ?? "key.noKeyring",
		};
		return { client: () => null, onReady() {}, process: null };
	}
	const supervised = startStoreProcess(
		() => launch("store"),
		setup.files.store,
		setup.keyHex,
		{
			onReady(client) {
				become({ state: "ready" });
				for (const listener of listeners) listener(client);
			},
			onFailed: (code) => become({ state: "failed", code }),
			onRestarting: () => become({ state: "restarting" }),
		},
		setup.door.at("store"),
	);
	return {
		client: supervised.client,
		onReady: (listener) => void listeners.push(listener),
		process: supervised,
	};
}
