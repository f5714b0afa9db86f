import { type Element, explicitTag, TAG } from "../asn1/element.ts";
import { membersOf, type Reading, refuse } from "../asn1/reading.ts";
import { oidOf, smallOf } from "../asn1/values.ts";

/** Names as node:crypto takes them. */
export type HashName = "sha1" | "sha224" | "sha256" | "sha384" | "sha512";

/** How a certificate, list or message is signed; `hash` null: told elsewhere (CMS digestAlgorithm). */
export type SignatureAlgorithm =
	| { readonly scheme: "ecdsa"; readonly hash: HashName | null }
	| { readonly scheme: "rsa"; readonly hash: HashName | null }
	| {
			readonly scheme: "rsa-pss";
			readonly hash: HashName;
			readonly saltBytes: number;
	  };

const HASHES: ReadonlyMap<string, HashName> = new Map([
	["1.3.14.3.2.26", "sha1"],
	["2.16.840.1.101.3.4.2.4", "sha224"],
	["2.16.840.1.101.3.4.2.1", "sha256"],
	["2.16.840.1.101.3.4.2.2", "sha384"],
	["2.16.840.1.101.3.4.2.3", "sha512"],
]);

const SIGNATURES: ReadonlyMap<string, SignatureAlgorithm> = new Map([
	["1.2.840.10045.4.1", { scheme: "ecdsa", hash: "sha1" }],
	["1.2.840.10045.4.3.1", { scheme: "ecdsa", hash: "sha224" }],
	["1.2.840.10045.4.3.2", { scheme: "ecdsa", hash: "sha256" }],
	["1.2.840.10045.4.3.3", { scheme: "ecdsa", hash: "sha384" }],
	["1.2.840.10045.4.3.4", { scheme: "ecdsa", hash: "sha512" }],
	["1.2.840.113549.1.1.1", { scheme: "rsa", hash: null }],
	["1.2.840.113549.1.1.5", { scheme: "rsa", hash: "sha1" }],
	["1.2.840.113549.1.1.14", { scheme: "rsa", hash: "sha224" }],
	["1.2.840.113549.1.1.11", { scheme: "rsa", hash: "sha256" }],
	["1.2.840.113549.1.1.12", { scheme: "rsa", hash: "sha384" }],
	["1.2.840.113549.1.1.13", { scheme: "rsa", hash: "sha512" }],
]);

const RSA_PSS = "1.2.840.113549.1.1.10";
const MGF1 = "1.2.840.113549.1.1.8";
const MAX_SALT_BYTES = 512;

/** A digest AlgorithmIdentifier. Failure: `key.algorithm`. */
export function readHash(reading: Reading, identifier: Element): HashName {
	const oid = oidOf(reading, membersOf(reading, identifier).take(TAG.oid));
	const hash = HASHES.get(oid);
	if (hash === undefined) refuse(reading, "key.algorithm", oid);
	return hash ?? "sha256";
}

/** A signature AlgorithmIdentifier. Failure: `key.algorithm`. */
export function readSignatureAlgorithm(
	reading: Reading,
	identifier: Element,
): SignatureAlgorithm {
	const members = membersOf(reading, identifier);
	const oid = oidOf(reading, members.take(TAG.oid));
	if (oid === RSA_PSS) {
		return readPss(reading, members.optional(TAG.sequence));
	}
	const algorithm = SIGNATURES.get(oid);
	if (algorithm === undefined) refuse(reading, "key.algorithm", oid);
	return algorithm ?? { scheme: "ecdsa", hash: null };
}

/** RSASSA-PSS-params (RFC 4055 §3.1); what is left out counts as SHA-1 and 20. */
function readPss(
	reading: Reading,
	parameters: Element | null,
): SignatureAlgorithm {
	let hash: HashName = "sha1";
	let maskHash: HashName = "sha1";
	let saltBytes = 20;
	if (parameters !== null) {
		const members = membersOf(reading, parameters);
		const inside = (tag: number) => {
			const wrapper = members.optional(explicitTag(tag));
			return wrapper === null ? null : membersOf(reading, wrapper);
		};
		const hashPart = inside(0)?.take(TAG.sequence);
		if (hashPart) hash = readHash(reading, hashPart);
		const maskPart = inside(1)?.take(TAG.sequence);
		if (maskPart) {
			const mask = membersOf(reading, maskPart);
			if (oidOf(reading, mask.take(TAG.oid)) !== MGF1) {
				refuse(reading, "key.algorithm", "mask");
			}
			maskHash = readHash(reading, mask.take(TAG.sequence));
		}
		const saltPart = inside(2)?.take(TAG.integer);
		if (saltPart) saltBytes = smallOf(reading, saltPart);
		const trailer = inside(3)?.take(TAG.integer);
		if (trailer && smallOf(reading, trailer) !== 1) {
			refuse(reading, "key.algorithm", "trailer");
		}
		members.end();
	}
	if (hash !== maskHash || saltBytes > MAX_SALT_BYTES) {
		refuse(reading, "key.algorithm", "pss");
	}
	return { scheme: "rsa-pss", hash, saltBytes };
}
