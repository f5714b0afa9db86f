import { ok, type Result } from "../../core/result.ts";
import { dataFiles } from "../../desk/data-files.ts";
import { trustSource } from "../../desk/sources/trust-files.ts";
import type { Store } from "../../store/open-store.ts";
import type { LoadedTrustStore } from "../../trust/store/from-folder.ts";
import { loadTrust } from "../../trust/store/trust-in-force.ts";
import type { TrustJournal } from "../../trust/store/trust-journal.ts";

/** What a desk judges documents by, as at its counter. Codes: those of `loadTrust`. */
export function deskTrust(dataFolder: string): Result<LoadedTrustStore> {
	return loadTrust(trustSource(dataFiles(dataFolder)));
}

/** Rows of the desk's own journal. */
export function journalIn(store: Store): TrustJournal {
	return async ({ kind, atMs, detail }) => {
		const row = store.appendEvent({ kind, atMs, detail: { ...detail } });
		return row.ok ? ok({ sequence: row.value.sequence }) : row;
	};
}
