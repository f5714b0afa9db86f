import { ISO_3166_ALPHA_3 } from "./iso-3166.ts";

export type StateKind =
	| "state"
	| "organisation"
	| "person"
	| "specimen"
	/** Replaced, but still on valid documents. */
	| "deprecated"
	/** Seen on documents, provided by no standard. */
	| "unofficial";

export interface StateCode {
	readonly kind: StateKind;
	/** Meaning in English, for codes that ISO 3166-1 does not explain. */
	readonly meaning?: string;
}

const code = (kind: StateKind, meaning: string): StateCode => ({
	kind,
	meaning,
});

/** Codes of issuing states and nationalities beyond ISO 3166-1 (ICAO 9303-3 §5, parts A to H). */
const BEYOND_ISO: ReadonlyMap<string, StateCode> = new Map([
	["D", code("state", "Germany")],
	["EUE", code("organisation", "European Union laissez-passer")],
	["GBD", code("state", "British overseas territories citizen")],
	["GBN", code("state", "British national (overseas)")],
	["GBO", code("state", "British overseas citizen")],
	["GBP", code("state", "British protected person")],
	["GBS", code("state", "British subject")],
	["RKS", code("state", "Kosovo")],
	["UNO", code("organisation", "United Nations Organization")],
	["UNA", code("organisation", "United Nations specialized agency")],
	["UNK", code("organisation", "United Nations mission in Kosovo")],
	["XBA", code("organisation", "African Development Bank")],
	["XIM", code("organisation", "African Export-Import Bank")],
	["XCC", code("organisation", "Caribbean Community")],
	["XCE", code("organisation", "Council of Europe")],
	[
		"XCO",
		code("organisation", "Common Market for Eastern and Southern Africa"),
	],
	["XEC", code("organisation", "Economic Community of West African States")],
	["XPO", code("organisation", "INTERPOL")],
	["XES", code("organisation", "Organization of Eastern Caribbean States")],
	["XMP", code("organisation", "Parliamentary Assembly of the Mediterranean")],
	["XOM", code("organisation", "Sovereign Military Order of Malta")],
	["XDC", code("organisation", "Southern African Development Community")],
	["IAO", code("organisation", "ICAO, in master lists only")],
	["XXA", code("person", "stateless (convention of 1954)")],
	["XXB", code("person", "refugee (convention of 1951, protocol of 1967)")],
	["XXC", code("person", "refugee, other")],
	["XXX", code("person", "unspecified nationality")],
	["UTO", code("specimen", "Utopia, the state of specimens")],
	["ANT", code("deprecated", "Netherlands Antilles")],
	["NTZ", code("deprecated", "neutral zone")],
	["YUG", code("deprecated", "Yugoslavia")],
	["SCG", code("deprecated", "Serbia and Montenegro")],
	["TMP", code("deprecated", "East Timor, now TLS")],
	["ZAR", code("deprecated", "Zaire, now COD")],
	["ROM", code("deprecated", "Romania, now ROU")],
	["XCT", code("unofficial", "Turkish Republic of Northern Cyprus")],
	["ZIM", code("unofficial", "Zimbabwe, properly ZWE")],
]);

const ISO_STATE: StateCode = { kind: "state" };

const KNOWN: ReadonlyMap<string, StateCode> = new Map([
	...ISO_3166_ALPHA_3.map((iso): [string, StateCode] => [iso, ISO_STATE]),
	...BEYOND_ISO,
]);

/** What a state code of an MRZ (without fillers, `D` for Germany) stands for; null when it is on no list. */
export function stateCode(text: string): StateCode | null {
	return KNOWN.get(text) ?? null;
}
