import { mostRows } from "../../contract/limits.ts";
import type { BanRecord, LinkedPassport } from "../../core/checks/facts.ts";
import { documentKey } from "../../core/document/document-key.ts";
import { mayBeIssuer } from "../../core/document/state-key.ts";
import type { Person } from "../../core/names/match-person.ts";
import type { LinkRow } from "../bundle/rows.ts";
import type { SectionQueries } from "./section-queries.ts";

type OnDocument = { readonly issuingState?: string | undefined };

/** An entry that names no issuing state, or none that is known, stands against the number everywhere. */
export function against<T extends OnDocument>(
	rows: readonly T[],
	state: string,
): T[] {
	return rows.filter(
		(row) =>
			row.issuingState === undefined || mayBeIssuer(row.issuingState, state),
	);
}

export function isInForce(
	{ from, until }: Pick<BanRecord, "from" | "until">,
	day: string,
): boolean {
	return from <= day && (until === undefined || day <= until);
}

function isFlagged(
	q: SectionQueries,
	number: string,
	state: string,
	day: string,
): boolean {
	return (
		against(q.bansByDocument(number), state).some((ban) =>
			isInForce(ban, day),
		) || against(q.interpolByDocument(number), state).length > 0
	);
}

/**
 * The other passports of the same person: those that the list links with this document, and
 * (`byName`) those of somebody of the same name and date of birth. `flagged`: a ban in force on
 * `day` (YYYY-MM-DD) or an INTERPOL entry stands against that document.
 */
export function linkedPassports(
	q: SectionQueries,
	own: {
		readonly documentNumber: string;
		readonly issuingState: string;
		readonly person: Person;
	},
	day: string,
): { readonly rows: LinkedPassport[]; readonly isCut: boolean } {
	const found = new Map<string, LinkedPassport>();
	function add(row: LinkRow, isByName: boolean): void {
		const { documentNumber, issuingState } = documentKey(row);
		const name = `${issuingState} ${documentNumber}`;
		const isOwn =
			documentNumber === own.documentNumber &&
			issuingState === own.issuingState;
		if (isOwn || found.has(name)) return;
		found.set(name, {
			issuingState: row.issuingState,
			documentNumber: row.documentNumber,
			surname: row.surname,
			givenNames: row.givenNames,
			...(row.dateOfBirth === undefined
				? {}
				: { dateOfBirth: row.dateOfBirth }),
			flagged: isFlagged(q, documentNumber, issuingState, day),
			...(isByName ? { byName: true } : {}),
		});
	}
	const linked = q
		.linksByDocument(own.documentNumber, own.issuingState)
		.flatMap(({ personId }) => q.linksOfPerson(personId));
	for (const row of linked) add(row, false);
	const named = q.linksByName(own.person).map(({ entry }) => entry);
	for (const row of named) add(row, true);
	// One that is flagged is not hidden behind those that are not.
	const rows = [...found.values()].sort(
		(a, b) => Number(b.flagged) - Number(a.flagged),
	);
	return { rows: rows.slice(0, mostRows), isCut: rows.length > mostRows };
}
