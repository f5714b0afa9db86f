import type { VisaRecord } from "../checks/facts.ts";
import type { RulePack } from "../law/pack.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { compareNames } from "./compare-names.ts";
import type { TravelDocument } from "./travel-document.ts";

export type ComparedFieldName =
	| "surname"
	| "givenNames"
	| "documentNumber"
	| "nationality"
	| "dateOfBirth"
	| "sex"
	| "placeOfBirth";

/** One field of the document beside the same field of the visa. */
export interface ComparedField {
	readonly field: ComparedFieldName;
	readonly document: string | null;
	readonly visa: string | null;
	readonly severity: "none" | "tolerable" | "fatal";
	readonly reason: Phrase;
}

/**
 * Compares document and visa field by field. A difference is tolerable only
 * where the pack says so; a field that the pack does not name is fatal.
 */
export function compareWithVisa(
	document: TravelDocument,
	visa: VisaRecord,
	mismatch: RulePack["mismatch"],
): ComparedField[] {
	function row(
		field: ComparedFieldName,
		printed: string | null,
		held: string | null,
		agree: boolean,
		reason: Phrase,
	): ComparedField {
		const severity = agree
			? "none"
			: mismatch.tolerable.includes(field)
				? "tolerable"
				: "fatal";
		return { field, document: printed, visa: held, severity, reason };
	}

	function exact(
		field: ComparedFieldName,
		printed: string | null,
		held: string | null,
	): ComparedField {
		// What one side does not tell cannot differ; it is shown as not told.
		if (printed === null || held === null) {
			return row(field, printed, held, true, phrase("compare.sourceMissing"));
		}
		const agree = printed === held;
		return row(
			field,
			printed,
			held,
			agree,
			phrase(agree ? "compare.same" : "compare.different"),
		);
	}

	const names = compareNames(document, visa);
	return [
		row(
			"surname",
			document.surname,
			visa.surname,
			names.agree || document.surname === visa.surname,
			names.agree || document.surname !== visa.surname
				? names.reason
				: phrase("compare.same"),
		),
		row(
			"givenNames",
			document.givenNames,
			visa.givenNames,
			names.agree || document.givenNames === visa.givenNames,
			names.agree || document.givenNames !== visa.givenNames
				? names.reason
				: phrase("compare.same"),
		),
		exact("documentNumber", document.documentNumber, visa.documentNumber),
		exact("nationality", document.nationality, visa.nationality),
		exact("dateOfBirth", document.dateOfBirth, visa.dateOfBirth),
		exact(
			"sex",
			document.sex === "<" ? null : document.sex,
			visa.sex === "X" && document.sex === "<" ? null : visa.sex,
		),
		...(visa.placeOfBirth === undefined
			? []
			: [exact("placeOfBirth", null, visa.placeOfBirth)]),
	];
}
