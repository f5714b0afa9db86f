import { rmSync } from "node:fs";
import { failWith, ok, type Result } from "../../core/result.ts";
import { entryOf, olderThan, type ProvedBundle } from "./bundle-entry.ts";
import { bundlePath } from "./bundle-path.ts";
import type { Approval } from "./keep-trust.ts";
import { type BundleEntry, readLedger, writeLedger } from "./ledger.ts";
import type { TrustJournal } from "./trust-journal.ts";
import { writeWhole } from "./write-whole.ts";

/** A proved bundle to be taken over. Nothing of its file is read here. */
export interface BundleWork extends ProvedBundle {
	readonly file: Uint8Array;
	/** How much of it was not in force, and how much will be no more. */
	readonly added: number;
	readonly dropped: number;
}

/**
 * Takes a bundle over: its file is written, the journal has it, then the ledger names it and it
 * counts, all of it at once. Codes: `bundle.older`, `trust.unwritable`, `trust.ledger`, those
 * of the journal.
 */
export async function importTrustBundle(
	folder: string,
	bundle: BundleWork,
	approval: Approval,
	journal: TrustJournal,
): Promise<Result<{ readonly sequence: number }>> {
	const { head, digest, file, added, dropped } = bundle;
	const before = readLedger(folder);
	if (!before.ok) return before;
	const late = olderThan(before.value.ledger, bundle);
	if (late) return failWith(late);
	const laid = writeWhole(bundlePath(folder, digest), file);
	if (!laid.ok) return laid;
	const row = await journal({
		kind: "imported",
		atMs: approval.atMs,
		detail: {
			what: "trustBundle",
			source: head.source,
			version: String(head.version),
			asOf: head.asOf,
			signer: head.signer,
			digest,
			added: String(added),
			dropped: String(dropped),
			...(approval.by === "" ? {} : { by: approval.by }),
		},
	});
	if (!row.ok) return row;
	const read = readLedger(folder);
	if (!read.ok) return read;
	const { ledger } = read.value;
	const older = olderThan(ledger, bundle);
	if (older) return failWith(older);
	const isSource = ({ source }: BundleEntry) => source === head.source;
	const written = writeLedger(folder, {
		...ledger,
		bundles: [
			...ledger.bundles.filter((entry) => !isSource(entry)),
			entryOf(bundle, approval),
		],
	});
	if (!written.ok) return written;
	for (const gone of ledger.bundles.filter(isSource)) {
		rmSync(bundlePath(folder, gone.digest), { force: true });
	}
	return ok(row.value);
}
