import type { Database } from "better-sqlite3";
import { mostRead, mostRows } from "../../contract/limits.ts";
import type { EarlierEvent } from "../../core/checks/earlier.ts";
import { matchPerson, type Person } from "../../core/names/match-person.ts";
import { earlierAct } from "../earlier/earlier-row.ts";
import { stands } from "./stands.ts";

interface Row {
	readonly atMs: number;
	readonly journalKind: string;
	readonly payload: string;
	readonly isOwn: 0 | 1;
	readonly isAdmittedSince: 0 | 1;
}

/** A refusal is not hidden behind any number of referrals, nor these behind any number of slips. */
const weightiest =
	"e.kind = 'refused' DESC, e.kind = 'referred' DESC, e.sequence DESC";

/**
 * What was done here with this document, or with somebody of this name and date of birth, short of
 * an admission; each with whether an admission of that document, or of this one, came after it.
 * Dates of birth are found as they are written, names within the reach of the matcher.
 */
export function earlierOf(db: Database): (
	asked: {
		readonly documentNumber: string;
		readonly issuingState: string;
		readonly person: Person;
	},
	nameOf: (officerId: string) => string,
) => EarlierEvent[] {
	const find = db.prepare<[Record<string, string>], Row>(`
		WITH found AS (
			SELECT * FROM (
				SELECT sequence FROM earlier e
				WHERE source = '' AND documentNumber = @number AND issuingState = @state
				ORDER BY ${weightiest} LIMIT ${mostRows}
			) UNION SELECT * FROM (
				SELECT sequence FROM earlier e
				WHERE source = '' AND dateOfBirth IN (@born0, @born1, @born2, @born3)
				ORDER BY ${weightiest} LIMIT ${mostRead}
			)
		)
		SELECT j.atMs, j.kind AS journalKind, j.payload,
			e.documentNumber = @number AND e.issuingState = @state AS isOwn,
			EXISTS (
				SELECT 1 FROM crossing c WHERE c.decision = 'admit'
					AND c.documentNumber = e.documentNumber AND c.issuingState = e.issuingState
					AND c.sequence > e.sequence AND ${stands("c")}
			) OR EXISTS (
				SELECT 1 FROM crossing c WHERE c.decision = 'admit'
					AND c.documentNumber = @number AND c.issuingState = @state
					AND c.sequence > e.sequence AND ${stands("c")}
			) AS isAdmittedSince
		FROM found JOIN earlier e ON e.source = '' AND e.sequence = found.sequence
		JOIN journal j ON j.sequence = e.sequence
		LEFT JOIN crossing own ON own.sequence = e.sequence
		WHERE own.sequence IS NULL OR ${stands("own")}
		ORDER BY isAdmittedSince, isOwn DESC, ${weightiest}
	`);
	return ({ documentNumber, issuingState, person }, nameOf) => {
		// A document means at most four dates; what is not one finds nobody.
		const [born0 = "", born1 = "", born2 = "", born3 = ""] = person.birthDates;
		const asked = {
			number: documentNumber,
			state: issuingState,
			...{ born0, born1, born2, born3 },
		};
		const events: EarlierEvent[] = [];
		for (const row of find.all(asked)) {
			const act = earlierAct(row.journalKind, row.payload);
			if (!act) continue;
			const { subject, officerId, note, ...said } = act;
			const isOwn = row.isOwn === 1;
			const { surname, givenNames } = subject;
			const listed = {
				surname,
				givenNames,
				dateOfBirth: subject.dateOfBirth ?? undefined,
			};
			if (!isOwn && matchPerson(person, listed) === null) continue;
			events.push({
				...said,
				atMs: row.atMs,
				officer: nameOf(officerId),
				...(note === "" ? {} : { note }),
				documentNumber: subject.documentNumber,
				issuingState: subject.issuingState,
				...(isOwn ? {} : { byName: true }),
				isAdmittedSince: row.isAdmittedSince === 1,
			});
			if (events.length === mostRows) break;
		}
		return events;
	};
}
