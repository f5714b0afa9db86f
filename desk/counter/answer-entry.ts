import type { InputOf, Reply } from "../../contract/define.ts";
import type { officerCalls } from "../../contract/officer.ts";
import { answerable } from "../../core/crossing/answer-entry.ts";
import { reasonFault, reasonFor } from "../../core/crossing/coded-reasons.ts";
import { keyOf } from "../../core/crossing/judge.ts";
import { handFault } from "../../core/crossing/sight.ts";
import { fail, failWith, ok } from "../../core/result.ts";
import type { DeskParts } from "./officer-handlers.ts";

/**
 * An officer says whether an entry of a list is the traveller. What the journal does not hold has
 * not been said. Codes: `crossing.signedOut`, `crossing.notNow`, `crossing.tooEarly`, `crossing.reasonMissing`,
 * `crossing.wordsMissing`, `crossing.reasonUnknown`, those of the store.
 */
export async function answerListEntry(
	desk: Pick<DeskParts, "session" | "counter" | "store" | "nowMs">,
	given: InputOf<typeof officerCalls.answerEntry>,
): Promise<Reply<Record<string, never>>> {
	const { inspectionId, sequence, check, entryId, answer, reasonCode } = given;
	const { officer } = desk.session;
	const note = given.note?.trim() ?? "";
	if (!officer) return fail("crossing.signedOut");
	const state = desk.counter.state();
	const { current } = state;
	const entry = answerable(current, { check, entryId });
	const traveller = keyOf(current?.reading.mrz ?? null);
	if (current?.reading.inspectionId !== inspectionId || !entry || !traveller)
		return fail("crossing.notNow");
	const fault =
		handFault(state, { inspectionId, seenView: sequence }) ??
		reasonFault(reasonCode, note);
	if (fault !== null) return fail(fault);
	if (!reasonFor(answer, reasonCode)) return fail("crossing.reasonUnknown");
	const said = {
		check,
		entryId,
		answer,
		reasonCode,
		officerName: officer.name,
		day: current.reading.day,
	};
	const { surname, givenNames, dateOfBirth, documentNumber, issuingState } =
		entry.listed;
	const written = await desk.store()?.recordAnswer({
		...said,
		inspectionId,
		traveller,
		listed: { surname, givenNames, dateOfBirth, documentNumber, issuingState },
		...(note === "" ? {} : { note }),
		officerId: officer.accountId,
		atMs: desk.nowMs(),
	});
	if (!written) return fail("host.gone");
	if (!written.ok) return failWith(written.error);
	return desk.counter.dispatch({
		kind: "entryAnswered",
		inspectionId,
		answer: said,
	})
		? ok({})
		: fail("crossing.notNow");
}
