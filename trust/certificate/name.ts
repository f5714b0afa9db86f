import { type Element, TAG } from "../asn1/element.ts";
import { allOf, membersOf, type Reading } from "../asn1/reading.ts";
import { oidOf, textOf } from "../asn1/values.ts";

/** A distinguished name (RFC 5280 §4.1.2.4). */
export interface Name {
	/** Two letters in upper case; "" when the name has none. */
	readonly country: string;
	readonly commonName: string;
	/** `C=DE, CN=TS` in the order of the certificate, for people. */
	readonly text: string;
	/**
	 * Equal for names that mean the same: letter case, spaces and the order of the
	 * parts differ between issuers and their certificates in the field.
	 */
	readonly key: string;
}

const SHORT: ReadonlyMap<string, string> = new Map([
	["2.5.4.3", "CN"],
	["2.5.4.5", "serialNumber"],
	["2.5.4.6", "C"],
	["2.5.4.7", "L"],
	["2.5.4.8", "ST"],
	["2.5.4.10", "O"],
	["2.5.4.11", "OU"],
]);

export function readName(reading: Reading, element: Element): Name {
	const parts: { readonly type: string; readonly value: string }[] = [];
	for (const set of allOf(reading, element, TAG.set)) {
		for (const attribute of allOf(reading, set, TAG.sequence)) {
			const members = membersOf(reading, attribute);
			const oid = oidOf(reading, members.take(TAG.oid));
			const value = textOf(members.any());
			parts.push({ type: SHORT.get(oid) ?? oid, value });
		}
	}
	const first = (type: string): string =>
		parts.find((part) => part.type === type)?.value ?? "";
	return {
		country: first("C").toUpperCase(),
		commonName: first("CN"),
		text: parts.map(({ type, value }) => `${type}=${value}`).join(", "),
		key: JSON.stringify(
			parts.map(({ type, value }) => [type, comparable(value)]).sort(),
		),
	};
}

function comparable(value: string): string {
	return value.trim().replace(/\s+/g, " ").toUpperCase();
}
