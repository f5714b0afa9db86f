import { fail, failWith, ok, type Result } from "../../core/result.ts";
import {
	type BundleSigner,
	readTrustBundle,
	type TrustBundle,
} from "../bundle/read-trust-bundle.ts";
import { entryOf, olderThan } from "./bundle-entry.ts";
import { type LoadedTrustStore, trustOf } from "./from-folder.ts";
import type { BundleWork } from "./import-trust-bundle.ts";
import type { TrustItem } from "./in-force.ts";
import { signerOfList } from "./trust-store.ts";

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

/** What taking it over writes down. */
export function bundleWork({
	file,
	bundle,
	added,
	dropped,
}: TrustOffer): BundleWork {
	const { digest, head } = bundle;
	return { file, digest, head, added: added.length, dropped: dropped.length };
}

function without(
	items: readonly TrustItem[],
	others: readonly TrustItem[],
): readonly TrustItem[] {
	const keyOf = ({ kind, fingerprint }: TrustItem) => `${kind} ${fingerprint}`;
	const known = new Set(others.map(keyOf));
	return items.filter((item) => !known.has(keyOf(item)));
}
