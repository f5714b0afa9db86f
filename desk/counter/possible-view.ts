import type { PossibleEntry as EntryView } from "../../contract/inspection.ts";
import { mostPossible } from "../../contract/limits.ts";
import type { PossibleEntry } from "../../core/checks/possible-entry.ts";
import {
	holderOf,
	type TravelDocument,
} from "../../core/document/travel-document.ts";
import { plainName } from "../../core/names/letters.ts";
import { phrase } from "../../core/phrase.ts";
import { told } from "./told.ts";

const orNull = (text: string | undefined) => text || null;

function rowsOf(
	document: TravelDocument,
	{ listed, match }: PossibleEntry,
): EntryView["rows"] {
	const name = (field: "surname" | "givenNames") => ({
		field,
		document: orNull(document[field]),
		listed: orNull(listed[field]),
		differs: plainName(document[field]) !== plainName(listed[field]),
	});
	const other = (field: "documentNumber" | "issuingState") => {
		const value = listed[field];
		return {
			field,
			document: orNull(document[field]),
			listed: orNull(value),
			differs: value !== undefined && value !== document[field],
		};
	};
	return [
		name("surname"),
		name("givenNames"),
		{
			field: "dateOfBirth",
			document: orNull(holderOf(document).birthDates.join(" / ")),
			listed: orNull(listed.dateOfBirth),
			differs: match.birth !== "same",
		},
		other("documentNumber"),
		other("issuingState"),
	];
}

/** An entry that may be the traveller, side by side with what the document says. */
function entryView(document: TravelDocument, entry: PossibleEntry): EntryView {
	const { check, entryId, title, match, answer } = entry;
	return {
		check,
		entryId,
		title: told(title),
		rows: rowsOf(document, entry),
		differences: [
			...match.names.map((each) => told(phrase(`names.${each}`))),
			told(phrase(`birth.${match.birth}`)),
		],
		answer: answer && {
			answer: answer.answer,
			reasonCode: answer.reasonCode,
			officerName: answer.officerName,
			day: answer.day,
		},
	};
}

/** Those that wait for an answer first; more than the window holds come when these are answered. */
export function possibleView(
	document: TravelDocument,
	possible: readonly PossibleEntry[],
): { readonly possible: EntryView[]; readonly possibleOpen: number } {
	const open = possible.filter(({ answer }) => answer === null);
	const answered = possible.filter(({ answer }) => answer !== null);
	return {
		possible: [...open, ...answered]
			.slice(0, mostPossible)
			.map((entry) => entryView(document, entry)),
		possibleOpen: open.length,
	};
}
