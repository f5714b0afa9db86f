import { ok, type Result } from "../../core/result.ts";
import {
	type LoadedTrustStore,
	trustStoreFromFolder,
} from "../../trust/store/from-folder.ts";
import { EMPTY_TRUST_STORE } from "../../trust/store/trust-store.ts";

/** The desk's trust store; a folder that nobody has made yet holds nothing. Code: `trust.tooManyFiles`. */
export function deskTrust(folder: string): Result<LoadedTrustStore> {
	const loaded = trustStoreFromFolder(folder);
	return !loaded.ok && loaded.error.code === "trust.folder"
		? ok({ store: EMPTY_TRUST_STORE, problems: [] })
		: loaded;
}
