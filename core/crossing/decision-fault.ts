import type { FailureCode } from "../codes/failure-codes.ts";
import { refusalFault } from "../law/refusal-reasons.ts";
import { mayDecide, needsReason, openEntries } from "./allowed.ts";
import { reasonFor } from "./coded-reasons.ts";
import type { Decision } from "./decided-crossing.ts";
import { soldFault } from "./sold-visa.ts";
import type { Inspection } from "./state.ts";

/**
 * Why a decision on this inspection may not be recorded: `crossing.notAllowed`,
 * `crossing.possibleOpen` (a list may name the traveller), `crossing.reasonMissing`, `crossing.reasonUnknown`, and the codes of `refusalFault` by the pack of the
 * crossing's own day; null: it may.
 */
export function decisionFault(
	inspection: Inspection | null,
	{
		decision,
		reasonCode,
		agency,
		note,
	}: Pick<Decision, "decision" | "reasonCode" | "agency" | "note">,
): FailureCode | null {
	if (inspection?.phase !== "shown") return "crossing.notAllowed";
	if (decision === "admit" && openEntries(inspection).length > 0)
		return "crossing.possibleOpen";
	if (!mayDecide(inspection).includes(decision)) return "crossing.notAllowed";
	if (needsReason(inspection, decision) && !reasonCode)
		return "crossing.reasonMissing";
	if (decision !== "refuse")
		return !reasonCode || reasonFor(decision, reasonCode)
			? soldFault(inspection, { decision, reasonCode, note })
			: "crossing.reasonUnknown";
	const { pack, day } = inspection.reading;
	return refusalFault(pack, day, {
		code: reasonCode ?? "",
		agency,
		isCitizen: inspection.assessment.outcome === "citizen",
	});
}
