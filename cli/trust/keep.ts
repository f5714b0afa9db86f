import { ok, type Result } from "../../core/result.ts";
import type { Store } from "../../store/open-store.ts";
import type { TrustKind } from "../../trust/store/candidate.ts";
import { stageTrustFile } from "../../trust/store/stage-trust-file.ts";
import type { Confirmed } from "./two-people.ts";

export interface Kept {
	/** Relative to the trust folder. */
	readonly file: string;
	/** The row of the journal. */
	readonly sequence: number;
}

export interface Item {
	readonly kind: TrustKind;
	readonly der: Uint8Array;
	readonly fingerprint: string;
	/** SHA-256 of the master list it came in. */
	readonly list?: string;
}

/**
 * Puts one file into the trust folder. The journal has it before it counts: trust that nobody
 * accounts for cannot come to be; after a power cut in between it is added again. Codes:
 * `trust.unwritable` and those of the store.
 */
export function keep(
	store: Store,
	folder: string,
	item: Item,
	by: Confirmed,
	atMs: number,
): Result<Kept> {
	const { kind, der, fingerprint, list } = item;
	const staged = stageTrustFile(folder, kind, fingerprint, der);
	if (!staged.ok) return staged;
	const row = store.appendEvent({
		kind: "imported",
		atMs,
		detail: { what: kind, fingerprint, by, ...(list ? { list } : {}) },
	});
	if (!row.ok) {
		staged.value.discard();
		return row;
	}
	const done = staged.value.commit();
	return done.ok
		? ok({ file: staged.value.file, sequence: row.value.sequence })
		: done;
}
