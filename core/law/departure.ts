import type { PastCrossing, VisaRecord } from "../checks/facts.ts";
import { inOrder } from "../checks/last-crossing.ts";
import { stateKey } from "../document/state-key.ts";
import type { Question } from "./assessment.ts";
import { indexRuleOf, stayDaysOf } from "./judge-visa.ts";
import { inForce, type Rule } from "./pack.ts";
import {
	isExpired,
	type Standing,
	stayProof,
	undecided,
	validityRuleOf,
} from "./standing.ts";
import { overstay, permittedUntil } from "./stay.ts";
import type { VisaOutcome } from "./visa-outcome.ts";

interface Stay {
	readonly days: number;
	readonly rule: Rule;
	readonly index: string;
}

/** What the arrival allowed: the visa it was made on, else the visa-free list of that day. */
function stayOf(
	question: Question,
	arrival: PastCrossing,
	visa: VisaRecord | null,
): Stay | null {
	const { pack, document } = question;
	if (visa) {
		const rule = indexRuleOf(pack, visa);
		return rule
			? { days: stayDaysOf(visa, rule.stayDays), rule, index: visa.index }
			: null;
	}
	if (arrival.visaNumber) return null;
	const free = inForce(pack.visaFree, arrival.day).find((rule) =>
		rule.nationalities.map(stateKey).includes(stateKey(document.nationality)),
	);
	return free ? { days: free.stayDays, rule: free, index: free.index } : null;
}

function withDocument(question: Question, standing: Standing): Standing {
	const { pack, document, day } = question;
	const isFine = standing.overstay === null && standing.outcome !== "expired";
	if (!isFine || !isExpired(document, day)) return standing;
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

/**
 * A foreigner leaves: the stay is counted from the arrival that has no
 * departure yet. Without one nothing can be counted, and an older arrival
 * must not be taken for it: its days would all be charged.
 */
export function onDeparture(question: Question): Standing {
	const { pack, facts, day } = question;
	const last = inOrder(facts.crossings).at(-1);
	if (last?.direction !== "arrival") return withDocument(question, undecided);
	const visa =
		facts.visas.find((held) => held.visaNumber === last.visaNumber) ?? null;
	const stay = stayOf(question, last, visa);
	if (!stay) return withDocument(question, { ...undecided, visa });
	const until = permittedUntil(last.day, stay.days);
	const over = overstay(pack, until, day);
	const outcome: VisaOutcome =
		until < day ? "expired" : visa ? "visaValid" : "visaFree";
	return withDocument(question, {
		...undecided,
		outcome,
		situation: outcome,
		because: over ? [over.rule, stay.rule] : [stay.rule],
		visa,
		permittedUntil: until,
		overstay: over,
		proof: stayProof(last.day, stay.days, until, stay.rule, stay.index),
		needsNoVisaSource: visa === null,
	});
}
