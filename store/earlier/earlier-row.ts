import type { JournalKind } from "../../contract/store.ts";
import type { EarlierKind } from "../../core/checks/earlier.ts";
import { documentKey } from "../../core/document/document-key.ts";
import { crossingKind } from "../journal/crossing-agrees.ts";

/** What names the traveller in a journal row, and where it is found again. */
export interface EarlierSubject {
	readonly documentNumber: string;
	readonly issuingState: string;
	readonly surname: string;
	readonly givenNames: string;
	readonly dateOfBirth: string | null;
}

/** What a journal row tells of what was done with a traveller. */
export interface EarlierAct {
	readonly kind: EarlierKind;
	readonly day: string;
	readonly desk: string;
	readonly officerId: string;
	readonly reason: string;
	readonly note: string;
	readonly subject: EarlierSubject;
}

/** The key columns of the row that points to it; all null where there is none to point to. */
export type EarlierKeys = [
	kind: string | null,
	issuingState: string | null,
	documentNumber: string | null,
	dateOfBirth: string | null,
];

export const noKeys: EarlierKeys = [null, null, null, null];

/** Events, beside crossings, that say what was done with a traveller. */
const eventKinds: Partial<Record<JournalKind, EarlierKind>> = {
	released: "released",
	discarded: "setAside",
};
const decisions: Readonly<Record<string, EarlierKind>> = {
	refuse: "refused",
	refer: "referred",
};

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown) => (typeof value === "string" ? value : "");

function subjectOf(fields: Fields): EarlierSubject | null {
	const documentNumber = text(fields.documentNumber);
	const issuingState = text(fields.issuingState);
	// Without a document there is nobody to find again.
	if (documentNumber === "" || issuingState === "") return null;
	return {
		documentNumber,
		issuingState,
		surname: text(fields.surname),
		givenNames: text(fields.givenNames),
		dateOfBirth: text(fields.dateOfBirth) || null,
	};
}

function actIn(kind: string, fields: Fields): EarlierAct | null {
	const isCrossing = kind === crossingKind;
	const act = isCrossing
		? decisions[text(fields.decision)]
		: eventKinds[kind as JournalKind];
	const subject = subjectOf(isCrossing ? (fields.document as Fields) : fields);
	const day = text(fields.day);
	if (!act || !subject || day === "") return null;
	return {
		kind: act,
		day,
		desk: text(fields.desk),
		officerId: text(fields.officerId),
		reason: text(fields.reasonCode) || text(fields.reason),
		note: text(fields.note),
		subject,
	};
}

/** What a journal row says was done with a traveller, short of an admission; null: nothing. */
export function earlierAct(kind: string, payload: string): EarlierAct | null {
	if (kind !== crossingKind && !(kind in eventKinds)) return null;
	try {
		return actIn(kind, JSON.parse(payload) as Fields);
	} catch {
		// A payload that is none was not written by this program: the walk of the journal says so.
		return null;
	}
}

export function earlierKeys(act: EarlierAct | null): EarlierKeys {
	if (act === null) return noKeys;
	const { issuingState, documentNumber } = documentKey(act.subject);
	return [act.kind, issuingState, documentNumber, act.subject.dateOfBirth];
}
