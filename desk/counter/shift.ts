import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { Session } from "./session.ts";

/** Counts anew what was decided at this desk today; without a store the last count stays. */
export function countShift(
	session: Session,
	desk: string,
	ports: {
		readonly store: () => Client<typeof storeCalls> | null;
		readonly today: () => string;
		readonly onChange: () => void;
	},
): () => Promise<void> {
	return async () => {
		const reply = await ports
			.store()
			?.shiftCounts({ desk, day: ports.today() });
		if (reply?.ok) session.counts = reply.value;
		ports.onChange();
	};
}
