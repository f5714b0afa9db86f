import type { Day } from "../../core/day.ts";
import { revocationOf } from "../chain/revocation.ts";
import type { TrustReason } from "../seal/verdict.ts";
import {
	anchorOf,
	createTrustStore,
	isAnchor,
	type TrustStore,
} from "../store/trust-store.ts";
import type { MasterList } from "./parse-master-list.ts";

/**
 * Whether the signer of a list leads to an anchor that was there before; null: it does. A list
 * cannot vouch for itself: the authorities inside it do not count. Reasons: `trust.noAnchor`,
 * `trust.chain`, `trust.weakHash`, `trust.signerExpired`, `trust.signerNotYetValid`,
 * `trust.revoked`.
 */
export function masterListReason(
	{ signer }: MasterList,
	store: TrustStore,
	today: Day,
): TrustReason | null {
	const anchor = isAnchor(store, signer) ? signer : anchorOf(store, signer);
	if (typeof anchor === "string") return `trust.${anchor}`;
	if (today > signer.notAfter.slice(0, 10)) return "trust.signerExpired";
	if (today < signer.notBefore.slice(0, 10)) return "trust.signerNotYetValid";
	return revocationOf(store, signer, anchor, today) === "revoked"
		? "trust.revoked"
		: null;
}

/**
 * Why two people may not take a list over even if they know its signer; null: they may. Only a
 * missing anchor is theirs to make good; dates, revocation and a wrong chain are not.
 */
export function masterListRefusal(
	list: MasterList,
	store: TrustStore,
	today: Day,
): TrustReason | null {
	const reason = masterListReason(list, store, today);
	if (reason !== "trust.noAnchor") return reason;
	const confirmed = createTrustStore({ anchors: [list.signer] });
	return masterListReason(list, confirmed, today);
}
