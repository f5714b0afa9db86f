import type { Day } from "../day.ts";
import type { Truncation } from "../mrz/mrz.ts";
import type { PartialDay } from "../names/birth-dates.ts";
import type { EarlierEvent } from "./earlier.ts";

/** The five checks of the counter, in the order in which they are shown. */
export const checkNames = [
	"ban",
	"visa",
	"crossings",
	"passports",
	"interpol",
] as const;
export type CheckName = (typeof checkNames)[number];

export type Sex = "M" | "F" | "X";

/** An extension that was granted; without day nor arrival, of the only stay that it can be. */
export interface StayExtension {
	readonly days: number;
	/** The first day that it adds. */
	readonly from?: Day | undefined;
	/** The arrival day of the stay that it extends. */
	readonly arrival?: Day | undefined;
}

/** A visa or an application for one, as the issuing authority holds it. */
export interface VisaRecord {
	readonly visaNumber: string;
	/** Visa index of the issuing state's law, for example `B1`. */
	readonly index: string;
	readonly documentNumber: string;
	readonly issuingState: string;
	readonly nationality: string;
	readonly surname: string;
	readonly givenNames: string;
	readonly dateOfBirth: Day;
	readonly sex: Sex;
	readonly placeOfBirth?: string | undefined;
	readonly issuedOn: Day;
	readonly useBy?: Day | undefined;
	/** A visa of several entries: the last day of the last one. */
	readonly validUntil?: Day | undefined;
	readonly entries: "single" | "multiple";
	/** How many entries a multiple one allows; absent: any number. */
	readonly entryCount?: number | undefined;
	readonly stayDays?: number | undefined;
	readonly status: "applied" | "issued" | "used" | "cancelled";
	readonly extensions?: readonly StayExtension[] | undefined;
}

/** An entry of the ban list (cekal): cegah keeps in, tangkal keeps out. */
export interface BanRecord {
	readonly banId: string;
	readonly kind: "tangkal" | "cegah";
	readonly documentNumber?: string | undefined;
	readonly issuingState?: string | undefined;
	readonly surname: string;
	readonly givenNames: string;
	/** Absent: not known. */
	readonly dateOfBirth?: PartialDay | undefined;
	readonly requestedBy: string;
	readonly from: Day;
	readonly until?: Day | undefined;
}

/** A crossing of the past, from the national extract or from this desk. */
export interface PastCrossing {
	readonly day: Day;
	readonly direction: "arrival" | "departure";
	readonly place: string;
	readonly visaNumber?: string | undefined;
	/** The last day of the stay, as it was granted at this arrival; absent: nobody tells. */
	readonly permittedUntil?: Day | undefined;
	/** Set when it was made on another passport of the same person. */
	readonly onOtherPassport?: boolean | undefined;
}

/** Another travel document known to belong to the same person. */
export interface LinkedPassport {
	readonly issuingState: string;
	readonly documentNumber: string;
	readonly surname: string;
	readonly givenNames: string;
	readonly dateOfBirth?: PartialDay | undefined;
	/** A ban or INTERPOL entry stands against this document. */
	readonly flagged: boolean;
	/** Found by name and date of birth alone: it may be another person's. */
	readonly byName?: boolean | undefined;
}

/** An entry of the INTERPOL extract: a lost or stolen document, or a notice. */
export interface InterpolRecord {
	readonly entryId: string;
	readonly kind: "sltd" | "notice";
	readonly documentNumber?: string | undefined;
	readonly issuingState?: string | undefined;
	readonly surname?: string | undefined;
	readonly givenNames?: string | undefined;
	readonly dateOfBirth?: PartialDay | undefined;
}

/** The lists that speak of persons. */
export const listNames = ["ban", "passports", "interpol"] as const;
export type ListName = (typeof listNames)[number];

/** What an officer here said of this person and an entry within reach. */
export interface ListAnswer {
	readonly check: ListName;
	readonly entryId: string;
	readonly answer: "same" | "notSame";
	readonly reasonCode: string;
	readonly officerName: string;
	readonly day: Day;
}

/** Where a check's data came from and when it was true; null: never loaded. */
export interface SourceStamp {
	readonly source: string;
	/** Milliseconds since 1970 UTC. */
	readonly asOfMs: number | null;
}

/** All that the store knows of one traveller, with the age of every source. */
export interface TravellerFacts {
	readonly visas: readonly VisaRecord[];
	readonly bans: readonly BanRecord[];
	readonly crossings: readonly PastCrossing[];
	readonly passports: readonly LinkedPassport[];
	readonly interpol: readonly InterpolRecord[];
	/** Only of the entries above, as they stand now; absent: none. */
	readonly answers?: readonly ListAnswer[] | undefined;
	/** What was done before with this document or person; null: nobody could say. */
	readonly earlier: readonly EarlierEvent[] | null;
	/** Lists of which more entries are within reach than are told. */
	readonly cut?: readonly ListName[] | undefined;
	readonly sources: Readonly<Record<CheckName, SourceStamp>>;
}

/** The key under which a traveller is looked up. */
export interface TravellerKey {
	readonly issuingState: string;
	readonly documentNumber: string;
	readonly surname: string;
	readonly givenNames: string;
	/** Absent: as printed, whole. */
	readonly surnameTruncated?: Truncation | undefined;
	readonly givenNamesTruncated?: Truncation | undefined;
	/** Null when the document does not tell the whole date. */
	readonly dateOfBirth: Day | null;
	/** Every date that the document may mean; absent: the one above. */
	readonly birthDates?: readonly PartialDay[] | undefined;
}
