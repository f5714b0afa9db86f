import type { Day } from "../../core/day.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { mayIssueFor } from "../certificate/countries.ts";
import type { Revocation, TrustReason } from "../seal/verdict.ts";
import { anchorOf, isAnchor, type TrustStore } from "../store/trust-store.ts";
import { revocationOf } from "./revocation.ts";

/** What was signed, as far as it limits who may sign it. */
export interface Purpose {
	/** Null: nobody can tell when it was signed. */
	readonly days: { readonly from: Day; readonly to: Day } | null;
	readonly today: Day;
	/** One to three letters. */
	readonly issuingState: string;
	/** One of these must be in the signer's DocumentType list. */
	readonly documentCodes: readonly string[];
	/** Where the certificate limits its purposes, one of them must begin so. */
	readonly extendedKeyUsage: string;
}

export interface Judgement {
	/** Null: trusted. */
	readonly reason: TrustReason | null;
	readonly anchor: Certificate | null;
	readonly revocation: Revocation;
}

/**
 * Whether a signer whose signature is good is to be trusted: chain, dates, revocation
 * and profile (ICAO 9303-12 §7, 9303-13 §4). A signer that was itself put among the
 * anchors is trusted for what it signs: people decided that, so that country, CA flag and
 * document type need not say so again.
 */
export function judgeSigner(
	signer: Certificate,
	store: TrustStore,
	purpose: Purpose,
): Judgement {
	const isPinned = isAnchor(store, signer);
	const chain = isPinned ? signer : anchorOf(store, signer);
	if (typeof chain === "string") {
		return { reason: `trust.${chain}`, anchor: null, revocation: "notChecked" };
	}
	const revocation = revocationOf(store, signer, chain, purpose.today);
	const reason =
		revocation === "revoked"
			? "trust.revoked"
			: (dateReason(signer, chain, purpose) ??
				usageReason(signer) ??
				(isPinned ? null : profileReason(signer, chain, purpose)));
	return { reason, anchor: chain, revocation };
}

function dateReason(
	signer: Certificate,
	anchor: Certificate,
	{ days, today }: Purpose,
): TrustReason | null {
	if (days === null) return "trust.dateUnknown";
	const { from, to } = days;
	if (from > today) return "trust.signedInFuture";
	if (from < dayOfTime(signer.notBefore)) return "trust.signerNotYetValid";
	if (to > dayOfTime(signer.notAfter)) return "trust.signerExpired";
	if (from < dayOfTime(anchor.notBefore)) return "trust.anchorNotYetValid";
	return to > dayOfTime(anchor.notAfter) ? "trust.anchorExpired" : null;
}

/** Seals carry days without a time zone: whole days are compared. */
function dayOfTime(time: string): Day {
	return time.slice(0, 10);
}

function usageReason({ extensions }: Certificate): TrustReason | null {
	if (extensions.unknownCritical.length > 0) return "trust.criticalExtension";
	return extensions.keyUsage?.digitalSignature === false
		? "trust.keyUsage"
		: null;
}

function profileReason(
	{ extensions, subject }: Certificate,
	anchor: Certificate,
	purpose: Purpose,
): TrustReason | null {
	const { isCa, extendedKeyUsage, documentTypes } = extensions;
	if (isCa) return "trust.signerIsCa";
	const isMeant = (oid: string) => oid.startsWith(purpose.extendedKeyUsage);
	if (extendedKeyUsage !== null && !extendedKeyUsage.some(isMeant)) {
		return "trust.extendedKeyUsage";
	}
	// A state's signer must not make another state's documents.
	if (
		subject.country !== anchor.subject.country ||
		!mayIssueFor(subject.country, purpose.issuingState)
	) {
		return "trust.country";
	}
	if (documentTypes === null) return "trust.documentTypeMissing";
	return documentTypes.some((code) => purpose.documentCodes.includes(code))
		? null
		: "trust.documentType";
}
