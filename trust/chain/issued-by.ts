import type { Certificate } from "../certificate/certificate.ts";
import { verifySignature } from "../keys/verify-signature.ts";

/** A signing authority says so of itself (RFC 5280 §4.2.1.9); a pinned signer must not issue. */
export function mayIssue({ extensions }: Certificate): boolean {
	const { isCa, keyUsage, unknownCritical } = extensions;
	return (
		isCa && (keyUsage?.keyCertSign ?? true) && unknownCritical.length === 0
	);
}

export function mayRevoke({ extensions }: Certificate): boolean {
	return extensions.isCa && (extensions.keyUsage?.crlSign ?? true);
}

/** The key identifiers agree: where the signature is likely, not proof of anything. */
export function isLikelyIssuer(
	certificate: Certificate,
	issuer: Certificate,
): boolean {
	const wanted = certificate.extensions.authorityKeyId;
	return wanted !== null && wanted === issuer.extensions.subjectKeyId;
}

export function isSignedBy(
	certificate: Certificate,
	issuer: Certificate,
): boolean {
	return verifySignature(
		issuer.key,
		certificate.algorithm,
		certificate.signedBytes,
		certificate.signature,
	);
}
