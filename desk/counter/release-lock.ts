import type { InputOf, Reply } from "../../contract/define.ts";
import type { officerCalls } from "../../contract/officer.ts";
import { hasWords } from "../../core/crossing/coded-reasons.ts";
import { handFault } from "../../core/crossing/sight.ts";
import type { Desk } from "../../core/crossing/state.ts";
import { fail, failWith, ok } from "../../core/result.ts";
import { type ApprovalStore, approve } from "../people/four-eyes.ts";
import type { Counter } from "./counter.ts";
import type { Session } from "./session.ts";
import { travellerDetail } from "./traveller-detail.ts";

export interface LockDesk {
	readonly desk: Pick<Desk, "name">;
	readonly session: Pick<Session, "officer">;
	readonly counter: Pick<Counter, "state" | "dispatch">;
	readonly store: () => ApprovalStore | null;
	readonly nowMs: () => number;
}

/**
 * A traveller whom a list locked becomes the officer's to decide, once a supervisor said why.
 * Codes: `crossing.signedOut`, `crossing.notNow`, `crossing.tooEarly`, `release.reasonMissing`, those of `approve`.
 */
export async function releaseLock(
	{ session, counter, ...desk }: LockDesk,
	{
		inspectionId,
		sequence,
		supervisorId,
		pin,
		reason,
	}: InputOf<typeof officerCalls.release>,
): Promise<Reply<Record<string, never>>> {
	const { officer } = session;
	const store = desk.store();
	const isShown = () => {
		const { current } = counter.state();
		return current?.reading.inspectionId === inspectionId;
	};
	if (!officer) return fail("crossing.signedOut");
	const reading = counter.state().current?.reading;
	const fault = handFault(counter.state(), {
		inspectionId,
		seenView: sequence,
	});
	if (fault !== null || !reading) return fail(fault ?? "crossing.notNow");
	if (!hasWords(reason)) return fail("release.reasonMissing");
	const approved = await approve(store, {
		act: "release",
		subject: { what: "release", inspectionId },
		asks: { account: officer },
		confirms: { accountId: supervisorId, pin },
		atMs: desk.nowMs(),
		isOpen: () => session.officer?.accountId === officer.accountId && isShown(),
	});
	if (!approved.ok) return failWith(approved.error);
	if (!store) return fail("host.gone");
	const { confirms, atMs } = approved.value;
	const release = {
		supervisorId: confirms.accountId,
		supervisorName: confirms.name,
		reason: reason.trim(),
	};
	const written = await store.appendEvent({
		kind: "released",
		atMs,
		detail: {
			inspectionId,
			officerId: officer.accountId,
			supervisorId: release.supervisorId,
			reason: release.reason,
			...travellerDetail(desk.desk, reading),
		},
	});
	// A release that the journal does not hold has not happened.
	if (!written.ok) return written;
	return counter.dispatch({ kind: "released", inspectionId, release })
		? ok({})
		: fail("crossing.notNow");
}
