import { join } from "node:path";
import { followFiles, type OnBlind } from "../follow-files.ts";
import type { TrustFiles } from "./trust-files.ts";

const parts = ["anchors", "signers", "crls", "bundles"];

/**
 * Tells whenever the trust folder may be different: the command line, another window, a copied
 * file. Returns how to stop.
 */
export function followTrust(
	{ trust, signers }: TrustFiles,
	onChange: () => void,
	onBlind: OnBlind,
): () => void {
	return followFiles({
		what: "trust",
		paths: [signers, trust, ...parts.map((part) => join(trust, part))],
		onChange,
		onBlind,
	});
}
