import type { Day } from "../../core/day.ts";
import type { Recognised } from "../../core/document/recognise.ts";
import type { TrustStore } from "../store/trust-store.ts";
import type { Trust } from "./verdict.ts";
import { verifySeal } from "./verify-seal.ts";

/** Trust as a line of `lintas decode` says it. */
export interface DecodedTrust {
	readonly verdict: Trust;
	readonly signer?: string;
	readonly reason?: string;
}

/**
 * What the signature of what was recognised is worth; null when it is of a kind that has none,
 * or did not read. Airlines' keys are not public (IATA Resolution 792), and a visa
 * code is resolved by the issuer's own server only.
 */
export function decodedTrust(
	recognised: Recognised,
	store: TrustStore,
	today: Day,
): DecodedTrust | null {
	switch (recognised.kind) {
		case "boardingPass":
			return recognised.pass.security === undefined
				? { verdict: "unsigned" }
				: { verdict: "notVerifiableOffline", reason: "trust.keyNotPublic" };
		case "visaCode":
			return { verdict: "notVerifiableOffline", reason: "trust.serverOnly" };
		case "seal": {
			const { verdict, signer, reason } = verifySeal(
				recognised.seal,
				store,
				today,
			);
			return {
				verdict,
				...(signer === null ? {} : { signer }),
				...(reason === null ? {} : { reason }),
			};
		}
		default:
			return null;
	}
}
