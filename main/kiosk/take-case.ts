import { queueLimit } from "../../core/crossing/state.ts";
import type { Case } from "../../core/kiosk/route.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Counter } from "../crossing/counter.ts";

/**
 * Brings a case to the counter: its passports one after the other, with the
 * codes that were shown. Code: `case.counterFull`.
 */
export function bringToCounter(
	counter: Counter,
	found: Case,
	nowMs: number,
): Result<Record<string, never>> {
	const { queue } = counter.state();
	if (queue.length + found.members.length > queueLimit)
		return fail("case.counterFull");
	for (const { reading } of found.members)
		counter.dispatch({
			kind: "documentRead",
			reading: { ...reading, receivedAtMs: nowMs },
		});
	for (const companion of found.companions)
		counter.dispatch({ kind: "documentScanned", companion });
	return ok({});
}
