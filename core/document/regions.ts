import { stateKey } from "./state-key.ts";
import type { TravelDocument } from "./travel-document.ts";

/**
 * Passports of Hong Kong and Macao print CHN for issuer and nationality. What tells them apart in
 * the zone is the number alone: series as public guides describe them, confirmed by nobody.
 */
const SERIES: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^[HK]\d{8}$/, ["HKG"]],
	[/^M[A-Z]\d{7}$/, ["MAC"]],
	// Of the mainland: ordinary since 1997 and 2012, of service, of public affairs, diplomatic.
	[/^(G\d{8}|E[0-9A-Z]\d{7}|[DPS]E?\d{7,8})$/, []],
];

/** The regions whose passport this may be, which only its cover tells; empty: it is told, or none. */
export function possibleRegions(document: TravelDocument): readonly string[] {
	const isChinese =
		stateKey(document.issuingState) === "CHN" &&
		stateKey(document.nationality) === "CHN";
	if (!isChinese) return [];
	const series = SERIES.find(([shape]) => shape.test(document.documentNumber));
	return series?.[1] ?? ["HKG", "MAC"];
}
