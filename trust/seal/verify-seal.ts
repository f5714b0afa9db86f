import type { Day } from "../../core/day.ts";
import type { Seal, SealHash } from "../../core/seal/seal.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { parseCertificate } from "../certificate/parse-certificate.ts";
import { summaryOf } from "../certificate/summary.ts";
import { type Judgement, judgeSigner } from "../chain/judge-signer.ts";
import type { HashName } from "../keys/signature-algorithm.ts";
import { verifyPlainEcdsa } from "../keys/verify-ecdsa.ts";
import type { TrustStore } from "../store/trust-store.ts";
import { documentCodes } from "./document-code.ts";
import { idbSigners, isIdbReference, vdsSigners } from "./find-signer.ts";
import { signingDays } from "./signing-days.ts";
import type { SealTrust, Trust, TrustReason } from "./verdict.ts";

const HASHES: Readonly<Record<SealHash, HashName>> = {
	"SHA-224": "sha224",
	"SHA-256": "sha256",
	"SHA-384": "sha384",
	"SHA-512": "sha512",
};
/** ICAO 9303-12 §7.1.1: purposes of those who sign what is not a chip. */
const BARCODE_PURPOSES = "2.23.136.1.1.14.";

interface Candidate {
	readonly certificate: Certificate;
	readonly isEmbedded: boolean;
}

/**
 * The signature of a parsed seal, and what its signer is worth by this trust store on this
 * day. Never throws; every reason is a stable code (see `TrustReason`).
 */
export function verifySeal(
	seal: Seal,
	store: TrustStore,
	today: Day,
): SealTrust {
	const signer = signerText(seal);
	if (seal.signature === null) return plain("unsigned", null, signer);
	const embedded = embeddedIn(seal);
	if (embedded === "unreadable") {
		return plain("invalid", "trust.certificate", signer);
	}
	const candidates = candidatesOf(seal, store, embedded);
	if (candidates.length === 0) {
		return plain("unknownSigner", "trust.signerUnknown", signer);
	}
	if (seal.hash === null) return plain("invalid", "trust.algorithm", signer);
	const good = candidates.filter((one) => isGood(seal, one.certificate));
	if (good.length === 0) {
		const [first] = candidates;
		const isLost = seal.remarks.some(
			({ code }) => code === "seal.lostCharacters",
		);
		const unfit = isLost
			? plain("changed", "trust.changedOnTheWay", signer)
			: plain("invalid", "trust.signature", signer);
		return { ...unfit, ...about(first) };
	}
	const purpose = {
		days: signingDays(seal, today),
		today,
		issuingState: issuingState(seal),
		documentCodes: documentCodes(seal),
		extendedKeyUsage: BARCODE_PURPOSES,
	};
	const judged = good.map((one) => ({
		one,
		judgement: judgeSigner(one.certificate, store, purpose),
	}));
	const best = judged.find((it) => it.judgement.reason === null) ?? judged[0];
	return best === undefined
		? plain("invalid", "trust.signature", signer)
		: { signer, ...about(best.one), ...judgedAs(best.judgement) };
}

/** By a signer known here, or the one inside: whether that one is believed is another question. */
export function signatureFits(seal: Seal, store: TrustStore): boolean {
	const embedded = embeddedIn(seal);
	return (
		embedded !== "unreadable" &&
		candidatesOf(seal, store, embedded).some((one) =>
			isGood(seal, one.certificate),
		)
	);
}

function isGood(seal: Seal, { key }: Certificate): boolean {
	if (key.kind !== "ec" || seal.hash === null || seal.signature === null) {
		return false;
	}
	const hash = HASHES[seal.hash];
	return verifyPlainEcdsa(key, hash, seal.signedBytes, seal.signature);
}

function embeddedIn(seal: Seal): Certificate | "unreadable" | null {
	if (seal.format === "VDS" || seal.certificate === null) return null;
	const read = parseCertificate(seal.certificate);
	return read.ok ? read.value : "unreadable";
}

function candidatesOf(
	seal: Seal,
	store: TrustStore,
	embedded: Certificate | null,
): readonly Candidate[] {
	const known = (certificate: Certificate) => ({
		certificate,
		isEmbedded: false,
	});
	const inside =
		embedded === null ? [] : [{ certificate: embedded, isEmbedded: true }];
	switch (seal.format) {
		case "VDS":
			return vdsSigners(store, seal).map(known);
		case "IDB":
			return [
				...idbSigners(store, seal).map(known),
				...inside.filter((one) => isIdbReference(one.certificate, seal)),
			];
		case "VDS-NC":
			return inside;
	}
}

function signerText(seal: Seal): string | null {
	switch (seal.format) {
		case "VDS":
			return `${seal.header.signer} ${seal.header.certificateReference}`;
		case "IDB":
			return seal.certificateReference;
		case "VDS-NC": {
			const embedded = embeddedIn(seal);
			return embedded === null || embedded === "unreadable"
				? null
				: `${embedded.subject.text} ${embedded.serial}`;
		}
	}
}

function issuingState(seal: Seal): string {
	switch (seal.format) {
		case "VDS":
			return seal.header.issuingCountry;
		case "IDB":
			return seal.country;
		case "VDS-NC":
			return seal.issuer;
	}
}

function plain(
	verdict: Trust,
	reason: TrustReason | null,
	signer: string | null,
): SealTrust {
	return {
		verdict,
		reason,
		signer,
		certificate: null,
		anchor: null,
		revocation: "notChecked",
		isEmbedded: false,
	};
}

function about(candidate: Candidate | undefined) {
	return candidate === undefined
		? { certificate: null, isEmbedded: false }
		: {
				certificate: summaryOf(candidate.certificate),
				isEmbedded: candidate.isEmbedded,
			};
}

function judgedAs({ reason, anchor, revocation }: Judgement) {
	const verdict: Trust = reason === null ? "trusted" : "untrusted";
	return {
		verdict,
		reason,
		anchor: anchor === null ? null : summaryOf(anchor),
		revocation,
	};
}
