import { createHash } from "node:crypto";
import type { Day } from "../../core/day.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { derBlocks } from "../asn1/pem.ts";
import type { TrustKind } from "../bundle/trust-matter.ts";
import { parseCertificate } from "../certificate/parse-certificate.ts";
import { summaryOf } from "../certificate/summary.ts";
import { parseRevocationList } from "../crl/parse-crl.ts";
import type { CertificateSummary } from "../seal/verdict.ts";
import type { LoadedTrustStore } from "./from-folder.ts";
import {
	type AnchorRemark,
	dayRemarks,
	fingerprintText,
	importAnchor,
} from "./import-anchor.ts";
import { withdrawnIn } from "./in-force.ts";
import { anchorOf, signerOfList, type TrustStore } from "./trust-store.ts";

export interface RevocationListSummary {
	readonly issuer: string;
	/** `YYYY-MM-DDTHH:MM:SSZ`. */
	readonly thisUpdate: string;
	readonly nextUpdate: string | null;
	readonly revoked: number;
	/** SHA-256 of the DER, hexadecimal. */
	readonly fingerprint: string;
}

/** What somebody wants to put into the trust folder; shown to people, written only after `confirmFingerprint`. */
export interface Candidate {
	readonly kind: TrustKind;
	readonly der: Uint8Array;
	readonly summary: CertificateSummary | RevocationListSummary;
	readonly fingerprintText: string;
	/** For an anchor as in `importAnchor`; for a signer also why no anchor vouches for it; `trust.crlUnsigned`; `trust.withdrawnHere`. */
	readonly remarks: readonly AnchorRemark[];
}

/**
 * A file (DER, or PEM with one block) as a candidate. Errors: `pem.*`,
 * `trust.severalCertificates`, and those of `parseCertificate` and `parseRevocationList`.
 */
export function candidateOf(
	kind: TrustKind,
	file: Uint8Array,
	{ store, content }: Pick<LoadedTrustStore, "store" | "content">,
	today: Day,
): Result<Candidate> {
	const read = unremarked(kind, file, store, today);
	if (!read.ok) return read;
	const { summary, remarks } = read.value;
	return withdrawnIn(content).has(summary.fingerprint)
		? ok({ ...read.value, remarks: ["trust.withdrawnHere", ...remarks] })
		: read;
}

function unremarked(
	kind: TrustKind,
	file: Uint8Array,
	store: TrustStore,
	today: Day,
): Result<Candidate> {
	if (kind === "anchor") {
		const read = importAnchor(file, store, today);
		if (!read.ok) return read;
		const { certificate, ...shown } = read.value;
		return ok({ kind, der: certificate.der, ...shown });
	}
	const blocks = derBlocks(file, 2);
	if (!blocks.ok) return blocks;
	const [der, second] = blocks.value;
	if (der === undefined || second !== undefined) {
		return fail("trust.severalCertificates");
	}
	return kind === "signer"
		? signerCandidate(der, store, today)
		: listCandidate(der, store);
}

function signerCandidate(
	der: Uint8Array,
	store: TrustStore,
	today: Day,
): Result<Candidate> {
	const read = parseCertificate(der);
	if (!read.ok) return read;
	const anchor = anchorOf(store, read.value);
	const remarks = dayRemarks(read.value, today);
	return ok({
		kind: "signer",
		der,
		summary: summaryOf(read.value),
		fingerprintText: fingerprintText(read.value.sha256),
		remarks:
			typeof anchor === "string" ? [`trust.${anchor}`, ...remarks] : remarks,
	});
}

function listCandidate(der: Uint8Array, store: TrustStore): Result<Candidate> {
	const read = parseRevocationList(der);
	if (!read.ok) return read;
	const { issuer, thisUpdate, nextUpdate, serials } = read.value;
	const fingerprint = createHash("sha256").update(der).digest("hex");
	return ok({
		kind: "crl",
		der,
		summary: {
			issuer: issuer.text,
			thisUpdate,
			nextUpdate,
			revoked: serials.size,
			fingerprint,
		},
		fingerprintText: fingerprintText(fingerprint),
		remarks:
			signerOfList(read.value, store.anchors) === null
				? ["trust.crlUnsigned"]
				: [],
	});
}
