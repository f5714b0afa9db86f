import type { Finding } from "../checks/check-result.ts";
import type { LinkedPassport } from "../checks/facts.ts";
import { checkLastCrossing, inOrder } from "../checks/last-crossing.ts";
import {
	checkPassports,
	type ListFinding,
	sortedPassports,
} from "../checks/lists.ts";
import { compareNames } from "../names/compare-names.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Question } from "./assessment.ts";
import { isCitizen, isCitizenState, isSaidCitizen } from "./listed.ts";

function isOfCitizen(question: Question, other: LinkedPassport): boolean {
	return isCitizenState(question.pack, other.issuingState);
}

/**
 * A citizen, as this document or another passport of the same person says: the
 * state may not refuse its own, whatever they show.
 */
export function neverRefused(question: Question): boolean {
	return (
		isSaidCitizen(question.pack, question.document) ||
		sortedPassports(question.document, question.facts).own.some((other) =>
			isOfCitizen(question, other),
		)
	);
}

/**
 * The other passports of the person: a flagged one is a hit. One under another
 * name, or a citizen's beside this foreign one, is for an officer to look at.
 */
export function passportsFinding(question: Question): ListFinding {
	const { facts, document, pack } = question;
	const listed = checkPassports(document, facts);
	if (listed.found === "hit" || listed.found === "possible") return listed;
	const { own, possible } = sortedPassports(document, facts);
	const doubts: Phrase[] = own.flatMap((other) => {
		const { documentNumber, issuingState } = other;
		const values = { documentNumber, issuingState };
		if (!isCitizen(pack, document) && isOfCitizen(question, other)) {
			return [phrase("passports.citizen", values)];
		}
		const isNamed = other.surname !== "" || other.givenNames !== "";
		return !isNamed || compareNames(document, other).agree
			? []
			: [phrase("passports.otherName", values)];
	});
	return doubts.length > 0
		? { found: "notAsked", reasons: doubts, possible }
		: listed;
}

/**
 * The crossing before this one. Who leaves on another passport than the one of
 * the arrival is asked for it: the stay was allowed to that passport.
 */
export function crossingsFinding(question: Question): Finding {
	const { facts, direction, document, pack } = question;
	const isOwn = isCitizen(pack, document);
	const found = checkLastCrossing(facts.crossings, direction, isOwn);
	const last = inOrder(facts.crossings).at(-1);
	const isOther =
		!isOwn && direction === "departure" && last?.onOtherPassport === true;
	if (found.found === "hit" || !last || !isOther) return found;
	const { day, place } = last;
	return {
		found: "hit",
		reasons: [phrase("crossings.otherPassport", { day, place })],
	};
}
