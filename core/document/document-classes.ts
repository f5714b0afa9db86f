import type { MrzFormat } from "../mrz/mrz.ts";

/** What a document is by its code, before anybody asks who issued it to whom. */
export type DocumentClass =
	/** Of a state for its nationals, ordinary or of service. */
	| "passport"
	/** Of a state for a person who is none of its nationals. */
	| "alienPassport"
	/** Of the conventions of 1951 and 1954. */
	| "conventionDocument"
	| "laissezPasser"
	| "passportCard"
	| "identityCard"
	| "residenceCard"
	/** For crossing where its holder is known already: NEXUS, SENTRI and the like. */
	| "borderCard"
	| "crewCard"
	| "visa"
	| "unknown";

interface ClassRow {
	readonly size: "booklet" | "card";
	/** The two characters of the code; `?` is any, and none. */
	readonly codes: readonly string[];
	/** Absent: whoever issues it. */
	readonly issuers?: readonly string[];
	readonly is: DocumentClass;
	/** Where that stands, or who showed it. */
	readonly source: string;
}

/** States that issue no identity cards to their nationals: their cards say something else. */
const WITHOUT_IDENTITY_CARDS = "AUS CAN DNK GBR IRL NZL USA".split(" ");

/** The first row that fits decides. Read and not confirmed are the rows that name no standard. */
export const CLASS_ROWS: readonly ClassRow[] = [
	{
		size: "booklet",
		codes: ["PR", "PT"],
		is: "conventionDocument",
		source: "ICAO 9303-4 §4.2.2.3, two-letter codes; UNHCR/ICAO guide to CTDs",
	},
	{
		size: "booklet",
		codes: ["PL", "L?"],
		is: "laissezPasser",
		source: "ICAO 9303-4 §4.2.2.3; laissez-passer of EUE and UNO",
	},
	{
		size: "booklet",
		// PP, PD, PO, PS, PE, PM and whatever second letter an issuer chose.
		codes: ["P?"],
		is: "passport",
		source: "ICAO 9303-4 §4.2.2",
	},
	{
		size: "card",
		codes: ["AC"],
		is: "crewCard",
		source: "ICAO 9303-5 §4.2.2, annex B",
	},
	{
		size: "card",
		codes: ["IP", "P?"],
		is: "passportCard",
		source:
			"passport cards of USA and IRL; ICAO 9303-5 provides A, C and I only",
	},
	{
		size: "card",
		codes: ["IN", "IS", "IF"],
		issuers: ["USA", "CAN", "MEX"],
		is: "borderCard",
		source: "NEXUS, SENTRI, FAST: document codes of CBP's GTAS",
	},
	{
		size: "card",
		codes: ["AR", "CR", "IR", "R?"],
		is: "residenceCard",
		source: "Regulation (EC) 1030/2002; AR of DEU, RP of EST",
	},
	{
		size: "card",
		codes: ["A?", "C?", "I?"],
		issuers: WITHOUT_IDENTITY_CARDS,
		is: "residenceCard",
		source: "C1 and C2 of USA, IR of GBR: no national identity card there",
	},
	{
		size: "card",
		codes: ["A?", "C?", "I?"],
		is: "identityCard",
		source: "ICAO 9303-5 and -6 §4.2.2",
	},
	{
		size: "card",
		codes: ["V?"],
		is: "visa",
		source: "border crossing card of USA, which is a visa",
	},
];

const SIZES: Readonly<Record<MrzFormat, ClassRow["size"] | null>> = {
	TD1: "card",
	TD2: "card",
	TD3: "booklet",
	"MRV-A": null,
	"MRV-B": null,
	"FRA-ID": null,
};

const isCode = (pattern: string, code: string) =>
	pattern.endsWith("?")
		? code.startsWith(pattern.slice(0, 1))
		: code === pattern;

/** `issuer` as `stateKey` spells it. */
export function classOfCode(
	format: MrzFormat,
	documentCode: string,
	issuer: string,
): DocumentClass {
	if (format === "FRA-ID") return "identityCard";
	const size = SIZES[format];
	if (size === null) return "visa";
	const row = CLASS_ROWS.find(
		({ size: of, codes, issuers }) =>
			of === size &&
			codes.some((pattern) => isCode(pattern, documentCode)) &&
			(issuers === undefined || issuers.includes(issuer)),
	);
	return row?.is ?? "unknown";
}
