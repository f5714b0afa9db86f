import type { Day } from "../day.ts";

/**
 * `boardingPass.` codes that clear `ok`: `variableFieldTooLong`, `variableFieldTooShort`,
 * `uniqueTooLong`, `repeatedTooLong`, `conditionalTruncated`. Others are remarks: `dayOfYear`,
 * `issueDate`, `yearAssumed`, `version`, `name`, `characters`, `trailingBlanks`.
 */
export interface BoardingPassProblem {
	readonly code: string;
	/** `legs[0].julianDate` */
	readonly field?: string;
	/** Position in the text, from 0. */
	readonly offset: number;
	readonly detail?: string;
}

/** First leg only. A key that is missing was cut off; "" was printed blank. */
export interface UniqueItems {
	readonly passengerDescription?: string;
	readonly sourceOfCheckIn?: string;
	readonly sourceOfIssuance?: string;
	/** Last digit of the year and day of the year. */
	readonly issueDate?: string;
	readonly documentType?: string;
	readonly issuer?: string;
	readonly bagTag1?: string;
	readonly bagTag2?: string;
	readonly bagTag3?: string;
}

/** A key that is missing was cut off; "" was printed blank. */
export interface RepeatedItems {
	readonly airlineNumericCode?: string;
	readonly documentSerialNumber?: string;
	readonly selecteeIndicator?: string;
	/** 0 not required, 1 required, 2 performed: unverified meaning, shown as printed. */
	readonly internationalDocumentVerification?: string;
	readonly marketingCarrier?: string;
	readonly frequentFlyerAirline?: string;
	readonly frequentFlyerNumber?: string;
	readonly idAdIndicator?: string;
	readonly freeBaggageAllowance?: string;
	readonly fastTrack?: string;
}

/** Values as printed, trailing blanks left off. */
export interface BoardingPassLeg {
	readonly pnr: string;
	readonly from: string;
	readonly to: string;
	readonly carrier: string;
	readonly flight: string;
	/** Day of the year, three digits. */
	readonly julianDate: string;
	/** Null where the day is blank or in no possible year. */
	readonly date: Day | null;
	readonly compartment: string;
	readonly seat: string;
	readonly sequence: string;
	readonly status: string;
	/** Absent when the variable field ends before it. */
	readonly repeated?: RepeatedItems;
	/** What the airline adds for itself. */
	readonly airlinePrivate?: string;
}

/** Keys of airlines are not public: nothing here can be verified offline. */
export interface BoardingPassSecurity {
	readonly type: string;
	readonly data: string;
}

export interface BoardingPass {
	readonly passengerName: string;
	/** One character as printed: `E`, blank. */
	readonly electronicTicket: string;
	readonly legs: readonly BoardingPassLeg[];
	/** Absent without conditional items. */
	readonly version?: string;
	readonly unique?: UniqueItems;
	/** `unique.issueDate` with its year; null when it is blank, cut off or in no year. */
	readonly issuedOn: Day | null;
	readonly security?: BoardingPassSecurity;
	/** The sizes fit the data as IATA Resolution 792 lays it out. */
	readonly ok: boolean;
	readonly problems: readonly BoardingPassProblem[];
}
