import { join } from "node:path";
import { followFiles, type OnBlind } from "../follow-files.ts";
import {
	type TrustFiles,
	type TrustInForce,
	trustAfterChange,
} from "./trust-in-force.ts";

function printOf({ loaded, damage }: TrustInForce): string {
	return JSON.stringify([
		loaded.items.map(({ kind, fingerprint }) => `${kind} ${fingerprint}`),
		loaded.barred.map(({ fingerprint }) => fingerprint),
		damage,
	]);
}

/**
 * Reads the trust folder again whenever somebody changed it: the command line, another window,
 * a copied file. `onChange` hears only of what is different, also of a folder that broke. Returns
 * how to stop.
 */
export function followTrust(
	files: TrustFiles,
	start: TrustInForce,
	onChange: (now: TrustInForce) => void,
	onBlind: OnBlind,
): () => void {
	let now = start;
	const parts = ["anchors", "signers", "crls", "bundles"];
	return followFiles({
		what: "trust",
		paths: [
			files.signers,
			files.trust,
			...parts.map((part) => join(files.trust, part)),
		],
		onChange() {
			const fresh = trustAfterChange(files, now);
			const isSame = printOf(fresh) === printOf(now);
			now = fresh;
			if (!isSame) onChange(fresh);
		},
		onBlind,
	});
}
