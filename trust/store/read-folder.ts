import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Failure, fail, ok, type Result } from "../../core/result.ts";
import { derBlocks } from "../asn1/pem.ts";
import { MAX_TRUST_BUNDLE_BYTES } from "../bundle/limits.ts";
import {
	type BundleSigner,
	readTrustBundle,
} from "../bundle/read-trust-bundle.ts";
import {
	matterOf,
	type TrustKind,
	type TrustMatter,
} from "../bundle/trust-matter.ts";
import { MAX_CRL_BYTES } from "../crl/parse-crl.ts";
import { BUNDLE_FOLDER, bundlePath } from "./bundle-path.ts";
import type { OpenedBundle, TrustContent } from "./in-force.ts";
import { LEDGER_FILE, readLedger } from "./ledger.ts";
import { readTrustFile } from "./read-trust-file.ts";

/** Something of the folder that does not count, and why. */
export interface TrustFileProblem extends Failure {
	/** Relative to the folder. */
	readonly file: string;
}

/** All states' authorities and signers are a few thousand. */
const MAX_FILES = 10_000;
const MAX_BLOCKS = 2_000;
export const MAX_TRUST_FILE_BYTES = 2 * MAX_CRL_BYTES;
const FOLDERS: readonly (readonly [string, TrustKind])[] = [
	["anchors", "anchor"],
	["signers", "signer"],
	["crls", "crl"],
];

/**
 * Everything in a trust folder: the files of `anchors/`, `signers/` and `crls/` (DER or PEM), the
 * ledger, and the bundles that it names, each proved again. Errors: `trust.folder` (there is
 * nothing of it), `trust.tooManyFiles`, `trust.ledger`.
 */
export function readTrustFolder(
	path: string,
	signers: readonly BundleSigner[],
): Result<TrustContent & { readonly problems: readonly TrustFileProblem[] }> {
	const problems: TrustFileProblem[] = [];
	const listed = FOLDERS.map(
		([name, kind]) => [kind, filesIn(path, name)] as const,
	);
	const read = readLedger(path);
	if (!read.ok) return read;
	const { ledger, isCopy } = read.value;
	if (
		listed.every(([, files]) => files === null) &&
		ledger.bundles.length + ledger.withdrawn.length === 0
	) {
		return fail("trust.folder", `no anchors, signers or crls in ${path}`);
	}
	if (listed.some(([, files]) => (files?.length ?? 0) > MAX_FILES)) {
		return fail("trust.tooManyFiles");
	}
	if (isCopy) problems.push({ file: LEDGER_FILE, code: "trust.ledger" });
	const files = listed.flatMap(([kind, names]) =>
		(names ?? []).flatMap((file) => readFile(path, file, kind, problems)),
	);
	const bundles = ledger.bundles.flatMap((entry): OpenedBundle[] => {
		const file = bundlePath(path, entry.digest);
		const bytes = readTrustFile(file, MAX_TRUST_BUNDLE_BYTES);
		const bundle = bytes.ok ? readTrustBundle(bytes.value, signers) : bytes;
		if (bundle.ok && bundle.value.digest === entry.digest) {
			return [{ entry, bundle: bundle.value }];
		}
		const why = bundle.ok ? { code: "bundle.digest" } : bundle.error;
		problems.push({ file: `${BUNDLE_FOLDER}/${entry.digest}.trust`, ...why });
		return [];
	});
	return ok({ files, bundles, ledger, problems });
}

function filesIn(path: string, name: string): readonly string[] | null {
	try {
		return readdirSync(join(path, name), { withFileTypes: true })
			.filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
			.map((entry) => join(name, entry.name))
			.sort();
	} catch {
		return null;
	}
}

function readFile(
	path: string,
	file: string,
	kind: TrustKind,
	problems: TrustFileProblem[],
): readonly TrustMatter[] {
	const bytes = readTrustFile(join(path, file), MAX_TRUST_FILE_BYTES);
	const blocks = bytes.ok ? derBlocks(bytes.value, MAX_BLOCKS) : bytes;
	if (!blocks.ok) {
		problems.push({ file, ...blocks.error });
		return [];
	}
	return blocks.value.flatMap((der) => {
		const matter = matterOf(kind, der);
		if (matter.ok) return [matter.value];
		problems.push({ file, ...matter.error });
		return [];
	});
}
