import type { Failure } from "../../core/result.ts";
import type { TrustBundleHead } from "../bundle/trust-bundle-head.ts";
import type { Approval } from "./keep-trust.ts";
import type { BundleEntry, Ledger } from "./ledger.ts";

/** What is known of a bundle that was proved. */
export interface ProvedBundle {
	/** SHA-256 of the file, hexadecimal. */
	readonly digest: string;
	readonly head: Pick<
		TrustBundleHead,
		"source" | "version" | "asOf" | "signer"
	>;
}

/** `bundle.older`: the same source has brought this version already, or a later one. */
export function olderThan(
	{ bundles }: Pick<Ledger, "bundles">,
	{ head }: ProvedBundle,
): Failure | null {
	const known = bundles.find(({ source }) => source === head.source);
	return known !== undefined && known.version >= head.version
		? { code: "bundle.older", detail: `version ${known.version} is here` }
		: null;
}

export function entryOf(
	{ digest, head }: ProvedBundle,
	{ by, atMs }: Approval,
): BundleEntry {
	const { source, version, signer } = head;
	return { digest, source, version, signer, by, atMs };
}
