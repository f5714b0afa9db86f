import type { Question, Situation } from "./assessment.ts";
import { addMonths } from "./days.ts";
import {
	isExpired,
	type Standing,
	stayProof,
	undecided,
	validityRuleOf,
} from "./standing.ts";
import { type VisaFinding, visaOutcome } from "./visa-outcome.ts";

/** The document's own validity where it already forbids entry; null where it does not. */
function documentFault(question: Question): Standing | null {
	const { pack, document, day } = question;
	const validity = validityRuleOf(pack, document, day);
	const because = [validity ?? pack.inspection];
	// Nobody can tell how long a document without a day of expiry is good.
	if (document.dateOfExpiry === null) return { ...undecided, because };
	const hasExpired = isExpired(document, day);
	const isTooShort =
		validity !== undefined &&
		document.dateOfExpiry < addMonths(day, validity.months);
	if (!hasExpired && !isTooShort) return null;
	return {
		...undecided,
		outcome: "documentTooShort",
		situation: hasExpired ? "documentExpired" : "documentTooShort",
		because,
		needsNoVisaSource: true,
	};
}

function situationOf(found: VisaFinding): Situation {
	if (found.isSpent) return "daysSpent";
	return found.isPlaceUnknown ? "placeUnknown" : found.outcome;
}

/** A foreigner arrives: the document must be good long enough, then the visa decides. */
export function onArrival(question: Question): Standing {
	const fault = documentFault(question);
	if (fault) return fault;
	const { pack, document, facts, day } = question;
	const validity = validityRuleOf(pack, document, day);
	const found = visaOutcome({
		pack,
		document,
		visas: facts.visas,
		crossings: facts.crossings,
		day,
		place: question.place,
		freshness: question.freshness.visa,
		permits: question.permits,
	});
	const { until } = found;
	const isFree = found.outcome === "visaFree";
	const index = found.visa?.index ?? found.freeIndex ?? "";
	return {
		...undecided,
		outcome: found.outcome,
		situation: situationOf(found),
		because:
			validity === undefined ? found.because : [...found.because, validity],
		visa: found.visa,
		freeIndex: found.freeIndex,
		compared: found.compared,
		permittedUntil: until,
		proof:
			until === null
				? null
				: stayProof({
						arrival: day,
						until,
						rule: found.because[0] ?? pack.visaRequired,
						index,
						crossings: facts.crossings,
					}),
		needsNoVisaSource: isFree,
	};
}
