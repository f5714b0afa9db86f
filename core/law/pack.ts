import type { Day } from "../day.ts";
import type {
	AutogateRule,
	DeclarationRule,
	FeeRule,
	RefusalNoticeRule,
	RefusalReason,
	ResidencePermitRule,
} from "./pack-extras.ts";
import type { Rule } from "./rule.ts";
import type {
	LongestStay,
	RollingWindow,
	StayLength,
	StayPermitRule,
} from "./stay-rules.ts";

export type { Rule } from "./rule.ts";
export { inForce } from "./rule.ts";

export interface VisaIndexRule extends Rule, StayLength {
	readonly index: string;
	readonly purpose?: string | undefined;
	readonly entries: "single" | "multiple";
	/** Last entry is issue day + this many days; the issue day is day 0. */
	readonly useByDays: number;
	/** For how many years from the day of issue a visa of several entries may be given. */
	readonly validityYears?: readonly number[] | undefined;
	readonly extensions?:
		| { readonly times: number; readonly days: number }
		| undefined;
	readonly longestStay?: LongestStay | undefined;
	readonly isConvertible?: boolean | undefined;
	/** Only for states that a list of visas on arrival names on the day of issue. */
	readonly onlyListed?: boolean | undefined;
	readonly window?: RollingWindow | undefined;
	/** Days of a stay on it count in no window. */
	readonly outsideWindow?: boolean | undefined;
	/** The days of stay are those of all its entries together. */
	readonly daysAcrossEntries?: boolean | undefined;
	/** The record's use-by day ends the stay too, not only the entry. */
	readonly endsWithUseBy?: boolean | undefined;
}

/** Whom a list means; what is not stated matches everybody. */
export interface NationalityKey {
	readonly issuingState?: string | undefined;
	readonly nationality?: string | undefined;
	readonly documentKind?: DocumentKind | undefined;
}

export interface NationalityRule extends Rule, StayLength {
	readonly index: string;
	readonly nationalities: readonly string[];
	/**
	 * Keys beside `nationalities`, for whom the nationality alone does not tell:
	 * a passport of Hong Kong may print CHN (ICAO 9303-3 §5).
	 */
	readonly keys?: readonly NationalityKey[] | undefined;
	/** Only who holds a residence permit of this state, seen by an officer. */
	readonly permitOf?: string | undefined;
	/** Only at these checkpoints; absent: at all of them. */
	readonly places?: readonly string[] | undefined;
	/** Only with a passport whose chip was read. */
	readonly needsChip?: boolean | undefined;
	/** Only with a record of this index that is good on the day. */
	readonly authorisation?: string | undefined;
	/** Lets nobody in: its days come after those of the list that does. */
	readonly isAddition?: boolean | undefined;
	readonly window?: RollingWindow | undefined;
}

export interface DocumentValidityRule extends Rule {
	readonly documentKind: DocumentKind;
	readonly months: number;
}

export interface EntryPointRule extends Rule {
	readonly indices: readonly string[];
	readonly places: readonly string[];
}

export const overstayConsequences = [
	"charge",
	"deportationAndBan",
	"entryBan",
] as const;
export type OverstayConsequence = (typeof overstayConsequences)[number];

export interface OverstayRule extends Rule {
	readonly chargePerDay: number;
	readonly currency: string;
	/** Up to this many days a charge; beyond it what `beyond` says. */
	readonly chargedUpToDays: number;
	/** Absent: deportation and a ban. */
	readonly beyond?: Exclude<OverstayConsequence, "charge"> | undefined;
}

/** passport: national passport · other: a travel document that is none. */
export type DocumentKind = "passport" | "other";

/** The law of one state as dated data; the engine knows no state by name. */
export interface RulePack {
	/** The JSON Schema by which an editor helps whoever writes the pack. */
	readonly $schema?: string | undefined;
	readonly format: "lintas-rules/2";
	/** Whose law it is, as the MRZ prints the state. */
	readonly state: string;
	readonly name: string;
	readonly version: string;
	/** The day the pack was made; a pack from the future is refused. */
	readonly issuedOn: Day;
	/** First day on which this pack decides. */
	readonly effectiveFrom: Day;
	readonly citizen: Rule & {
		readonly nationality: string;
		/** Others who have the same right to enter. */
		readonly nationalities?: readonly string[] | undefined;
	};
	/** That a foreigner needs a visa unless exempt. */
	readonly visaRequired: Rule;
	/** That an officer examines whatever is open. */
	readonly inspection: Rule;
	readonly visaIndices: readonly VisaIndexRule[];
	readonly residencePermits: readonly ResidencePermitRule[];
	readonly stayPermits: readonly StayPermitRule[];
	readonly visaFree: readonly NationalityRule[];
	readonly visaOnArrival: readonly NationalityRule[];
	readonly documentValidity: readonly DocumentValidityRule[];
	readonly entryPoints: readonly EntryPointRule[];
	readonly overstay: readonly OverstayRule[];
	readonly refusalReasons: readonly RefusalReason[];
	/** Empty: the law says nothing about a binding text. */
	readonly refusalNotices: readonly RefusalNoticeRule[];
	readonly fees: readonly FeeRule[];
	readonly autogate: readonly AutogateRule[];
	/** Asked of arriving travellers, in this order. */
	readonly declarations: readonly DeclarationRule[];
	/** IANA time zone by checkpoint: the day of a crossing is the checkpoint's. */
	readonly timeZones: Readonly<Record<string, string>>;
	/** Which difference between document and visa makes the visa useless. */
	readonly mismatch: Rule & {
		readonly fatal: readonly string[];
		readonly tolerable: readonly string[];
	};
	/** The grounds on which the counter is locked, by check. */
	readonly grounds: Readonly<Record<"ban" | "passports" | "interpol", Rule>>;
	/** Older data of a source than this is stale, in hours, by check. */
	readonly maximumAgeHours: Readonly<
		Record<"ban" | "visa" | "crossings" | "passports" | "interpol", number>
	>;
}

/** The law that decides, and the SHA-256 (hex) of the file in which it stands. */
export interface PackInForce {
	readonly pack: RulePack;
	readonly packDigest: string;
}

/** As a person calls it. */
export function packName({
	name,
	version,
}: Pick<RulePack, "name" | "version">): string {
	return `${name} ${version}`;
}
