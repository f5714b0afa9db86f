import type { Client, Reply } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import { fail, failWith, ok } from "../../core/result.ts";
import { closedLocked } from "./closed-locked.ts";
import type { Counter } from "./counter.ts";
import type { Session } from "./session.ts";

export interface LeavingPorts {
	readonly session: Session;
	readonly counter: Pick<Counter, "state">;
	readonly store: () => Client<typeof storeCalls> | null;
	readonly nowMs: () => number;
	readonly onChange: () => void;
	readonly quit: () => void;
}

export interface Leaving {
	/** Somebody closes the window. False: a traveller is locked, and the window asks first. */
	mayClose(): boolean;
	/** Codes: `crossing.notNow` (nobody asked), those of the store. */
	leave(): Promise<Reply<Record<string, never>>>;
	stay(): void;
	/** The desk ends, whoever ended it: what was not said of a lock before is said now. */
	ended(): Promise<void>;
}

/**
 * A counter is not closed on a locked traveller by a slip or in silence: the window asks, and the
 * journal says who left. The lock stays: it is there again at the next start.
 */
export function createLeaving(ports: LeavingPorts): Leaving {
	const { session, counter } = ports;
	let saidOf: string | null = null;
	const lockedOn = () => {
		const { current } = counter.state();
		return current?.phase === "locked" ? current.reading.inspectionId : null;
	};

	async function say(how: "left" | "ended"): Promise<Reply<unknown>> {
		const inspectionId = lockedOn();
		if (inspectionId === null || inspectionId === saidOf) return ok({});
		const officerId = session.officer?.accountId ?? null;
		const written = await closedLocked(
			{ inspectionId, officerId, how },
			ports.store(),
			ports.nowMs(),
		);
		if (written.ok) saidOf = inspectionId;
		return written;
	}

	return {
		mayClose() {
			if (lockedOn() === null) return true;
			session.leaving = true;
			ports.onChange();
			return false;
		},
		async leave() {
			if (!session.leaving) return fail("crossing.notNow");
			const written = await say("left");
			// A leaving that the journal does not hold has not happened.
			if (!written.ok) return failWith(written.error);
			ports.quit();
			return ok({});
		},
		stay() {
			session.leaving = false;
			ports.onChange();
		},
		async ended() {
			await say("ended");
		},
	};
}
