import { rmSync } from "node:fs";
import {
	type Failure,
	fail,
	failWith,
	ok,
	type Result,
} from "../../core/result.ts";
import {
	type BundleSigner,
	readTrustBundle,
	type TrustBundle,
} from "../bundle/read-trust-bundle.ts";
import { type LoadedTrustStore, trustOf } from "./from-folder.ts";
import type { TrustItem } from "./in-force.ts";
import type { Approval } from "./keep-trust.ts";
import {
	type BundleEntry,
	type Ledger,
	readLedger,
	writeLedger,
} from "./ledger.ts";
import { bundlePath } from "./read-folder.ts";
import type { TrustJournal } from "./trust-journal.ts";
import { signerOfList } from "./trust-store.ts";
import { writeWhole } from "./write-whole.ts";

/** A bundle that was opened and proved, and what it would change here. */
export interface TrustOffer {
	readonly file: Uint8Array;
	readonly bundle: TrustBundle;
	/** Not in force now. */
	readonly added: readonly TrustItem[];
	/** In force now, and no more: withdrawn, or left out by the source that brought it. */
	readonly dropped: readonly TrustItem[];
	/** How many it brings that people of this desk took back: they stay so. */
	readonly stayWithdrawn: number;
}

/**
 * Reads a trust bundle against what is in force. Errors: those of `readTrustBundle`, `bundle.older`
 * (detail: the version here), and `bundle.row` with `trust.crlUnsigned` for a list that no anchor
 * signed which would be here.
 */
export function openTrustBundle(
	file: Uint8Array,
	signers: readonly BundleSigner[],
	now: LoadedTrustStore,
	atMs: number,
): Result<TrustOffer> {
	const read = readTrustBundle(file, signers);
	if (!read.ok) return read;
	const bundle = read.value;
	const { content } = now;
	const older = olderThan(content.ledger, bundle);
	if (older) return failWith(older);
	const opened = { entry: entryOf(bundle, { by: "", atMs }), bundle };
	const others = content.bundles.filter(
		({ entry }) => entry.source !== bundle.head.source,
	);
	const then = trustOf({ ...content, bundles: [...others, opened] }, []);
	for (const matter of bundle.matters) {
		if (matter.kind !== "crl") continue;
		if (signerOfList(matter.list, then.store.anchors) !== null) continue;
		return fail("bundle.row", `line ${matter.line}: trust.crlUnsigned`);
	}
	const taken = new Set(content.ledger.withdrawn.map((it) => it.fingerprint));
	return ok({
		file,
		bundle,
		added: without(then.items, now.items),
		dropped: without(now.items, then.items),
		stayWithdrawn: bundle.matters.filter((it) => taken.has(it.fingerprint))
			.length,
	});
}

/**
 * Takes an offer over: its file is written, the journal has it, then the ledger names it and it
 * counts, all of it at once. Codes: `bundle.older`, `trust.unwritable`, `trust.ledger`, those
 * of the journal.
 */
export async function importTrustBundle(
	folder: string,
	{ file, bundle, added, dropped }: TrustOffer,
	approval: Approval,
	journal: TrustJournal,
): Promise<Result<{ readonly sequence: number }>> {
	const { head, digest } = bundle;
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
			added: String(added.length),
			dropped: String(dropped.length),
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

function olderThan({ bundles }: Ledger, { head }: TrustBundle): Failure | null {
	const known = bundles.find(({ source }) => source === head.source);
	return known !== undefined && known.version >= head.version
		? { code: "bundle.older", detail: `version ${known.version} is here` }
		: null;
}

function entryOf(
	{ digest, head }: TrustBundle,
	{ by, atMs }: Approval,
): BundleEntry {
	const { source, version, signer } = head;
	return { digest, source, version, signer, by, atMs };
}

function without(
	items: readonly TrustItem[],
	others: readonly TrustItem[],
): readonly TrustItem[] {
	const keyOf = ({ kind, fingerprint }: TrustItem) => `${kind} ${fingerprint}`;
	const known = new Set(others.map(keyOf));
	return items.filter((item) => !known.has(keyOf(item)));
}
