import type { PastCrossing, VisaRecord } from "../checks/facts.ts";
import { inOrder } from "../checks/last-crossing.ts";
import { compareWithVisa } from "../document/compare-visa.ts";
import { isSameDocument, isSameNumber } from "../document/document-key.ts";
import { phrase } from "../phrase.ts";
import type { Question } from "./assessment.ts";
import { lastGrantedDay } from "./granted-stay.ts";
import {
	indexRuleOf,
	limitOf,
	permitRuleOf,
	stayDaysOf,
} from "./judge-visa.ts";
import { listing } from "./listed.ts";
import type { Rule } from "./pack.ts";
import {
	isExpired,
	type Standing,
	stayProof,
	undecided,
	validityRuleOf,
} from "./standing.ts";
import { lastDayOfStay, overstay, type StayLimit } from "./stay.ts";
import type { VisaOutcome } from "./visa-outcome.ts";

/** Nobody here can tell how long the stay was allowed. */
const uncounted: Standing = { ...undecided, situation: "stayUnknown" };

interface Stay {
	readonly limit: StayLimit;
	readonly rule: Rule;
	readonly index: string;
}

/** What the arrival allowed: the visa it was made on, else the visa-free list of that day. */
function stayOf(
	question: Question,
	arrival: PastCrossing,
	visa: VisaRecord | null,
): Stay | null {
	const { pack, document, permits } = question;
	if (visa) {
		const rule = indexRuleOf(pack, visa);
		if (!rule) return null;
		const limit = limitOf(rule, visa, stayDaysOf(visa, rule.stayDays));
		return { limit, rule, index: visa.index };
	}
	if (arrival.visaNumber) return null;
	const free = listing(pack.visaFree, {
		document,
		day: arrival.day,
		place: arrival.place,
		permits,
	});
	return free ? { limit: free, rule: free, index: free.index } : null;
}

/** A permit to live here that is good today and stands on this document. */
function permitOf(question: Question): Standing | null {
	const { pack, facts, document, day } = question;
	for (const visa of facts.visas) {
		const rule = permitRuleOf(pack, visa);
		const isGood =
			visa.status === "issued" &&
			visa.issuedOn <= day &&
			visa.useBy !== undefined &&
			day <= visa.useBy &&
			isSameDocument(visa, document);
		if (!rule || !isGood) continue;
		const compared = compareWithVisa(document, visa, pack.mismatch);
		if (compared.some(({ severity }) => severity === "fatal")) continue;
		return {
			...undecided,
			outcome: "residencePermit",
			situation: "residencePermit",
			because: [rule],
			visa,
			compared,
			permittedUntil: visa.useBy ?? null,
		};
	}
	return null;
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
	const permit = permitOf(question);
	if (permit) return withDocument(question, permit);
	const last = inOrder(facts.crossings).at(-1);
	if (last?.direction !== "arrival") return withDocument(question, uncounted);
	const number = last.visaNumber;
	const visa =
		number === undefined
			? null
			: (facts.visas.find((held) => isSameNumber(held.visaNumber, number)) ??
				null);
	const stay = stayOf(question, last, visa);
	// Where nothing was left, the arrival day itself was the last.
	const counted = stay
		? (lastDayOfStay(stay.limit, last.day, facts.crossings) ?? last.day)
		: null;
	const until = lastGrantedDay(last, visa, counted);
	if (until === null) return withDocument(question, { ...uncounted, visa });
	const over = overstay(pack, until, day);
	const isOnVisa = visa !== null || number !== undefined;
	const outcome: VisaOutcome =
		until < day ? "expired" : isOnVisa ? "visaValid" : "visaFree";
	const rules = stay ? [stay.rule] : [];
	return withDocument(question, {
		...undecided,
		outcome,
		situation: until < day ? "overstay" : "stayKept",
		because: over ? [over.rule, ...rules] : rules,
		visa,
		permittedUntil: until,
		overstay: over,
		proof:
			stay && until === counted
				? stayProof({
						arrival: last.day,
						until,
						rule: stay.rule,
						index: stay.index,
						crossings: facts.crossings,
					})
				: phrase("proof.granted", { arrival: last.day, until }),
		// A later word of the register could only make a stay longer that is good already.
		needsNoVisaSource:
			!isOnVisa || (last.permittedUntil !== undefined && until >= day),
	});
}
