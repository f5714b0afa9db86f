import type { RulePack } from "../law/pack.ts";
import { agreeNames, agreePassengerName } from "../names/agree-names.ts";
import { isSameHalf, type NameComparison } from "../names/compare-names.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { acceptedAs } from "./accepted-as.ts";
import type { Claims } from "./attach-document.ts";
import { shownBirth } from "./birth.ts";
import { isSameNumber } from "./document-key.ts";
import { numberKey } from "./number-key.ts";
import { numberReason } from "./number-reason.ts";
import { stateKey } from "./state-key.ts";
import type { TravelDocument } from "./travel-document.ts";

export type AgreedFieldName =
	| "surname"
	| "givenNames"
	| "passengerName"
	| "documentNumber"
	| "nationality"
	| "dateOfBirth"
	| "sex"
	| "visaNumber"
	| "useBy"
	| "stayDays"
	| "entries";

/** One field of the passport, or of the visa record, beside the same of another document. */
export interface AgreedField {
	readonly field: AgreedFieldName;
	readonly document: string | null;
	readonly other: string | null;
	readonly severity: "none" | "tolerable" | "fatal";
	readonly reason: Phrase;
}

export interface Agreement {
	/** undecided: nothing in it speaks for this traveller, and nothing against. */
	readonly relation: "same" | "different" | "undecided";
	readonly compared: readonly AgreedField[];
}

export const undecided: Agreement = { relation: "undecided", compared: [] };

export function agreedField(
	field: AgreedFieldName,
	document: string,
	other: string,
	severity: AgreedField["severity"],
): AgreedField {
	const reason =
		severity === "none"
			? acceptedAs(document, other, phrase("compare.same"))
			: phrase("compare.different");
	return { field, document, other, severity, reason };
}

/**
 * Whether a document belongs to the holder of a passport. It does when nothing
 * differs that the pack does not tolerate, and the number agrees, or name and
 * day of birth do, or the name where the document tells no more than that. One
 * field that differs is enough to keep it apart.
 */
export function agree(
	document: TravelDocument,
	claims: Claims,
	mismatch: RulePack["mismatch"],
): Agreement {
	const severityOf = (field: AgreedFieldName, isSame: boolean) =>
		isSame
			? "none"
			: (mismatch.tolerable as readonly string[]).includes(field)
				? "tolerable"
				: "fatal";
	const compared: AgreedField[] = [];
	function compare(
		field: AgreedFieldName,
		printed: string | null,
		told: string | null,
		keyOf: (value: string) => string,
	): boolean | null {
		if (printed === null || printed === "" || told === null) return null;
		const isSame = keyOf(printed) === keyOf(told);
		const made = agreedField(field, printed, told, severityOf(field, isSame));
		compared.push(
			field === "documentNumber" && !isSame
				? { ...made, reason: numberReason(keyOf(printed), keyOf(told)) }
				: made,
		);
		return isSame;
	}
	const names = compareClaimedNames(document, claims, severityOf, compared);
	const isOwnNumber =
		claims.documentNumber === null &&
		claims.ownNumber !== null &&
		isSameNumber(claims.ownNumber, document.documentNumber);
	const number = compare(
		"documentNumber",
		document.documentNumber,
		isOwnNumber ? claims.ownNumber : claims.documentNumber,
		numberKey,
	);
	compare("nationality", document.nationality, claims.nationality, stateKey);
	const birth = compare(
		"dateOfBirth",
		claims.dateOfBirth && shownBirth(document, claims.dateOfBirth),
		claims.dateOfBirth,
		(day) => day,
	);
	compare(
		"sex",
		document.sex === "<" ? null : document.sex,
		claims.sex,
		(sex) => sex,
	);
	if (compared.some(({ severity }) => severity === "fatal")) {
		return { relation: "different", compared };
	}
	const isNameAll =
		claims.documentNumber === null && claims.dateOfBirth === null;
	const isSame =
		number === true || (names === true && (birth === true || isNameAll));
	return { relation: isSame ? "same" : "undecided", compared };
}

function compareClaimedNames(
	document: TravelDocument,
	{ names, passengerName }: Claims,
	severityOf: (
		field: AgreedFieldName,
		isSame: boolean,
	) => AgreedField["severity"],
	compared: AgreedField[],
): boolean | null {
	const push = (
		field: AgreedFieldName,
		printed: string,
		told: string,
		result: NameComparison,
	) =>
		compared.push({
			field,
			document: printed,
			other: told,
			severity: severityOf(field, result.agree),
			reason: result.agree
				? acceptedAs(printed, told, result.reason)
				: result.reason,
		});
	if (passengerName !== null) {
		const result = agreePassengerName(document, passengerName);
		const printed = `${document.surname}/${document.givenNames}`;
		push("passengerName", printed, passengerName, result);
		return result.agree;
	}
	if (names === null) return null;
	const result = agreeNames(document, names);
	for (const half of ["surname", "givenNames"] as const) {
		// Where the names differ as a whole, the half that does not is not blamed.
		const isSame = !result.agree && isSameHalf(document[half], names[half]);
		push(
			half,
			document[half],
			names[half],
			isSame ? { agree: true, reason: phrase("compare.same") } : result,
		);
	}
	return result.agree;
}
