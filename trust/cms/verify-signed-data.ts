import { createHash } from "node:crypto";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { verifySignature } from "../keys/verify-signature.ts";
import type { SignedData, SignerInfo } from "./signed-data.ts";

export interface SignedBy {
	readonly certificate: Certificate;
	readonly info: SignerInfo;
}

/**
 * The certificate whose key made the first signature, from those inside the message or from
 * `known`. It proves that the content is whole, not whose it is. Errors: `cms.signerCount`,
 * `cms.contentType`, `cms.digest`, `cms.signerMissing`, `cms.signature`.
 */
export function verifySignedData(
	data: SignedData,
	known: readonly Certificate[] = [],
): Result<SignedBy> {
	const [info, second] = data.signers;
	if (info === undefined || second !== undefined) {
		return fail("cms.signerCount", `${data.signers.length}`);
	}
	const { attributes } = info;
	if (attributes !== null) {
		if (attributes.contentType !== data.contentType) {
			return fail("cms.contentType");
		}
		const digest = createHash(info.digest).update(data.content).digest();
		if (Buffer.compare(digest, attributes.messageDigest) !== 0) {
			return fail("cms.digest");
		}
	}
	const candidates = [...data.certificates, ...known].filter((certificate) =>
		isNamed(certificate, info.signer),
	);
	if (candidates.length === 0) return fail("cms.signerMissing");
	const signed = attributes?.signedBytes ?? data.content;
	const certificate = candidates.find(({ key }) =>
		verifySignature(key, info.algorithm, signed, info.signature, info.digest),
	);
	return certificate === undefined
		? fail("cms.signature")
		: ok({ certificate, info });
}

function isNamed(
	{ issuer, serial, extensions }: Certificate,
	signer: SignerInfo["signer"],
): boolean {
	return signer.kind === "issuer"
		? serial === signer.serial && issuer.key === signer.issuer
		: extensions.subjectKeyId === signer.keyId;
}
