import type { InputOf, Reply } from "../../contract/define.ts";
import type { officerCalls } from "../../contract/officer.ts";
import {
	decisionFault,
	secondPersonFault,
} from "../../core/crossing/decision-fault.ts";
import { handFault } from "../../core/crossing/sight.ts";
import type { Account } from "../../core/people/roles.ts";
import { fail, failWith, ok } from "../../core/result.ts";
import { approve } from "../people/four-eyes.ts";
import type { DeskParts } from "./officer-handlers.ts";

type Given = InputOf<typeof officerCalls.decide>;
type Parts = Pick<DeskParts, "session" | "counter" | "store" | "nowMs">;

/** Decides now, with whoever has confirmed it; what may not be stays undecided. */
function decideNow(
	{ counter, nowMs }: Parts,
	officer: Account,
	{ inspectionId, sequence, decision, reasonCode, note, agency }: Given,
	confirmedBy?: string,
): Reply<Record<string, never>> {
	const state = counter.state();
	const meant = { inspectionId, seenView: sequence };
	const { accountId: officerId } = officer;
	const said = { decision, reasonCode, note, agency, officerId, confirmedBy };
	const fault =
		handFault(state, meant) ??
		decisionFault(state.current, said) ??
		secondPersonFault(state.current, said);
	if (fault !== null) return fail(fault);
	const isTaken = counter.dispatch({
		kind: "decided",
		...meant,
		...said,
		agency: agency?.trim(),
		atMs: nowMs(),
	});
	return isTaken ? ok({}) : fail("crossing.notNow");
}

/**
 * The officer decides on the person who was looked at, with a supervisor's PIN where an admission
 * takes two. Codes: `crossing.*`, `refusal.*`, those of `approve`.
 */
export async function decide(
	desk: Parts,
	given: Given,
): Promise<Reply<Record<string, never>>> {
	const { session, counter } = desk;
	const { officer } = session;
	if (!officer) return fail("crossing.signedOut");
	const { second, inspectionId, sequence, decision } = given;
	const { current } = counter.state();
	const { accountId: officerId } = officer;
	const takesTwo = secondPersonFault(current, { decision, officerId }) !== null;
	if (!second || !takesTwo) return decideNow(desk, officer, given);
	// Known before a try is spent.
	const fault =
		handFault(counter.state(), { inspectionId, seenView: sequence }) ??
		decisionFault(current, given);
	if (fault !== null) return fail(fault);
	const approved = await approve(desk.store(), {
		act: "override",
		subject: { what: "override", inspectionId },
		asks: { account: officer },
		confirms: { accountId: second.supervisorId, pin: second.pin },
		atMs: desk.nowMs(),
		isOpen: () => session.officer?.accountId === officerId,
	});
	if (!approved.ok) return failWith(approved.error);
	return decideNow(desk, officer, given, approved.value.confirms.accountId);
}
