import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { NewListAnswer } from "../../contract/records.ts";
import type {
	ListAnswer,
	ListName,
	TravellerKey,
} from "../../core/checks/facts.ts";
import {
	entryText,
	type ListedIdentity,
} from "../../core/checks/possible-entry.ts";
import { documentKey } from "../../core/document/document-key.ts";
import type { Journal, JournalHead } from "../journal/append.ts";

const answeredKind = "listAnswered";

/** An entry as it is answered for. */
export interface AnsweredEntry {
	readonly check: ListName;
	readonly entryId: string;
	readonly listed: ListedIdentity;
}

/**
 * The pair of a person and an entry. Another document, another spelling of name or date, or
 * another word on the list makes another pair: it is asked again.
 */
function pairOf(traveller: TravellerKey, entry: AnsweredEntry): string {
	const { issuingState, documentNumber } = documentKey(traveller);
	const { surname, givenNames, dateOfBirth, birthDates } = traveller;
	const person = [surname, givenNames, ...(birthDates ?? [dateOfBirth ?? ""])];
	return createHash("sha256")
		.update(
			JSON.stringify([issuingState, documentNumber, person, entryText(entry)]),
		)
		.digest("hex");
}

interface Kept extends ListAnswer {
	readonly pair: string;
}

/** The answers given here about these entries, each the last of its pair. */
export function listAnswers(
	db: Database,
): (
	traveller: TravellerKey,
	entries: readonly AnsweredEntry[],
) => ListAnswer[] {
	const last = db
		.prepare<[string], string>(
			`SELECT j.payload FROM listAnswer a
			JOIN journal j ON j.sequence = a.sequence AND j.kind = '${answeredKind}'
			WHERE a.pair = ? ORDER BY a.sequence DESC LIMIT 1`,
		)
		.pluck();
	return (traveller, entries) =>
		entries.flatMap((entry) => {
			const pair = pairOf(traveller, entry);
			const payload = last.get(pair);
			if (payload === undefined) return [];
			const kept = JSON.parse(payload) as Kept;
			// The row only points: the journal says of which pair it speaks.
			if (kept.pair !== pair) return [];
			const { check, entryId, answer, reasonCode, officerName, day } = kept;
			return [{ check, entryId, answer, reasonCode, officerName, day }];
		});
}

/** Writes an answer into the journal and where it is found again, in one transaction. */
export function answerRecorder(
	db: Database,
	journal: Journal,
): (answer: NewListAnswer) => JournalHead {
	const insert = db.prepare("INSERT INTO listAnswer VALUES (?, ?)");
	const record = db.transaction((given: NewListAnswer): JournalHead => {
		const { traveller, listed, atMs, check, entryId, ...said } = given;
		const pair = pairOf(traveller, { check, entryId, listed });
		const { issuingState, documentNumber } = traveller;
		const row = journal.append({
			atMs,
			kind: answeredKind,
			payload: JSON.stringify({
				...said,
				check,
				entryId,
				issuingState,
				documentNumber,
				pair,
			}),
		});
		insert.run(row.sequence, pair);
		return row;
	});
	return (answer) => record.immediate(answer);
}
