import type { Result } from "../../core/result.ts";
import {
	deskTrustStore,
	type LoadedTrustStore,
	NOTHING_TRUSTED,
	trustOf,
	trustStoreFromFolder,
} from "../../trust/store/from-folder.ts";
import type { TrustFileProblem } from "../../trust/store/read-folder.ts";
import type { DataFiles } from "../data-files.ts";
import { readSigners, type Signers } from "./signers.ts";

export type TrustFiles = Pick<DataFiles, "folder" | "trust" | "signers">;

/** What a desk judges by, and what is wrong with the folder that it did not take over. */
export interface TrustInForce {
	readonly loaded: LoadedTrustStore;
	readonly damage: TrustFileProblem | null;
}

/** Nobody's bundles count where the list of signers does not read. */
export function bundleSigners({
	signers,
}: Pick<TrustFiles, "signers">): Signers {
	const read = readSigners(signers);
	return read.ok ? read.value : [];
}

/**
 * The desk's folder; one that nobody has made yet holds nothing. Codes: those of `readTrustFolder`
 * but `trust.folder`, and of `readSigners`.
 */
export function loadTrust(files: TrustFiles): Result<LoadedTrustStore> {
	return provedTrust(files, deskTrustStore);
}

/**
 * Without the list of signers no bundle can be proved: where bundles count, the folder does not
 * read, since what they withdrew would be believed again. Codes: those of `load` and `readSigners`.
 */
export function provedTrust(
	files: Pick<TrustFiles, "trust" | "signers">,
	load: typeof deskTrustStore,
): Result<LoadedTrustStore> {
	const signers = readSigners(files.signers);
	const loaded = load(files.trust, signers.ok ? signers.value : []);
	return loaded.ok && !signers.ok && hasBundles(loaded.value)
		? signers
		: loaded;
}

function hasBundles({ content }: LoadedTrustStore): boolean {
	return content.ledger.bundles.length > 0;
}

/** A folder that cannot be read at all trusts nobody. */
export function trustAtStart(files: TrustFiles): TrustInForce {
	const loaded = loadTrust(files);
	if (!loaded.ok) {
		const damage = { file: "trust", ...loaded.error };
		return { loaded: NOTHING_TRUSTED, damage };
	}
	const [damage = null] = loaded.value.problems.filter(isDamage);
	return { loaded: loaded.value, damage };
}

/** A signer that left and a list nobody signed are decisions; all else is a file that broke. */
function isDamage({ code }: TrustFileProblem): boolean {
	return code !== "trust.crlUnsigned" && code !== "bundle.signer";
}

/**
 * The folder after a change. One that broke leaves what is in force: a file that was lost or cut
 * must neither end trust nor bring back what was withdrawn. Faults that were there
 * before do not hold up what is new.
 */
export function trustAfterChange(
	files: TrustFiles,
	{ loaded: known }: TrustInForce,
): TrustInForce {
	const wasThere = known !== NOTHING_TRUSTED;
	const read = provedTrust(
		files,
		wasThere ? trustStoreFromFolder : deskTrustStore,
	);
	if (!read.ok) {
		return { loaded: known, damage: { file: "trust", ...read.error } };
	}
	const keyOf = ({ file, code }: TrustFileProblem) => `${code} ${file}`;
	const before = new Set(known.problems.map(keyOf));
	const [damage] = read.value.problems
		.filter(isDamage)
		.filter((problem) => !before.has(keyOf(problem)));
	return damage === undefined
		? { loaded: read.value, damage: null }
		: { loaded: withoutWithdrawn(known, read.value), damage };
}

/** Whatever broke beside it, what people took back is taken back at once. */
function withoutWithdrawn(
	{ content, problems }: LoadedTrustStore,
	{ content: { ledger } }: LoadedTrustStore,
): LoadedTrustStore {
	const { withdrawn } = ledger;
	return trustOf(
		{ ...content, ledger: { ...content.ledger, withdrawn } },
		problems.filter(({ code }) => code !== "trust.crlUnsigned"),
	);
}
