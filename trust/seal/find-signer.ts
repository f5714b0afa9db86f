import type { Idb, Vds } from "../../core/seal/seal.ts";
import type { Certificate } from "../certificate/certificate.ts";
import type { TrustStore } from "../store/trust-store.ts";

/** Signers under TR-03171, which name their certificate by its SHA-1. */
const BY_FINGERPRINT = "DEZV";
/** Two certificates of one name and number mean a mistake of somebody; more are not tried. */
const MAX_CANDIDATES = 8;

/**
 * Certificates that a seal's header may mean: country and common name of the
 * subject, and the serial number in hexadecimal (ICAO 9303-13 §2.2.1). A signer may
 * itself lie among the anchors.
 */
export function vdsSigners(
	store: TrustStore,
	{ header }: Pick<Vds, "header">,
): readonly Certificate[] {
	const { signer, certificateReference } = header;
	const reference = certificateReference.toLowerCase();
	const serial = reference.replace(/^0+(?=.)/, "");
	return known(store, ({ subject, ...certificate }) =>
		signer === BY_FINGERPRINT
			? certificate.sha1 === reference
			: certificate.serial === serial &&
				subject.country + subject.commonName.toUpperCase() === signer,
	);
}

/** The last five bytes of the SHA-1 of the certificate. */
export function isIdbReference(
	certificate: Certificate,
	{ certificateReference }: Pick<Idb, "certificateReference">,
): boolean {
	return (
		certificateReference !== null &&
		certificate.sha1.endsWith(certificateReference.toLowerCase())
	);
}

export function idbSigners(
	store: TrustStore,
	idb: Pick<Idb, "certificateReference">,
): readonly Certificate[] {
	return known(store, (certificate) => isIdbReference(certificate, idb));
}

function known(
	store: TrustStore,
	isMeant: (certificate: Certificate) => boolean,
): readonly Certificate[] {
	const found = [...store.anchors, ...store.signers].filter(isMeant);
	return [...new Map(found.map((one) => [one.sha256, one])).values()].slice(
		0,
		MAX_CANDIDATES,
	);
}
