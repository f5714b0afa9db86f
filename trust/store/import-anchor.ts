import type { FailureCode } from "../../core/codes/failure-codes.ts";
import type { Day } from "../../core/day.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { derBlocks } from "../asn1/pem.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { parseCertificate } from "../certificate/parse-certificate.ts";
import { summaryOf } from "../certificate/summary.ts";
import { isSignedBy, mayIssue } from "../chain/issued-by.ts";
import type { CertificateSummary } from "../seal/verdict.ts";
import { isAnchor, type TrustStore } from "./trust-store.ts";

/**
 * An anchor somebody wants to add. It changes nothing until two people have compared its
 * fingerprint with one they were given on another way (`confirmFingerprint`).
 */
export interface AnchorCandidate {
	readonly certificate: Certificate;
	readonly summary: CertificateSummary;
	/** SHA-256 in groups of four, upper case, to be read aloud. */
	readonly fingerprintText: string;
	/** What two people should know before they confirm. */
	readonly remarks: readonly AnchorRemark[];
}

/**
 * `trust.alreadyAnchor`, `trust.notAnAuthority` (it can vouch for itself only),
 * `trust.notSelfSigned`, `trust.expired`, `trust.notYetValid`.
 */
export type AnchorRemark = Extract<FailureCode, `trust.${string}`>;

/**
 * A file (DER, or PEM with one certificate) as a candidate. Errors: `pem.*`,
 * `trust.severalCertificates`, and those of `parseCertificate`.
 */
export function importAnchor(
	file: Uint8Array,
	store: TrustStore,
	today: Day,
): Result<AnchorCandidate> {
	const blocks = derBlocks(file, 2);
	if (!blocks.ok) return blocks;
	const [der, second] = blocks.value;
	if (der === undefined || second !== undefined) {
		return fail("trust.severalCertificates");
	}
	const read = parseCertificate(der);
	if (!read.ok) return read;
	const certificate = read.value;
	return ok({
		certificate,
		summary: summaryOf(certificate),
		fingerprintText: fingerprintText(certificate.sha256),
		remarks: remarksOf(certificate, store, today),
	});
}

export function fingerprintText(sha256: string): string {
	return (sha256.toUpperCase().match(/.{4}/g) ?? []).join(" ");
}

/**
 * Null where this SHA-256 (lower case) is what was typed or scanned from the other source; spaces,
 * colons and case do not count. Error: `trust.fingerprint`.
 */
export function confirmFingerprint(
	sha256: string,
	typed: string,
): Result<null> {
	return typed.replace(/[\s:]/g, "").toLowerCase() === sha256
		? ok(null)
		: fail("trust.fingerprint");
}

function remarksOf(
	certificate: Certificate,
	store: TrustStore,
	today: Day,
): readonly AnchorRemark[] {
	const remarks: AnchorRemark[] = [];
	if (isAnchor(store, certificate)) remarks.push("trust.alreadyAnchor");
	if (!mayIssue(certificate)) remarks.push("trust.notAnAuthority");
	if (!isSignedBy(certificate, certificate)) {
		remarks.push("trust.notSelfSigned");
	}
	return [...remarks, ...dayRemarks(certificate, today)];
}

/** `trust.expired`, `trust.notYetValid`, or nothing. */
export function dayRemarks(
	certificate: Certificate,
	today: Day,
): readonly AnchorRemark[] {
	if (certificate.notAfter.slice(0, 10) < today) return ["trust.expired"];
	return certificate.notBefore.slice(0, 10) > today
		? ["trust.notYetValid"]
		: [];
}
