import type { Verdict } from "../../../contract/officer.ts";
import type { Word } from "../../ui/i18n/words.ts";
import type { Meaning } from "../../ui/mark.tsx";
import type { InspectionView } from "../api.ts";

export interface VerdictLook {
	readonly meaning: Meaning;
	readonly word: Word;
}

const meanings: Record<Verdict, Meaning> = {
	admit: "good",
	refer: "ask",
	refuse: "stop",
};

/** The shape and the word of an inspection as it stands. */
export function verdictLook(
	inspection: InspectionView,
	direction: "arrival" | "departure",
): VerdictLook {
	const { phase, verdict, decision } = inspection;
	if (phase === "locked") return { meaning: "locked", word: "verdict.locked" };
	if (phase === "recorded" && decision !== null) {
		const isCleared = decision === "admit" && direction === "departure";
		return {
			meaning: meanings[decision],
			word: isCleared ? "decided.admit_departure" : `decided.${decision}`,
		};
	}
	if (phase === "recordFailed") {
		return { meaning: "stop", word: "phase.recordFailed" };
	}
	if (phase === "recording") {
		return { meaning: "pending", word: "phase.recording" };
	}
	if (phase === "checking" || verdict === null) {
		return { meaning: "pending", word: "verdict.checking" };
	}
	if (inspection.outcome === "documentMisread") {
		return { meaning: "ask", word: "verdict.misread" };
	}
	if (verdict === "admit" && direction === "departure") {
		return { meaning: "good", word: "verdict.admit_departure" };
	}
	return { meaning: meanings[verdict], word: `verdict.${verdict}` };
}
