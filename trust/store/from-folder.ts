import { ok, type Result } from "../../core/result.ts";
import type { BundleSigner } from "../bundle/read-trust-bundle.ts";
import {
	type Barred,
	inForce,
	type TrustContent,
	type TrustItem,
} from "./in-force.ts";
import { readTrustFolder, type TrustFileProblem } from "./read-folder.ts";
import {
	createTrustStore,
	EMPTY_TRUST_STORE,
	signerOfList,
	type TrustStore,
} from "./trust-store.ts";

export interface LoadedTrustStore {
	readonly store: TrustStore;
	/** What counts, and where it comes from. */
	readonly items: readonly TrustItem[];
	/** What was withdrawn. */
	readonly barred: readonly Barred[];
	readonly content: TrustContent;
	/** Also a list that no anchor signed: `trust.crlUnsigned`. */
	readonly problems: readonly TrustFileProblem[];
}

export const NOTHING_TRUSTED: LoadedTrustStore = {
	store: EMPTY_TRUST_STORE,
	items: [],
	barred: [],
	content: {
		files: [],
		bundles: [],
		ledger: { hand: [], bundles: [], withdrawn: [] },
	},
	problems: [],
};

/**
 * The trust store in a folder. A folder that is missing counts as empty, a file that does not
 * read as a problem. `signers`: whose bundles count. Errors: those of `readTrustFolder`.
 */
export function trustStoreFromFolder(
	path: string,
	signers: readonly BundleSigner[] = [],
): Result<LoadedTrustStore> {
	const read = readTrustFolder(path, signers);
	if (!read.ok) return read;
	const { problems, ...content } = read.value;
	return ok(trustOf(content, problems));
}

/** The same of a folder's content that is not on the disk yet. */
export function trustOf(
	content: TrustContent,
	problems: readonly TrustFileProblem[],
): LoadedTrustStore {
	const { items, barred } = inForce(content);
	const certificates = (wanted: "anchor" | "signer") =>
		items.flatMap((item) => (item.kind === wanted ? [item.certificate] : []));
	const anchors = certificates("anchor");
	const revocations = items.flatMap((item) =>
		item.kind === "crl" ? [item.list] : [],
	);
	const unsigned = revocations.filter(
		(list) => signerOfList(list, anchors) === null,
	);
	return {
		store: createTrustStore({
			anchors,
			signers: certificates("signer"),
			revocations,
		}),
		items,
		barred,
		content,
		problems: [
			...problems,
			...unsigned.map(({ issuer }) => ({
				file: "crls",
				code: "trust.crlUnsigned",
				detail: issuer.text,
			})),
		],
	};
}

/** The desk's own folder: one that nobody has made yet holds nothing. Errors: as above. */
export function deskTrustStore(
	path: string,
	signers: readonly BundleSigner[],
): Result<LoadedTrustStore> {
	const loaded = trustStoreFromFolder(path, signers);
	return !loaded.ok && loaded.error.code === "trust.folder"
		? ok(NOTHING_TRUSTED)
		: loaded;
}
