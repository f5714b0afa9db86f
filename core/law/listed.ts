import type { Day } from "../day.ts";
import { stateKey } from "../document/state-key.ts";
import type { TravelDocument } from "../document/travel-document.ts";
import { worthOf } from "../document/worth.ts";
import {
	inForce,
	type NationalityKey,
	type NationalityRule,
	type RulePack,
} from "./pack.ts";

/** Whom and where a list is asked about. */
export interface ListQuestion {
	readonly document: TravelDocument;
	readonly day: Day;
	/** Null: the place is not known or does not matter. */
	readonly place: string | null;
	/** States whose residence permit an officer has seen. */
	readonly permits?: readonly string[] | undefined;
}

function fits(key: NationalityKey, document: TravelDocument): boolean {
	const { issuingState, nationality, documentKind } = key;
	const { isListable, kind } = worthOf(document);
	return (
		isListable &&
		(issuingState === undefined ||
			stateKey(issuingState) === stateKey(document.issuingState)) &&
		(nationality === undefined ||
			stateKey(nationality) === stateKey(document.nationality)) &&
		// Lists of states speak of national passports unless they say otherwise.
		(documentKind ?? "passport") === kind
	);
}

function isListed(rule: NationalityRule, question: ListQuestion): boolean {
	const { document, place, permits } = question;
	if (rule.permitOf !== undefined && !permits?.includes(rule.permitOf)) {
		return false;
	}
	if (
		rule.places !== undefined &&
		place !== null &&
		!rule.places.includes(place)
	) {
		return false;
	}
	const keys = [
		...rule.nationalities.map((nationality) => ({ nationality })),
		...(rule.keys ?? []),
	];
	return keys.some((key) => fits(key, document));
}

/** The rule of a list that names the holder of the document on a day. */
export function listing(
	rules: readonly NationalityRule[],
	question: ListQuestion,
): NationalityRule | undefined {
	return inForce(rules, question.day).find((rule) => isListed(rule, question));
}

/** Whether a state's own people are citizens under the pack. */
export function isCitizenState(pack: RulePack, state: string): boolean {
	const { nationality, nationalities = [] } = pack.citizen;
	return [nationality, ...nationalities]
		.map(stateKey)
		.includes(stateKey(state));
}

/**
 * Whether the document says that its holder is a citizen, although it may prove nothing of the
 * kind: enough to propose no refusal, never enough to admit.
 */
export function isSaidCitizen(
	pack: RulePack,
	document: TravelDocument,
): boolean {
	return (
		worthOf(document).isOfState && isCitizenState(pack, document.nationality)
	);
}

/** Whether the document proves its holder a citizen of the pack's state. */
export function isCitizen(pack: RulePack, document: TravelDocument): boolean {
	const { provenNationality } = worthOf(document);
	return provenNationality !== null && isCitizenState(pack, provenNationality);
}
