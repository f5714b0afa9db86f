import { ok, type Result } from "../../core/result.ts";
import { dataFiles } from "../../main/config/options.ts";
import { readSigners, type Signers } from "../../main/config/signers.ts";
import type { Store } from "../../store/open-store.ts";
import {
	deskTrustStore,
	type LoadedTrustStore,
} from "../../trust/store/from-folder.ts";
import type { TrustJournal } from "../../trust/store/trust-journal.ts";

/** Nobody is believed where the list of signers does not read. */
export function bundleSigners(dataFolder: string): Signers {
	const read = readSigners(dataFiles(dataFolder).signers);
	return read.ok ? read.value : [];
}

/** What a desk judges documents by. Codes: those of `readTrustFolder` but `trust.folder`. */
export function deskTrust(dataFolder: string): Result<LoadedTrustStore> {
	const { trust } = dataFiles(dataFolder);
	return deskTrustStore(trust, bundleSigners(dataFolder));
}

/** Rows of the desk's own journal. */
export function journalIn(store: Store): TrustJournal {
	return async ({ kind, atMs, detail }) => {
		const row = store.appendEvent({ kind, atMs, detail: { ...detail } });
		return row.ok ? ok({ sequence: row.value.sequence }) : row;
	};
}
