import { stateCode } from "../mrz/states.ts";

/**
 * One spelling of a state or nationality for comparing, whatever code the zone or a register
 * holds (`core/mrz/beyond-iso.ts`). A code on no list is its own key. Kinds of British
 * nationality stay apart: they are not the same at a border (ICAO 9303-3 §5, part B).
 */
export function stateKey(code: string): string {
	const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
	return stateCode(plain)?.sameAs ?? plain;
}

/** Who issues what prints these: a kind of nationality issues nothing, and regions print their state's code. */
const ISSUERS: ReadonlyMap<string, string> = new Map([
	["GBD", "GBR"],
	["GBN", "GBR"],
	["GBO", "GBR"],
	["GBP", "GBR"],
	["GBS", "GBR"],
	["HKG", "CHN"],
	["MAC", "CHN"],
]);

/** One spelling of an issuer, for finding a document again: where `stateKey` is too narrow. */
export function issuerKey(code: string): string {
	const key = stateKey(code);
	return ISSUERS.get(key) ?? key;
}

/**
 * Whether an entry that names this issuer may speak of a document of that one: the same, a state that
 * became it, or a code on no list, which can mean anybody. Where a list is asked, more is safer.
 */
export function mayBeIssuer(listed: string, issuer: string): boolean {
	const key = issuerKey(listed);
	if (key === issuerKey(issuer)) return true;
	const known = stateCode(key);
	return (
		known === null ||
		(known.successors?.map(issuerKey).includes(issuerKey(issuer)) ?? false)
	);
}
