import type { Verdict } from "../law/assessment.ts";
import type { Inspection } from "./state.ts";

/**
 * What the officer may decide now. Nothing while locked; nothing on a document
 * that could not be read or is none; never a refusal of a citizen.
 */
export function mayDecide(inspection: Inspection | null): Verdict[] {
	if (inspection?.phase !== "shown") return [];
	if (mayDiscard(inspection)) return [];
	return inspection.assessment.outcome === "citizen"
		? ["admit", "refer"]
		: ["admit", "refer", "refuse"];
}

/** Only what can never become a crossing may be put aside. */
export function mayDiscard(inspection: Inspection | null): boolean {
	if (inspection?.phase !== "shown") return false;
	const { situation } = inspection.assessment;
	return situation === "documentMisread" || situation === "notATravelDocument";
}

/** A decision that is not the proposed one needs its reason. */
export function needsReason(
	inspection: Inspection,
	decision: Verdict,
): boolean {
	if (inspection.phase !== "shown") return false;
	return decision !== "admit" || inspection.assessment.verdict !== "admit";
}
