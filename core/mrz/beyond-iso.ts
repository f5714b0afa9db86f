/** What the code of an issuer or a nationality stands for. */
export type StateKind =
	| "state"
	| "organisation"
	| "person"
	| "specimen"
	/** Replaced, but still on valid documents. */
	| "deprecated"
	/** The state is no more, or was renamed long ago: no valid document prints it. */
	| "withdrawn"
	/** Seen on documents or in registers, provided by no standard. */
	| "unofficial";

export interface StateCode {
	readonly kind: StateKind;
	/** Meaning in English, for codes that ISO 3166-1 does not explain. */
	readonly meaning?: string;
	/** Another code of the very same state. */
	readonly sameAs?: string;
	/** The states that it became, where it is not the same as one of them. */
	readonly successors?: readonly string[];
}

const code = (
	kind: StateKind,
	meaning: string,
	now: Pick<StateCode, "sameAs" | "successors"> = {},
): StateCode => ({ kind, meaning, ...now });

/** A state that took another code under the same or a new name. */
const now = (kind: StateKind, meaning: string, sameAs: string): StateCode =>
	code(kind, meaning, { sameAs });

/**
 * Codes beyond ISO 3166-1: those of ICAO 9303-3 §5, parts A to H; formerly used ones of ISO 3166-3;
 * and what registers and documents hold besides. That YUG and SCG are one state and SRB
 * and MNE two others is ISO 3166-3 (YUCS, CSXX).
 */
export const BEYOND_ISO_3166: ReadonlyMap<string, StateCode> = new Map([
	["D", now("state", "Germany", "DEU")],
	["EUE", code("organisation", "European Union laissez-passer")],
	["GBD", code("state", "British overseas territories citizen")],
	["GBN", code("state", "British national (overseas)")],
	["GBO", code("state", "British overseas citizen")],
	["GBP", code("state", "British protected person")],
	["GBS", code("state", "British subject")],
	["RKS", code("state", "Kosovo")],
	["UNO", code("organisation", "United Nations Organization")],
	["UNA", code("organisation", "United Nations specialized agency")],
	["UNK", now("organisation", "United Nations mission in Kosovo", "RKS")],
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
	["IAO", code("unofficial", "ICAO, in master lists only")],
	["XXA", code("person", "stateless (convention of 1954)")],
	["XXB", code("person", "refugee (convention of 1951, protocol of 1967)")],
	["XXC", code("person", "refugee, other")],
	["XXX", code("person", "unspecified nationality")],
	["UTO", code("specimen", "Utopia, the state of specimens")],
	["ROM", now("deprecated", "Romania until 2002", "ROU")],
	["TMP", now("deprecated", "East Timor until 2002", "TLS")],
	["ZAR", now("deprecated", "Zaire until 1997", "COD")],
	[
		"ANT",
		code("deprecated", "Netherlands Antilles until 2010", {
			successors: ["BES", "CUW", "SXM"],
		}),
	],
	[
		"NTZ",
		code("deprecated", "neutral zone until 1993", {
			successors: ["IRQ", "SAU"],
		}),
	],
	[
		"SCG",
		code("withdrawn", "Serbia and Montenegro until 2006", {
			successors: ["SRB", "MNE", "RKS"],
		}),
	],
	["YUG", now("withdrawn", "Yugoslavia until 2003", "SCG")],
	[
		"CSK",
		code("withdrawn", "Czechoslovakia until 1993", {
			successors: ["CZE", "SVK"],
		}),
	],
	[
		"SUN",
		code("withdrawn", "Soviet Union until 1992", {
			successors:
				"ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB".split(
					" ",
				),
		}),
	],
	["AFI", now("withdrawn", "Afars and Issas until 1977", "DJI")],
	["BUR", now("withdrawn", "Burma until 1989", "MMR")],
	["BYS", now("withdrawn", "Byelorussian SSR until 1992", "BLR")],
	["DDR", now("withdrawn", "German Democratic Republic until 1990", "DEU")],
	["DHY", now("withdrawn", "Dahomey until 1977", "BEN")],
	["FXX", now("withdrawn", "Metropolitan France until 1997", "FRA")],
	["HVO", now("withdrawn", "Upper Volta until 1984", "BFA")],
	["NHB", now("withdrawn", "New Hebrides until 1980", "VUT")],
	["RHO", now("withdrawn", "Southern Rhodesia until 1980", "ZWE")],
	["SKM", now("withdrawn", "Sikkim until 1975", "IND")],
	["VDR", now("withdrawn", "North Viet Nam until 1977", "VNM")],
	["YMD", now("withdrawn", "Democratic Yemen until 1990", "YEM")],
	["XCT", code("unofficial", "Turkish Republic of Northern Cyprus")],
	["ZIM", now("unofficial", "Zimbabwe, properly ZWE", "ZWE")],
	["XKX", now("unofficial", "Kosovo, user-assigned in ISO 3166", "RKS")],
	["XXK", now("unofficial", "Kosovo, on German residence permits", "RKS")],
	["XK", now("unofficial", "Kosovo, user-assigned in ISO 3166", "RKS")],
	["KS", now("unofficial", "Kosovo, of two letters", "RKS")],
	["KOS", now("unofficial", "Kosovo, in registers", "RKS")],
]);
