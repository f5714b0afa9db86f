import type { FailureCode } from "../../core/codes/failure-codes.ts";

/**
 * *trusted*: the signature is good and leads to an anchor; *untrusted*: it is good, but the
 * chain, the dates or the kind of document is not; *invalid*: it is not good;
 * *changed*: it is not good, and characters of what it stands under were lost on the way;
 * *notVerifiableOffline*: whoever could say is not here.
 */
export type Trust =
	| "trusted"
	| "untrusted"
	| "invalid"
	| "changed"
	| "unknownSigner"
	| "unsigned"
	| "notVerifiableOffline";

/**
 * Why a verdict is not *trusted*. Of *untrusted*: `trust.noAnchor`, `trust.chain`, `trust.weakHash`,
 * `trust.signerNotYetValid`, `trust.signerExpired`, `trust.anchorNotYetValid`,
 * `trust.anchorExpired`, `trust.dateUnknown`, `trust.signedInFuture`, `trust.revoked`,
 * `trust.criticalExtension`, `trust.signerIsCa`, `trust.keyUsage`,
 * `trust.extendedKeyUsage`, `trust.documentType`, `trust.documentTypeMissing`,
 * `trust.country`. Of *invalid*: `trust.signature`, `trust.algorithm`,
 * `trust.certificate`. Of *changed*: `trust.changedOnTheWay`. Of *unknownSigner*: `trust.signerUnknown`.
 */
export type TrustReason = Extract<FailureCode, `trust.${string}`>;

/** What a window says of a certificate. */
export interface CertificateSummary {
	readonly subject: string;
	readonly issuer: string;
	readonly country: string;
	readonly serial: string;
	readonly notBefore: string;
	readonly notAfter: string;
	/** SHA-256, hexadecimal. */
	readonly fingerprint: string;
}

/** `notChecked`: no list of the issuer is here; `stale`: the newest one has run out. */
export type Revocation = "clear" | "revoked" | "stale" | "notChecked";

export interface SealTrust {
	readonly verdict: Trust;
	/** Null when trusted. */
	readonly reason: TrustReason | null;
	/** As the seal names its signer, or the subject of the certificate in it. */
	readonly signer: string | null;
	readonly certificate: CertificateSummary | null;
	readonly anchor: CertificateSummary | null;
	readonly revocation: Revocation;
	/** The certificate came inside the document: worth nothing without the chain. */
	readonly isEmbedded: boolean;
}
