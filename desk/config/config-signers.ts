import { fail, ok, type Result } from "../../core/result.ts";
import { readSigners, type Signers } from "../sources/signers.ts";
import { writeAtomically } from "../write-atomically.ts";

/**
 * `config-signers.json`: whose configuration files this desk takes without
 * asking. They are not the signers of bundles: who may set up a scanner may
 * not write watch lists. A file that cannot be read trusts nobody.
 */
export function readConfigSigners(path: string): Signers {
	const read = readSigners(path);
	return read.ok ? read.value : [];
}

/** Code: `config.unwritable`. */
export function trustConfigSigner(
	path: string,
	signer: Signers[number],
): Result<void> {
	const others = readConfigSigners(path).filter(
		({ publicKey }) => publicKey !== signer.publicKey,
	);
	try {
		const all = [...others.slice(-63), signer];
		writeAtomically(path, `${JSON.stringify(all, null, "\t")}\n`);
		return ok(undefined);
	} catch (error) {
		return fail("config.unwritable", String(error));
	}
}
