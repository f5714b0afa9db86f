import type { Day } from "../day.ts";
import type { DocumentKind } from "../law/pack.ts";
import type { Mrz, MrzFormat, Truncation } from "../mrz/mrz.ts";
import { birthDatesOf, type PartialDay } from "../names/birth-dates.ts";
import type { Person } from "../names/match-person.ts";

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
	/** The latest possible one. */
	readonly dateOfBirth: Day | null;
	/** Every date that the zone may mean; absent: the one above. */
	readonly birthDates?: readonly PartialDay[] | undefined;
	/** YYMMDD as printed, unknown parts `<<` or `00`; absent: `dateOfBirth` is all there is. */
	readonly printedBirth?: string | undefined;
	readonly sex: string;
	readonly dateOfExpiry: Day | null;
	/** A check failed while reading: nothing may be decided on it. */
	readonly isMisread: boolean;
	/** Check digits fail, and an officer has seen that they are printed so. */
	readonly isPrintedSo?: boolean | undefined;
	/** Whether a chip was read and answered; absent: nobody has tried. */
	readonly chip?: "read" | "none" | undefined;
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
		birthDates: birthDatesOf(fields.dateOfBirth, fields.birthDateCandidates),
		printedBirth: fields.dateOfBirth,
		sex: fields.sex,
		dateOfExpiry: fields.expiryDate,
		isMisread: !mrz.ok,
		isPrintedSo: mrz.notes.some(({ code }) => code === "mrz.printedSo"),
	};
}

/** The holder, as lists are asked. */
export function holderOf(
	document: Pick<
		TravelDocument,
		| "surname"
		| "givenNames"
		| "surnameTruncated"
		| "givenNamesTruncated"
		| "dateOfBirth"
		| "birthDates"
	>,
): Person {
	const { surname, givenNames, dateOfBirth } = document;
	return {
		surname,
		givenNames,
		surnameTruncated: document.surnameTruncated,
		givenNamesTruncated: document.givenNamesTruncated,
		birthDates:
			document.birthDates ?? (dateOfBirth === null ? [] : [dateOfBirth]),
	};
}
