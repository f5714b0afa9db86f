import { mostStated } from "../contract/companion.ts";
import type { Day } from "../core/day.ts";
import type { SealProof } from "../core/document/attach-document.ts";
import type { Seal } from "../core/seal/seal.ts";
import { verifySeal } from "../trust/seal/verify-seal.ts";
import type { TrustStore } from "../trust/store/trust-store.ts";

/** The signature of a seal, judged by this desk's trust store. */
export function sealProof(
	seal: Seal,
	store: TrustStore,
	today: Day,
): SealProof {
	const { verdict, reason, signer, certificate, anchor, revocation } =
		verifySeal(seal, store, today);
	const stated = (text: string) => text.slice(0, mostStated);
	return {
		verdict,
		reason,
		signer: signer && stated(signer),
		signedOn: signedOn(seal),
		certificate: certificate && {
			subject: stated(certificate.subject),
			issuer: stated(certificate.issuer),
			serial: stated(certificate.serial),
			notBefore: certificate.notBefore,
			notAfter: certificate.notAfter,
		},
		anchor: anchor && stated(anchor.subject),
		revocation,
	};
}

function signedOn(seal: Seal): string | null {
	switch (seal.format) {
		case "VDS":
			return seal.header.signatureDate;
		case "IDB":
			return seal.signatureDate;
		case "VDS-NC":
			return null;
	}
}
