import type { Day } from "../day.ts";
import type { Overstay } from "../law/overstay.ts";
import type { Phrase } from "../phrase.ts";
import type { Inspection } from "./state.ts";

/** What of the stay may stand on a screen. */
export interface StayTold {
	/** The last day, of an arrival whose admission is proposed or decided. */
	readonly permittedUntil: Day | null;
	readonly proof: Phrase | null;
	/** Of a foreigner who leaves. */
	readonly departure: {
		readonly until: Day | null;
		readonly overstay: Overstay | null;
		readonly proof: Phrase | null;
	} | null;
}

const NONE: StayTold = { permittedUntil: null, proof: null, departure: null };

/** Nobody is told of a stay who is not let in, and of nothing while locked. */
export function stayTold(inspection: Inspection): StayTold {
	if (inspection.phase === "checking" || inspection.phase === "locked")
		return NONE;
	const { assessment } = inspection;
	const { proof, overstay, outcome, direction, verdict } = assessment;
	const isCitizen = outcome === "citizen";
	if (direction === "departure" && !isCitizen) {
		const until = assessment.permittedUntil;
		const isCounted = until !== null || assessment.situation === "stayUnknown";
		return {
			...NONE,
			departure: isCounted ? { until, overstay, proof } : null,
		};
	}
	const decision =
		"crossing" in inspection ? inspection.crossing.decision : verdict;
	if (decision !== "admit") return NONE;
	return { ...NONE, permittedUntil: assessment.permittedUntil, proof };
}
