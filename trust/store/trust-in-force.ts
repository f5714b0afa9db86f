import type { Result } from "../../core/result.ts";
import type { BundleSigner } from "../bundle/read-trust-bundle.ts";
import {
	deskTrustStore,
	type LoadedTrustStore,
	NOTHING_TRUSTED,
	trustOf,
	trustStoreFromFolder,
} from "./from-folder.ts";
import type { TrustFileProblem } from "./read-folder.ts";

/** A trust folder, and whose bundles count there. */
export interface TrustSource {
	readonly folder: string;
	readonly signers: Result<readonly BundleSigner[]>;
}

/** What a desk judges by, and what is wrong with the folder that it did not take over. */
export interface TrustInForce {
	readonly loaded: LoadedTrustStore;
	readonly damage: TrustFileProblem | null;
}

/** Equal where the same counts, and the same is damaged. */
export function trustPrint({ loaded, damage }: TrustInForce): string {
	return JSON.stringify([
		loaded.items.map(({ kind, fingerprint }) => `${kind} ${fingerprint}`),
		loaded.barred.map(({ fingerprint }) => fingerprint),
		damage,
	]);
}

/**
 * The desk's folder; one that nobody has made yet holds nothing. Codes: those of `readTrustFolder`
 * but `trust.folder`, and of `signers`.
 */
export function loadTrust(source: TrustSource): Result<LoadedTrustStore> {
	return provedTrust(source, deskTrustStore);
}

/**
 * Without the list of signers no bundle can be proved: where bundles count, the folder does not
 * read, since what they withdrew would be believed again. Codes: those of `load` and of `signers`.
 */
export function provedTrust(
	{ folder, signers }: TrustSource,
	load: typeof deskTrustStore,
): Result<LoadedTrustStore> {
	const loaded = load(folder, signers.ok ? signers.value : []);
	return loaded.ok && !signers.ok && hasBundles(loaded.value)
		? signers
		: loaded;
}

function hasBundles({ content }: LoadedTrustStore): boolean {
	return content.ledger.bundles.length > 0;
}

/** A folder that cannot be read at all trusts nobody. */
export function trustAtStart(source: TrustSource): TrustInForce {
	const loaded = loadTrust(source);
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
	source: TrustSource,
	{ loaded: known }: TrustInForce,
): TrustInForce {
	const wasThere = known !== NOTHING_TRUSTED;
	const read = provedTrust(
		source,
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
