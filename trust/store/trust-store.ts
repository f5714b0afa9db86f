import type { Certificate } from "../certificate/certificate.ts";
import {
	isLikelyIssuer,
	isSignedBy,
	mayIssue,
	mayRevoke,
} from "../chain/issued-by.ts";
import type { RevocationList } from "../crl/parse-crl.ts";
import { verifySignature } from "../keys/verify-signature.ts";

/**
 * What a person decided to trust, and what helps to get there. Signers and revocation
 * lists prove nothing by lying in it: their signatures have to lead to an anchor.
 */
export interface TrustStore {
	readonly anchors: readonly Certificate[];
	/** Known certificates of signers; not trusted by being known. */
	readonly signers: readonly Certificate[];
	/** Only lists whose signature an anchor has made. */
	readonly revocations: readonly RevocationList[];
	/** Chains found so far by SHA-256 of the certificate; checking one takes up to 0.3 s. */
	readonly chains: Map<string, Chain>;
}

/** The anchor, or why there is none. */
export type Chain = Certificate | "noAnchor" | "chain" | "weakHash";

const MAX_CHAINS = 4_096;
/** Keys of one authority over its life: more of one name are not looked through. */
const MAX_TRIED = 16;

export interface TrustMaterial {
	readonly anchors?: readonly Certificate[];
	readonly signers?: readonly Certificate[];
	readonly revocations?: readonly RevocationList[];
}

export const EMPTY_TRUST_STORE: TrustStore = createTrustStore({});

/** Lists that no anchor has signed are left out: see `signerOfList` for telling why. */
export function createTrustStore(material: TrustMaterial): TrustStore {
	const anchors = withoutRepetition(material.anchors ?? []);
	return {
		anchors,
		signers: withoutRepetition(material.signers ?? []),
		revocations: (material.revocations ?? []).filter(
			(list) => signerOfList(list, anchors) !== null,
		),
		chains: new Map(),
	};
}

/** The anchor that signed the list; null when none did. */
export function signerOfList(
	list: RevocationList,
	anchors: readonly Certificate[],
): Certificate | null {
	return (
		anchors.find(
			(anchor) =>
				anchor.subject.key === list.issuer.key &&
				mayRevoke(anchor) &&
				verifySignature(
					anchor.key,
					list.algorithm,
					list.signedBytes,
					list.signature,
				),
		) ?? null
	);
}

/** A person put this very certificate among the anchors. */
export function isAnchor(store: TrustStore, certificate: Certificate): boolean {
	return store.anchors.some(({ sha256 }) => sha256 === certificate.sha256);
}

/**
 * The anchor that issued a certificate. `noAnchor`: none has the issuer's name;
 * `chain`: those that have it did not sign; `weakHash`: signed over SHA-1, which
 * others can imitate. ICAO 9303-12 §3 knows no authority in between.
 */
export function anchorOf(store: TrustStore, certificate: Certificate): Chain {
	const known = store.chains.get(certificate.sha256);
	if (known !== undefined) return known;
	const found = searchAnchor(store, certificate);
	// Certificates inside barcodes come from strangers: they may not fill the memory.
	if (store.chains.size >= MAX_CHAINS) store.chains.clear();
	store.chains.set(certificate.sha256, found);
	return found;
}

function searchAnchor(store: TrustStore, certificate: Certificate): Chain {
	const { key } = certificate.issuer;
	const named = store.anchors
		.filter((anchor) => anchor.subject.key === key && mayIssue(anchor))
		.toSorted(
			(a, b) =>
				Number(isLikelyIssuer(certificate, b)) -
				Number(isLikelyIssuer(certificate, a)),
		)
		.slice(0, MAX_TRIED);
	if (named.length === 0) return "noAnchor";
	if (certificate.algorithm.hash === "sha1") return "weakHash";
	return named.find((anchor) => isSignedBy(certificate, anchor)) ?? "chain";
}

function withoutRepetition(
	certificates: readonly Certificate[],
): readonly Certificate[] {
	return [...new Map(certificates.map((one) => [one.sha256, one])).values()];
}
