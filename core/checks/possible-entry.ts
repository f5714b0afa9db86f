import { numberKey } from "../document/number-key.ts";
import { mayBeIssuer } from "../document/state-key.ts";
import { holderOf, type TravelDocument } from "../document/travel-document.ts";
import {
	type ListedPerson,
	matchPerson,
	type PersonMatch,
} from "../names/match-person.ts";
import type { Phrase } from "../phrase.ts";
import type { ListAnswer, ListName, TravellerFacts } from "./facts.ts";

/** What a list tells of a person. */
export interface ListedIdentity extends ListedPerson {
	readonly documentNumber?: string | undefined;
	readonly issuingState?: string | undefined;
}

/** An entry that may be this person, for an officer to look at. */
export interface PossibleEntry {
	readonly check: ListName;
	readonly entryId: string;
	/** What stands on the list. */
	readonly title: Phrase;
	readonly listed: ListedIdentity;
	readonly match: PersonMatch;
	/** Null: nobody here has said yet whether it is. */
	readonly answer: ListAnswer | null;
}

/** Which entry it is, and what it says of the person: an answer holds for just that. */
export function entryText({
	check,
	entryId,
	listed,
}: Pick<PossibleEntry, "check" | "entryId" | "listed">): string {
	const { surname, givenNames, dateOfBirth, documentNumber, issuingState } =
		listed;
	return JSON.stringify([
		check,
		entryId,
		surname,
		givenNames,
		dateOfBirth ?? "",
		documentNumber ?? "",
		issuingState ?? "",
	]);
}

/** Whether an entry names this document; one without a known issuer stands against the number everywhere. */
export function isAgainst(
	document: Pick<TravelDocument, "documentNumber" | "issuingState">,
	listed: Pick<ListedIdentity, "documentNumber" | "issuingState">,
): boolean {
	const { documentNumber, issuingState } = listed;
	return (
		documentNumber !== undefined &&
		numberKey(documentNumber) === numberKey(document.documentNumber) &&
		(issuingState === undefined ||
			mayBeIssuer(issuingState, document.issuingState))
	);
}

/**
 * What an entry that a source found is to this traveller: `hit`, `notThem` after an officer's answer,
 * or possible. One that neither document nor name explain is a hit: whoever found it knew why.
 */
export function standingOf(
	document: TravelDocument,
	facts: Pick<TravellerFacts, "answers">,
	entry: Pick<PossibleEntry, "check" | "entryId" | "listed" | "title">,
): "hit" | PossibleEntry {
	if (isAgainst(document, entry.listed)) return "hit";
	const match = matchPerson(holderOf(document), entry.listed);
	if (match === null || match.points === 0) return "hit";
	const answer =
		facts.answers?.find(
			({ check, entryId }) =>
				check === entry.check && entryId === entry.entryId,
		) ?? null;
	return answer?.answer === "same" ? "hit" : { ...entry, match, answer };
}
