import { toHex } from "../../core/bytes/hex.ts";
import type { Result } from "../../core/result.ts";
import {
	type Element,
	explicitTag,
	implicitTag,
	TAG,
} from "../asn1/element.ts";
import {
	allOf,
	finish,
	membersOf,
	type Reading,
	readOnly,
	refuse,
	startReading,
} from "../asn1/reading.ts";
import { octetsOf, oidOf, smallOf, timeOf } from "../asn1/values.ts";
import { encodeElement } from "../asn1/write.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { readName } from "../certificate/name.ts";
import {
	parseCertificate,
	serialOf,
} from "../certificate/parse-certificate.ts";
import {
	readHash,
	readSignatureAlgorithm,
} from "../keys/signature-algorithm.ts";
import type { SignedData, SignerInfo } from "./signed-data.ts";

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_TIME = "1.2.840.113549.1.9.5";

/**
 * A CMS SignedData (RFC 5652 §5) in BER. `maximumNodes` bounds its elements; those inside
 * the content are not counted. Nothing is verified. Errors: `cms.notSignedData`,
 * `cms.version`, `cms.attributes`, and those of `asn1.*` and `key.*`.
 */
export function parseSignedData(
	bytes: Uint8Array,
	maximumNodes = 4_000,
): Result<SignedData> {
	const reading = startReading("ber", maximumNodes);
	const outer = membersOf(reading, readOnly(reading, bytes, TAG.sequence));
	if (oidOf(reading, outer.take(TAG.oid)) !== SIGNED_DATA) {
		refuse(reading, "cms.notSignedData");
	}
	const wrapper = membersOf(reading, outer.take(explicitTag(0)));
	const members = membersOf(reading, wrapper.take(TAG.sequence));
	const version = smallOf(reading, members.take(TAG.integer));
	// 1 to 5 by what is inside (RFC 5652 §5.1); a master list and an EF.SOD have 3.
	if (version < 1 || version > 5) refuse(reading, "cms.version");
	members.take(TAG.set);
	const carried = membersOf(reading, members.take(TAG.sequence));
	const contentType = oidOf(reading, carried.take(TAG.oid));
	const holder = membersOf(reading, carried.take(explicitTag(0)));
	const content = octetsOf(reading, holder.any());
	const certificates = readCertificates(
		reading,
		members.optional(explicitTag(0)),
	);
	members.optional(explicitTag(1));
	const signers = allOf(reading, members.take(TAG.set), TAG.sequence).map(
		(info) => readSigner(reading, info),
	);
	members.end();
	return finish(reading, { contentType, content, ...certificates, signers });
}

function readCertificates(reading: Reading, set: Element | null) {
	const certificates: Certificate[] = [];
	let unreadCertificates = 0;
	if (set !== null) {
		const members = membersOf(reading, set);
		while (!members.isDone()) {
			const read = parseCertificate(members.any().raw);
			if (read.ok) certificates.push(read.value);
			else unreadCertificates++;
		}
	}
	return { certificates, unreadCertificates };
}

function readSigner(reading: Reading, info: Element): SignerInfo {
	const members = membersOf(reading, info);
	members.take(TAG.integer);
	const keyId = members.optional(implicitTag(0));
	const signer =
		keyId === null
			? readIssuer(reading, members.take(TAG.sequence))
			: ({ kind: "keyId", keyId: toHex(keyId.content) } as const);
	const digest = readHash(reading, members.take(TAG.sequence));
	const attributes = members.optional(explicitTag(0));
	const algorithm = readSignatureAlgorithm(reading, members.take(TAG.sequence));
	const signature = octetsOf(reading, members.any());
	members.optional(explicitTag(1));
	members.end();
	return {
		signer,
		digest,
		algorithm,
		signature,
		attributes:
			attributes === null ? null : readAttributes(reading, attributes),
	};
}

function readIssuer(reading: Reading, element: Element) {
	const members = membersOf(reading, element);
	const issuer = readName(reading, members.take(TAG.sequence)).key;
	const serial = serialOf(reading, members.take(TAG.integer));
	return { kind: "issuer", issuer, serial } as const;
}

function readAttributes(reading: Reading, element: Element) {
	const values = new Map<string, Element>();
	for (const attribute of allOf(reading, element, TAG.sequence)) {
		const members = membersOf(reading, attribute);
		const oid = oidOf(reading, members.take(TAG.oid));
		const set = membersOf(reading, members.take(TAG.set));
		// Two of one kind would let two readers believe two different things.
		if (values.has(oid)) refuse(reading, "cms.attributes");
		values.set(oid, set.any());
	}
	const contentType = values.get(CONTENT_TYPE);
	const messageDigest = values.get(MESSAGE_DIGEST);
	const signingTime = values.get(SIGNING_TIME);
	if (contentType === undefined || messageDigest === undefined) {
		refuse(reading, "cms.attributes");
	}
	return {
		signedBytes: encodeElement(TAG.set, element.content),
		contentType: contentType ? oidOf(reading, contentType) : "",
		messageDigest: messageDigest
			? octetsOf(reading, messageDigest)
			: element.content,
		signingTime: signingTime ? timeOf(reading, signingTime) : null,
	};
}
