import { fail, ok, type Result } from "../../core/result.ts";
import { membersIn } from "./trust-bundle-head.ts";
import {
	matterOf,
	TRUST_KINDS,
	type TrustKind,
	type TrustMatter,
} from "./trust-matter.ts";

export type TrustRow =
	| { readonly what: "put"; readonly matter: TrustMatter }
	/** Nobody may be believed on the word of this certificate any more. */
	| {
			readonly what: "withdraw";
			readonly fingerprint: string;
			readonly reason: string;
	  };

const FINGERPRINT = /^[0-9a-f]{64}$/;
const BASE64 =
	/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const MAX_REASON = 120;

/**
 * One line of a trust bundle: `{"put":"anchor"|"signer"|"crl","der":BASE64}` or
 * `{"withdraw":SHA-256,"reason":TEXT}`. Errors: `bundle.format`, and those of
 * `parseCertificate` and `parseRevocationList`.
 */
export function parseTrustRow(line: string): Result<TrustRow> {
	const put = membersIn(line, ["put", "der"]);
	if (put !== null) {
		const kind = TRUST_KINDS.find((one) => one === put.put);
		return kind !== undefined &&
			typeof put.der === "string" &&
			BASE64.test(put.der)
			? putRow(kind, new Uint8Array(Buffer.from(put.der, "base64")))
			: fail("bundle.format");
	}
	const taken = membersIn(line, ["withdraw", "reason"]);
	const { withdraw, reason } = taken ?? {};
	return typeof withdraw === "string" &&
		FINGERPRINT.test(withdraw) &&
		typeof reason === "string" &&
		reason.length <= MAX_REASON
		? ok({ what: "withdraw", fingerprint: withdraw, reason })
		: fail("bundle.format");
}

function putRow(kind: TrustKind, der: Uint8Array): Result<TrustRow> {
	const matter = matterOf(kind, der);
	return matter.ok ? ok({ what: "put", matter: matter.value }) : matter;
}
