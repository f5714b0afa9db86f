import type { VisaRecord } from "../checks/facts.ts";
import type { RulePack } from "../law/pack.ts";
import { compareNames, isSameHalf } from "../names/compare-names.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { acceptedAs } from "./accepted-as.ts";
import { shownBirth } from "./birth.ts";
import { numberKey } from "./number-key.ts";
import { numberReason } from "./number-reason.ts";
import { stateKey } from "./state-key.ts";
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
		return {
			field,
			document: printed,
			visa: held,
			severity,
			reason: severity === "none" ? acceptedAs(printed, held, reason) : reason,
		};
	}

	function exact(
		field: ComparedFieldName,
		printed: string | null,
		held: string | null,
		keyOf: (value: string) => string = (value) => value,
	): ComparedField {
		// What one side does not tell cannot differ; it is shown as not told.
		if (printed === null || held === null) {
			return row(field, printed, held, true, phrase("compare.sourceMissing"));
		}
		const agree = keyOf(printed) === keyOf(held);
		return row(
			field,
			printed,
			held,
			agree,
			agree
				? phrase("compare.same")
				: field === "documentNumber"
					? numberReason(printed, held)
					: phrase("compare.different"),
		);
	}

	const names = compareNames(document, visa);
	// Where the names differ as a whole, the half that does not is not blamed.
	function name(field: "surname" | "givenNames"): ComparedField {
		const isSame = isSameHalf(document[field], visa[field]);
		return row(
			field,
			document[field],
			visa[field],
			names.agree || isSame,
			names.agree || !isSame ? names.reason : phrase("compare.same"),
		);
	}

	return [
		name("surname"),
		name("givenNames"),
		exact(
			"documentNumber",
			document.documentNumber,
			visa.documentNumber,
			numberKey,
		),
		exact("nationality", document.nationality, visa.nationality, stateKey),
		exact(
			"dateOfBirth",
			shownBirth(document, visa.dateOfBirth),
			visa.dateOfBirth,
		),
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
