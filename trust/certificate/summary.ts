import type { CertificateSummary } from "../seal/verdict.ts";
import type { Certificate } from "./certificate.ts";

export function summaryOf(certificate: Certificate): CertificateSummary {
	return {
		subject: certificate.subject.text,
		issuer: certificate.issuer.text,
		country: certificate.subject.country,
		serial: certificate.serial,
		notBefore: certificate.notBefore,
		notAfter: certificate.notAfter,
		fingerprint: certificate.sha256,
	};
}
