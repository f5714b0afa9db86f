import type { Desk } from "../../core/crossing/state.ts";
import { type Counter, type CounterPorts, createCounter } from "./counter.ts";
import type { Session } from "./session.ts";

type Ports = Pick<
	CounterPorts,
	| ("store" | "today" | "nowMs" | "steady")
	| ("nextView" | "onChange" | "onRemark")
> & {
	/** The figures of the shift are different now. */
	readonly count: () => Promise<void>;
};

/** The counter of this desk: what it records and what it cannot record stands in the session. */
export function deskCounter(
	desk: Desk,
	session: Session,
	{ count, ...ports }: Ports,
): Counter {
	return createCounter(desk, {
		...ports,
		officerId: () => session.officer?.accountId ?? null,
		onRecordFailed(code) {
			session.store = { ...session.store, code };
			ports.onChange();
		},
		onRecorded() {
			session.store = { state: "ready" };
			void count();
		},
		onDecided(decision) {
			session.last = { decision, atMs: ports.nowMs() };
		},
	});
}
