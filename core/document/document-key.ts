import { numberKey } from "./number-key.ts";
import { issuerKey } from "./state-key.ts";

/** What names a document among all others: numbers repeat between states. */
export interface DocumentName {
	readonly issuingState: string;
	readonly documentNumber: string;
}

/** The form in which indexes hold it. */
export function documentKey(name: DocumentName): DocumentName {
	return {
		issuingState: issuerKey(name.issuingState),
		documentNumber: numberKey(name.documentNumber),
	};
}

export function isSameDocument(
	one: DocumentName,
	other: DocumentName,
): boolean {
	return (
		numberKey(one.documentNumber) === numberKey(other.documentNumber) &&
		issuerKey(one.issuingState) === issuerKey(other.issuingState)
	);
}

/** Whether two numbers, of documents or of visas, are one. */
export function isSameNumber(one: string, other: string): boolean {
	return numberKey(one) === numberKey(other);
}
