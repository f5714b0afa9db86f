import { toHex } from "../../core/bytes/hex.ts";
import { latin1FromBytes } from "../../core/bytes/latin-1.ts";
import { type Element, implicitTag, TAG } from "../asn1/element.ts";
import { allOf, membersOf, type Reading, readOnly } from "../asn1/reading.ts";
import { hasBit, oidOf } from "../asn1/values.ts";

/** What a certificate says of its own use; null or absent: not stated. */
export interface Extensions {
	readonly isCa: boolean;
	readonly keyUsage: {
		readonly digitalSignature: boolean;
		readonly keyCertSign: boolean;
		readonly crlSign: boolean;
	} | null;
	readonly extendedKeyUsage: readonly string[] | null;
	/** Hexadecimal. */
	readonly subjectKeyId: string | null;
	readonly authorityKeyId: string | null;
	/** ICAO 9303-12 §7.1.1.6, document codes as in the MRZ: `P`, `V`, `NV`. */
	readonly documentTypes: readonly string[] | null;
	/** Marked critical and not understood here: such a certificate must not be used. */
	readonly unknownCritical: readonly string[];
}

export const DOCUMENT_TYPE_LIST = "2.23.136.1.1.6.2";

/** Harmless to the decisions made here, so that "critical" needs no more. */
const UNDERSTOOD: readonly string[] = [
	"2.5.29.16",
	"2.5.29.17",
	"2.5.29.18",
	"2.5.29.31",
	"2.5.29.32",
];

export const NO_EXTENSIONS: Extensions = {
	isCa: false,
	keyUsage: null,
	extendedKeyUsage: null,
	subjectKeyId: null,
	authorityKeyId: null,
	documentTypes: null,
	unknownCritical: [],
};

type Writable = { -readonly [Name in keyof Extensions]: Extensions[Name] };

/** Extensions of a certificate (RFC 5280 §4.2). */
export function readExtensions(reading: Reading, list: Element): Extensions {
	const found: Writable = { ...NO_EXTENSIONS };
	const unknownCritical: string[] = [];
	for (const extension of allOf(reading, list, TAG.sequence)) {
		const members = membersOf(reading, extension);
		const oid = oidOf(reading, members.take(TAG.oid));
		const critical = members.optional(TAG.boolean)?.content[0] ?? 0;
		const value = members.take(TAG.octetString).content;
		const isUnderstood = readOne(reading, oid, value, found);
		if (critical !== 0 && !isUnderstood) unknownCritical.push(oid);
	}
	return { ...found, unknownCritical };
}

function readOne(
	reading: Reading,
	oid: string,
	value: Uint8Array,
	found: Writable,
): boolean {
	const only = (tag: number) => readOnly(reading, value, tag);
	switch (oid) {
		case "2.5.29.14":
			found.subjectKeyId = toHex(only(TAG.octetString).content);
			return true;
		case "2.5.29.15": {
			const bits = only(TAG.bitString);
			found.keyUsage = {
				digitalSignature: hasBit(bits, 0),
				keyCertSign: hasBit(bits, 5),
				crlSign: hasBit(bits, 6),
			};
			return true;
		}
		case "2.5.29.19": {
			const isCa = membersOf(reading, only(TAG.sequence)).optional(TAG.boolean);
			found.isCa = (isCa?.content[0] ?? 0) !== 0;
			return true;
		}
		case "2.5.29.35": {
			const id = membersOf(reading, only(TAG.sequence));
			const key = id.optional(implicitTag(0));
			found.authorityKeyId = key === null ? null : toHex(key.content);
			return true;
		}
		case "2.5.29.37":
			found.extendedKeyUsage = allOf(reading, only(TAG.sequence), TAG.oid).map(
				(purpose) => oidOf(reading, purpose),
			);
			return true;
		case DOCUMENT_TYPE_LIST: {
			const members = membersOf(reading, only(TAG.sequence));
			members.take(TAG.integer);
			const types = membersOf(reading, members.take(TAG.set));
			const names: string[] = [];
			while (!types.isDone()) names.push(latin1FromBytes(types.any().content));
			found.documentTypes = names;
			return true;
		}
		default:
			return UNDERSTOOD.includes(oid);
	}
}
