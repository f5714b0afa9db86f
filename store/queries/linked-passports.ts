import { mostRows } from "../../contract/limits.ts";
import type { BanRecord, LinkedPassport } from "../../core/checks/facts.ts";
import { documentKey } from "../../core/document/document-key.ts";
import { mayBeIssuer } from "../../core/document/state-key.ts";
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
 * The other passports of the same person. `flagged`: a ban in force on `day`
 * (YYYY-MM-DD) or an INTERPOL entry stands against that document.
 */
export function linkedPassports(
	q: SectionQueries,
	own: { readonly documentNumber: string; readonly issuingState: string },
	day: string,
): LinkedPassport[] {
	const found = new Map<string, LinkedPassport>();
	const persons = q.linksByDocument(own.documentNumber, own.issuingState);
	for (const row of persons.flatMap(({ personId }) =>
		q.linksOfPerson(personId),
	)) {
		const { documentNumber, issuingState } = documentKey(row);
		const isOwn =
			documentNumber === own.documentNumber &&
			issuingState === own.issuingState;
		if (isOwn) continue;
		found.set(`${issuingState} ${documentNumber}`, {
			issuingState: row.issuingState,
			documentNumber: row.documentNumber,
			surname: row.surname,
			givenNames: row.givenNames,
			flagged: isFlagged(q, documentNumber, issuingState, day),
		});
	}
	// One that is flagged is not hidden behind those that are not.
	return [...found.values()]
		.sort((a, b) => Number(b.flagged) - Number(a.flagged))
		.slice(0, mostRows);
}
