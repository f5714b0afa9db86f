import { compareWithVisa } from "../document/compare-visa.ts";
import type { Question } from "./assessment.ts";
import { overstay } from "./overstay.ts";
import {
	isExpired,
	type Standing,
	undecided,
	validityRuleOf,
} from "./standing.ts";
import { toldDay } from "./stay.ts";
import { type StayEnd, stayEnd } from "./stay-end.ts";
import { type HeldPermit, permitsOf } from "./stay-permits.ts";
import { staysOf } from "./stays.ts";
import type { VisaOutcome } from "./visa-outcome.ts";

/** Nobody here can tell how long the stay was allowed. */
const uncounted: Standing = { ...undecided, situation: "stayUnknown" };

/** A permit to live here that is good today, where none that was given later ends it. */
function onPermit(
	{ pack, document, day }: Question,
	permits: readonly HeldPermit[],
): Standing | null {
	const last = permits.findLastIndex(({ effect }) => effect === "ends");
	const permit = permits
		.slice(last + 1)
		.find(({ rule, until }) => !("effect" in rule) && day <= until);
	if (!permit) return null;
	return {
		...undecided,
		outcome: "residencePermit",
		situation: "residencePermit",
		because: [permit.rule],
		visa: permit.visa,
		compared: compareWithVisa(document, permit.visa, pack.mismatch),
		permittedUntil: toldDay(permit.until),
	};
}

function withDocument(question: Question, standing: Standing): Standing {
	const { pack, document, day } = question;
	if (standing.overstay !== null || !isExpired(document, day)) return standing;
	return {
		...standing,
		outcome: "documentTooShort",
		situation: "documentExpired",
		because: [
			validityRuleOf(pack, document, day) ?? pack.inspection,
			...standing.because,
		],
	};
}

/** The stay against the day on which it ends. */
function ended({ pack, day }: Question, end: StayEnd): Standing {
	const { until, visa, rules, isFree } = end;
	if (end.isCancelled) {
		return {
			...undecided,
			outcome: "noVisa",
			situation: "stayCancelled",
			because: [pack.visaRequired],
			visa,
		};
	}
	const isOver = until !== null && until < day;
	if (until === null || (isOver && end.mayBeLater))
		return { ...uncounted, visa };
	const over = overstay(pack, until, day);
	const outcome: VisaOutcome = isOver
		? "expired"
		: isFree
			? "visaFree"
			: "visaValid";
	return {
		...undecided,
		outcome,
		situation: isOver ? "overstay" : "stayKept",
		because: over?.rule ? [over.rule, ...rules] : rules,
		visa,
		permittedUntil: toldDay(until),
		overstay: over,
		proof: end.proof,
		needsNoVisaSource: isFree,
	};
}

/**
 * A foreigner leaves: the stay is counted from the arrival that has no
 * departure yet. Without one nothing can be counted, and an older arrival
 * must not be taken for it: its days would all be charged.
 */
export function onDeparture(question: Question): Standing {
	const last = staysOf(question.facts).at(-1);
	const stay = last?.isOpen ? last : null;
	const permits = permitsOf(question, stay?.arrival.day ?? null);
	const found =
		onPermit(question, permits) ??
		(stay ? ended(question, stayEnd(question, stay, permits)) : uncounted);
	return withDocument(question, found);
}
