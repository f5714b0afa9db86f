import type { Day } from "../day.ts";
import type { DocumentKind } from "../law/pack.ts";
import type { Mrz, MrzFormat, Truncation } from "../mrz/mrz.ts";

/** The document as the checks see it. */
export interface TravelDocument {
	readonly format: MrzFormat;
	readonly documentCode: string;
	readonly issuingState: string;
	readonly documentNumber: string;
	readonly nationality: string;
	readonly surname: string;
	readonly givenNames: string;
	readonly surnameTruncated: Truncation;
	readonly givenNamesTruncated: Truncation;
	readonly dateOfBirth: Day | null;
	readonly sex: string;
	readonly dateOfExpiry: Day | null;
	/** A check failed while reading: nothing may be decided on it. */
	readonly isMisread: boolean;
	/** What somebody who holds it says it is, where the zone does not tell. */
	readonly declaredKind?: DocumentKind | undefined;
}

/** Stands for a frame that gave no machine readable zone. */
export const unreadDocument: TravelDocument = {
	format: "TD3",
	documentCode: "",
	issuingState: "",
	documentNumber: "",
	nationality: "",
	surname: "",
	givenNames: "",
	surnameTruncated: false,
	givenNamesTruncated: false,
	dateOfBirth: null,
	sex: "",
	dateOfExpiry: null,
	isMisread: true,
};

export function travelDocumentOf(mrz: Mrz): TravelDocument {
	const { fields } = mrz;
	return {
		format: mrz.format,
		documentCode: fields.documentCode,
		issuingState: fields.issuingState,
		documentNumber: fields.documentNumber,
		nationality: fields.nationality,
		surname: fields.surname,
		givenNames: fields.givenNames,
		surnameTruncated: fields.surnameTruncated,
		givenNamesTruncated: fields.givenNamesTruncated,
		dateOfBirth: fields.birthDate,
		sex: fields.sex,
		dateOfExpiry: fields.expiryDate,
		isMisread: !mrz.ok,
	};
}
