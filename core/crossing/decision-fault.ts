import type { FailureCode } from "../codes/failure-codes.ts";
import { refusalFault } from "../law/refusal-reasons.ts";
import { isSamePerson } from "../people/four-eyes.ts";
import { mayDecide, needsReason, openEntries } from "./allowed.ts";
import { reasonFault, reasonFor } from "./coded-reasons.ts";
import type { Decision } from "./decided-crossing.ts";
import { secondPersonCauses } from "./second-person.ts";
import { soldFault } from "./sold-visa.ts";
import type { Inspection } from "./state.ts";

type Judged = Extract<Inspection, { phase: "shown" | "locked" }>;
type Said = Pick<Decision, "decision" | "reasonCode" | "note" | "agency">;

function chosenReasonFault(inspection: Judged, said: Said): FailureCode | null {
	const { reading, assessment, release } = inspection;
	const { decision, reasonCode, agency } = said;
	if (decision === "refuse")
		return refusalFault(reading.pack, reading.day, {
			code: reasonCode ?? "",
			agency,
			isCitizen: assessment.outcome === "citizen",
		});
	if (!reasonCode) return null;
	// Nobody says of a supervisor what no supervisor did.
	const isInvented = reasonCode === "supervisorReleased" && release === null;
	return reasonFor(decision, reasonCode) && !isInvented
		? soldFault(inspection, said)
		: "crossing.reasonUnknown";
}

/**
 * Why a decision on this inspection may not be recorded: `crossing.notAllowed`,
 * `crossing.possibleOpen` (a list may name the traveller), `crossing.reasonMissing`,
 * `crossing.wordsMissing`, `crossing.reasonUnknown`, and the codes of `refusalFault` by the pack of
 * the crossing's own day; null: it may, with a second person where `secondPersonFault` says so.
 */
export function decisionFault(
	inspection: Inspection | null,
	said: Said,
): FailureCode | null {
	const { decision, reasonCode, note } = said;
	if (inspection?.phase !== "shown") return "crossing.notAllowed";
	if (decision === "admit" && openEntries(inspection).length > 0)
		return "crossing.possibleOpen";
	if (!mayDecide(inspection).includes(decision)) return "crossing.notAllowed";
	if (needsReason(inspection, decision) || reasonCode) {
		const fault = reasonFault(reasonCode, note);
		if (fault !== null) return fault;
	}
	return chosenReasonFault(inspection, said);
}

/** `crossing.secondPerson`: an admission that takes two people is confirmed by nobody else. */
export function secondPersonFault(
	inspection: Inspection | null,
	{
		decision,
		officerId,
		confirmedBy,
	}: Pick<Decision, "decision" | "officerId" | "confirmedBy">,
): FailureCode | null {
	if (decision !== "admit" || inspection?.phase !== "shown") return null;
	if (secondPersonCauses(inspection).length === 0) return null;
	return confirmedBy === undefined || isSamePerson(confirmedBy, officerId)
		? "crossing.secondPerson"
		: null;
}
