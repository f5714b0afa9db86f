import { documentKindOf } from "../document/worth.ts";
import { phrase } from "../phrase.ts";
import { onArrival } from "./arrival.ts";
import type { Question } from "./assessment.ts";
import { onDeparture } from "./departure.ts";
import { isCitizen } from "./listed.ts";
import {
	isExpired,
	type Standing,
	undecided,
	validityRuleOf,
} from "./standing.ts";

/**
 * A citizen needs no visa, and may come home on an expired document; to leave
 * on one is a question for an officer.
 */
function ofCitizen(question: Question): Standing {
	const { document, pack, day, direction } = question;
	const isQuestion = direction === "departure" && isExpired(document, day);
	return {
		...undecided,
		outcome: "citizen",
		situation: isQuestion ? "documentExpired" : "citizen",
		because: isQuestion
			? [pack.citizen, validityRuleOf(pack, document, day) ?? pack.inspection]
			: [pack.citizen],
		proof: phrase("proof.citizen"),
		needsNoVisaSource: true,
	};
}

/** Judges document and visa, before any list is weighed. */
export function standingOf(question: Question): Standing {
	const { document, pack } = question;
	if (document.isMisread)
		return { ...undecided, isAsked: false, situation: "documentMisread" };
	if (documentKindOf(document) === null) {
		return { ...undecided, isAsked: false, situation: "notATravelDocument" };
	}
	if (isCitizen(pack, document)) return ofCitizen(question);
	return question.direction === "arrival"
		? onArrival(question)
		: onDeparture(question);
}
