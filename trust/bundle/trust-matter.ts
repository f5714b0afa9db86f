import { createHash } from "node:crypto";
import { ok, type Result } from "../../core/result.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { parseCertificate } from "../certificate/parse-certificate.ts";
import { parseRevocationList, type RevocationList } from "../crl/parse-crl.ts";

export const TRUST_KINDS = ["anchor", "signer", "crl"] as const;
export type TrustKind = (typeof TRUST_KINDS)[number];

/** Something to judge documents by, and the bytes it was read from. */
export type TrustMatter = {
	/** SHA-256 of the DER, hexadecimal. */
	readonly fingerprint: string;
	readonly der: Uint8Array;
} & (
	| { readonly kind: "anchor" | "signer"; readonly certificate: Certificate }
	| { readonly kind: "crl"; readonly list: RevocationList }
);

/** Errors: those of `parseCertificate` and `parseRevocationList`. */
export function matterOf(
	kind: TrustKind,
	der: Uint8Array,
): Result<TrustMatter> {
	if (kind === "crl") {
		const list = parseRevocationList(der);
		if (!list.ok) return list;
		const fingerprint = createHash("sha256").update(der).digest("hex");
		return ok({ kind, fingerprint, der, list: list.value });
	}
	const read = parseCertificate(der);
	if (!read.ok) return read;
	const { value: certificate } = read;
	return ok({ kind, fingerprint: certificate.sha256, der, certificate });
}
