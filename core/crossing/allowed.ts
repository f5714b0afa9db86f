import type { PossibleEntry } from "../checks/possible-entry.ts";
import type { Verdict } from "../law/assessment.ts";
import type { Inspection } from "./state.ts";

/** Entries of lists of which an officer has not said yet whether they are this person. */
export function openEntries(
	inspection: Inspection | null,
): readonly PossibleEntry[] {
	if (inspection === null || inspection.phase === "checking") return [];
	return inspection.assessment.possible.filter(({ answer }) => answer === null);
}

/**
 * What the officer may decide now. Nothing while locked; nothing on a document
 * that could not be read or is none; never a refusal of a citizen, and nobody
 * is admitted whom a list may name.
 */
export function mayDecide(inspection: Inspection | null): Verdict[] {
	if (inspection?.phase !== "shown") return [];
	if (mayDiscard(inspection)) return [];
	const all: Verdict[] =
		inspection.assessment.outcome === "citizen"
			? ["admit", "refer"]
			: ["admit", "refer", "refuse"];
	return openEntries(inspection).length === 0
		? all
		: all.filter((verdict) => verdict !== "admit");
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
