import type { Day } from "../day.ts";
import { stateKey } from "../document/state-key.ts";
import type { TravelDocument } from "../document/travel-document.ts";
import { worthOf } from "../document/worth.ts";
import {
	type DocumentKind,
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

function fits(
	key: NationalityKey,
	document: TravelDocument,
	kind: DocumentKind | null,
): boolean {
	const { issuingState, nationality, documentKind } = key;
	return (
		(issuingState === undefined ||
			stateKey(issuingState) === stateKey(document.issuingState)) &&
		(nationality === undefined ||
			stateKey(nationality) === stateKey(document.nationality)) &&
		// Lists of states speak of national passports unless they say otherwise.
		(documentKind ?? "passport") === kind
	);
}

function isListed(rule: NationalityRule, question: ListQuestion): boolean {
	if (rule.isAddition) return false;
	return isNamed(rule, question);
}

function isNamed(rule: NationalityRule, question: ListQuestion): boolean {
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
	const { isListable, kind } = worthOf(document);
	return isListable && keys.some((key) => fits(key, document, kind));
}

/** The rule of a list that names the holder of the document on a day. */
export function listing(
	rules: readonly NationalityRule[],
	question: ListQuestion,
): NationalityRule | undefined {
	return inForce(rules, question.day).find((rule) => isListed(rule, question));
}

/** Every rule of a list that names the holder of the document on a day, in the order of the pack. */
export function listings(
	rules: readonly NationalityRule[],
	question: ListQuestion,
): NationalityRule[] {
	return inForce(rules, question.day).filter((rule) =>
		isListed(rule, question),
	);
}

/** The days that an agreement adds to the list that lets somebody in. */
export function additionTo(
	rules: readonly NationalityRule[],
	question: ListQuestion,
): NationalityRule | undefined {
	return inForce(rules, question.day).find(
		(rule) => rule.isAddition && isNamed(rule, question),
	);
}

/** Whether a list of visas on arrival of this index named the holder on the day of issue, at any checkpoint. */
export function isListedFor(
	{
		pack,
		document,
	}: { readonly pack: RulePack; readonly document: TravelDocument },
	{ index, issuedOn }: { readonly index: string; readonly issuedOn: Day },
): boolean {
	const rules = pack.visaOnArrival.filter((rule) => rule.index === index);
	return listing(rules, { document, day: issuedOn, place: null }) !== undefined;
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
