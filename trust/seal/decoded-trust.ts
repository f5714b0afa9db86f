import type { Day } from "../../core/day.ts";
import type { Decoded, DecodeInput } from "../../core/document/decode.ts";
import type { TrustStore } from "../store/trust-store.ts";
import { sealIn } from "./read-seal.ts";
import type { Trust } from "./verdict.ts";
import { verifySeal } from "./verify-seal.ts";

/** Trust as a line of `lintas decode` says it. */
export interface DecodedTrust {
	readonly verdict: Trust;
	readonly signer?: string;
	readonly reason?: string;
}

/**
 * What the signature of a decoded input is worth; null when it is of a kind that has none,
 * or did not read. Airlines' keys are not public (IATA Resolution 792), and a visa
 * code is resolved by the issuer's own server only.
 */
export function decodedTrust(
	decoded: Decoded,
	input: DecodeInput,
	store: TrustStore,
	today: Day,
): DecodedTrust | null {
	if (decoded.kind === "boardingPass") {
		if (!("legs" in decoded.fields)) return null;
		return decoded.fields.security === undefined
			? { verdict: "unsigned" }
			: { verdict: "notVerifiableOffline", reason: "trust.keyNotPublic" };
	}
	if (decoded.kind === "barcode" && decoded.format === "url") {
		return { verdict: "notVerifiableOffline", reason: "trust.serverOnly" };
	}
	if (decoded.kind !== "seal" || !decoded.ok) return null;
	const seal = sealIn(input);
	if (seal === null) return null;
	const { verdict, signer, reason } = verifySeal(seal, store, today);
	return {
		verdict,
		...(signer === null ? {} : { signer }),
		...(reason === null ? {} : { reason }),
	};
}
