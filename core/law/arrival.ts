import type { Question } from "./assessment.ts";
import { addMonths } from "./days.ts";
import type { VisaIndexRule } from "./pack.ts";
import { countedBefore } from "./past-days.ts";
import {
	isExpired,
	type Standing,
	stayProof,
	undecided,
	validityRuleOf,
} from "./standing.ts";
import { toldDay } from "./stay.ts";
import { limitOf } from "./visa-limit.ts";
import { visaOutcome } from "./visa-outcome.ts";

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
	// Of a list and the days that are added to it, the latter say how long.
	const rule =
		(isFree ? found.because.at(-1) : found.because[0]) ?? pack.visaRequired;
	const limit =
		found.visa && "useByDays" in rule
			? limitOf(rule as VisaIndexRule, found.visa, facts.crossings, day)
			: null;
	const index = found.visa?.index ?? found.freeIndex ?? "";
	return {
		...undecided,
		outcome: found.outcome,
		situation: found.situation ?? found.outcome,
		because:
			validity === undefined ? found.because : [...found.because, validity],
		visa: found.visa,
		freeIndex: found.freeIndex,
		compared: found.compared,
		permittedUntil: toldDay(until),
		proof:
			until === null
				? null
				: stayProof({
						arrival: day,
						until,
						rule,
						index,
						usedDays: limit?.usedDays,
						past: () => countedBefore(question, day),
					}),
		needsNoVisaSource: isFree && found.visa === null,
	};
}
