import type { InputOf, Reply } from "../../contract/define.ts";
import type { officerCalls } from "../../contract/officer.ts";
import { reasonFault } from "../../core/crossing/coded-reasons.ts";
import { keyOf } from "../../core/crossing/judge.ts";
import { removeFault } from "../../core/crossing/set-aside.ts";
import { fail, failWith, ok } from "../../core/result.ts";
import type { DeskParts } from "./officer-handlers.ts";

/**
 * One who waits is removed, once the lists have been asked about them: a hit is opened, and never
 * removed unseen. Codes: `crossing.*`, those of the store, `host.gone`.
 */
export async function removeWaiting(
	{
		desk,
		session,
		counter,
		store,
		nowMs,
	}: Pick<DeskParts, "desk" | "session" | "counter" | "store" | "nowMs">,
	{ waitingId, reasonCode, note }: InputOf<typeof officerCalls.removeWaiting>,
): Promise<Reply<Record<string, never>>> {
	const { officer } = session;
	if (!officer) return fail("crossing.signedOut");
	const unsaid = reasonFault(reasonCode, note);
	if (unsaid !== null) return fail(unsaid);
	const reading = counter
		.state()
		.queue.find(({ inspectionId }) => inspectionId === waitingId);
	if (!reading) return fail("crossing.notNow");
	const key = keyOf(reading.mrz);
	const found = key === null ? null : await store()?.lookUp(key);
	if (found === undefined) return fail("host.gone");
	if (found?.ok === false) return failWith(found.error);
	if (session.officer?.accountId !== officer.accountId)
		return fail("crossing.signedOut");
	const facts = found?.value ?? null;
	const atMs = nowMs();
	const fault = removeFault(desk, counter.state(), waitingId, facts, atMs);
	if (fault !== null) return fail(fault);
	return counter.dispatch({
		kind: "removed",
		waitingId,
		reasonCode,
		note,
		facts,
		nowMs: atMs,
	})
		? ok({})
		: fail("crossing.notNow");
}
