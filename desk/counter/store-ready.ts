import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { Day } from "../../core/day.ts";
import type { PackInForce } from "../../core/law/pack.ts";
import type { DeskSetup } from "../desk-setup.ts";
import type { Counter } from "./counter.ts";
import { journalStart } from "./journal-start.ts";
import { loadCounterPeople } from "./people.ts";
import { restoreLocks } from "./restore-locks.ts";
import type { Session } from "./session.ts";

interface Ports {
	readonly session: Session;
	readonly counter: Counter;
	readonly nowMs: () => number;
	readonly onChange: () => void;
	readonly decides: () => PackInForce;
	readonly packOn: (day: Day) => PackInForce;
	/** Counts the shift anew. */
	readonly count: () => Promise<void>;
}

/** What the counter does whenever its store has come, at the start and after a restart. */
export function storeReady(
	setup: Pick<DeskSetup, "version" | "runtime">,
	ports: Ports,
): (client: Client<typeof storeCalls>) => void {
	const { session, counter, nowMs, decides, count, onChange } = ports;
	const restored = restoreLocks(counter, ports);
	const wasStarted = journalStart(setup, decides, nowMs);
	return (client) => {
		void wasStarted(client);
		void restored(client);
		counter.dispatch({ kind: "storeReady" });
		void count();
		void loadCounterPeople(session, client).then(onChange);
	};
}
