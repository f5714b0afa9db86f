import { stateKey } from "./state-key.ts";

/** Whose passports the people of these carry, and what those print for them (ICAO 9303-3 §5; ISO 3166-1). */
const OF_STATE: Readonly<Record<string, string>> = {
	GBR: "GBD GBN GBO GBP GBS AIA BMU CYM FLK GGY GIB IMN IOT JEY MSR PCN SGS SHN TCA VGB",
	CHN: "HKG MAC",
	NLD: "ABW ANT BES CUW SXM",
	DNK: "FRO GRL",
	FRA: "BLM GLP GUF MAF MTQ MYT NCL PYF REU SPM WLF",
	NZL: "COK NIU TKL",
	USA: "ASM GUM MNP PRI VIR",
	AUS: "CCK CXR NFK",
	FIN: "ALA",
	NOR: "SJM",
};

const HOMES: ReadonlyMap<string, string> = new Map(
	Object.entries(OF_STATE).flatMap(([state, parts]) =>
		parts.split(" ").map((part): [string, string] => [part, state]),
	),
);

function homeOf(code: string): string {
	const key = stateKey(code);
	return HOMES.get(key) ?? key;
}

/** Whether who has this nationality is a national of the issuer, so that its passport can say so. */
export function isOwnNational(issuer: string, nationality: string): boolean {
	return homeOf(issuer) === homeOf(nationality);
}
