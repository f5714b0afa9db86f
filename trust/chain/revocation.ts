import type { Day } from "../../core/day.ts";
import type { Certificate } from "../certificate/certificate.ts";
import type { Revocation } from "../seal/verdict.ts";
import type { TrustStore } from "../store/trust-store.ts";

/**
 * What the revocation lists say of a signer and its anchor. A revoked certificate counts
 * as such for everything it signed: the day of signing is the signer's own word.
 */
export function revocationOf(
	store: TrustStore,
	signer: Certificate,
	anchor: Certificate,
	today: Day,
): Revocation {
	const lists = store.revocations.filter(
		({ issuer }) =>
			issuer.key === signer.issuer.key || issuer.key === anchor.issuer.key,
	);
	const isOn = ({ serial, issuer }: Certificate) =>
		lists.some(
			(list) => list.issuer.key === issuer.key && list.serials.has(serial),
		);
	if (isOn(signer) || isOn(anchor)) return "revoked";
	if (lists.length === 0) return "notChecked";
	const isCurrent = lists.some(
		({ nextUpdate }) => nextUpdate === null || nextUpdate.slice(0, 10) >= today,
	);
	return isCurrent ? "clear" : "stale";
}
