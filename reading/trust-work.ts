import type { TrustWork } from "../contract/trust-reading.ts";
import { bundleWork } from "../trust/store/open-trust-bundle.ts";
import type { Offer } from "./trust-offer.ts";

/** What an offer would have written; `path`: where a bundle's file lies. */
export function trustWork(offer: Offer, path: string): TrustWork {
	if ("withdraw" in offer) {
		return { kind: "withdrawal", withdrawal: { ...offer.withdraw } };
	}
	if ("bundle" in offer) {
		const { digest, head, added, dropped } = bundleWork(offer.bundle);
		const { source, version, asOf, signer } = head;
		return {
			kind: "bundle",
			path,
			digest,
			head: { source, version, asOf, signer },
			added,
			dropped,
		};
	}
	return {
		kind: "keep",
		items: offer.keep.map(({ kind, der, fingerprint, list }) => ({
			kind,
			der: Buffer.from(der).toString("base64"),
			fingerprint,
			...(list === undefined ? {} : { list }),
		})),
	};
}
