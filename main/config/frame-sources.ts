import { INDONESIAN_HOSTS } from "../../core/visa-code/indonesia.ts";
import { trustStoreFromFolder } from "../../trust/store/from-folder.ts";
import { EMPTY_TRUST_STORE } from "../../trust/store/trust-store.ts";
import type { FrameSources } from "../crossing/read-frame.ts";
import { log } from "../log.ts";
import type { DataFiles } from "./options.ts";
import { readVisaCodes } from "./visa-codes.ts";

/**
 * What documents are judged by: the trust store and the patterns of codes in the desk's
 * folder. What is missing or faulty is left out and logged: then less can be verified, and
 * nothing is believed that should not be.
 */
export function frameSources(files: DataFiles): FrameSources {
	const trust = trustStoreFromFolder(files.trust);
	const visaCodes = readVisaCodes(files.visaCodes);
	log("trust", {
		anchors: trust.ok ? trust.value.store.anchors.length : 0,
		signers: trust.ok ? trust.value.store.signers.length : 0,
		problems: trust.ok ? trust.value.problems.length : 0,
		visaCodes: visaCodes.ok ? null : visaCodes.error.code,
	});
	return {
		trust: trust.ok ? trust.value.store : EMPTY_TRUST_STORE,
		visaCodes: visaCodes.ok
			? visaCodes.value
			: { shapes: [], hosts: INDONESIAN_HOSTS },
	};
}
