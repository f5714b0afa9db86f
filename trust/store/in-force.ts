import type { TrustBundle } from "../bundle/read-trust-bundle.ts";
import type { TrustMatter } from "../bundle/trust-matter.ts";
import type {
	BundleEntry,
	HandEntry,
	Ledger,
	WithdrawnEntry,
} from "./ledger.ts";

/** How something came to be trusted; `folder`: it lies there and nobody wrote down who put it. */
export type Origin =
	| { readonly kind: "folder" }
	| { readonly kind: "people"; readonly entry: HandEntry }
	| { readonly kind: "bundle"; readonly entry: BundleEntry };

export type TrustItem = TrustMatter & { readonly origin: Origin };

export interface OpenedBundle {
	readonly entry: BundleEntry;
	readonly bundle: TrustBundle;
}

/** What does not count although a file or a bundle has it. */
export interface Barred {
	readonly fingerprint: string;
	readonly by: WithdrawnEntry | BundleEntry;
	readonly reason: string | null;
}

export interface TrustContent {
	/** Files of `anchors`, `signers` and `crls`. */
	readonly files: readonly TrustMatter[];
	readonly bundles: readonly OpenedBundle[];
	readonly ledger: Ledger;
}

/** Fingerprints that people of the desk or a bundle took back, whether somebody added them again or not. */
export function withdrawnIn({
	bundles,
	ledger,
}: Pick<TrustContent, "bundles" | "ledger">): ReadonlySet<string> {
	const taken = [
		...ledger.withdrawn,
		...bundles.flatMap(({ bundle }) => bundle.withdrawn),
	];
	return new Set(taken.map(({ fingerprint }) => fingerprint));
}

/**
 * What counts of everything in a trust folder. Whoever withdraws wins over whoever puts: people of
 * the desk over everything, a bundle over other bundles and over people who added before it
 * came. People who add later know of the withdrawal and win.
 */
export function inForce({ files, bundles, ledger }: TrustContent): {
	readonly items: readonly TrustItem[];
	readonly barred: readonly Barred[];
} {
	const withdrawn = new Map(ledger.withdrawn.map((it) => [it.fingerprint, it]));
	const byHand = new Map(ledger.hand.map((it) => [it.fingerprint, it]));
	const barredBy = new Map<string, { entry: BundleEntry; reason: string }>();
	for (const { entry, bundle } of bundles) {
		for (const { fingerprint, reason } of bundle.withdrawn) {
			const known = barredBy.get(fingerprint);
			if (known === undefined || known.entry.atMs < entry.atMs) {
				barredBy.set(fingerprint, { entry, reason });
			}
		}
	}
	const barred = new Map<string, Barred>();
	const items = new Map<string, TrustItem>();
	for (const entry of withdrawn.values()) {
		const { fingerprint } = entry;
		barred.set(fingerprint, { fingerprint, by: entry, reason: null });
	}
	function put(matter: TrustMatter, origin: Origin): void {
		const { kind, fingerprint } = matter;
		const taken = barredBy.get(fingerprint);
		const addedMs = byHand.get(fingerprint)?.atMs ?? Number.NEGATIVE_INFINITY;
		if (withdrawn.has(fingerprint)) return;
		if (taken !== undefined && addedMs <= taken.entry.atMs) {
			const { entry: by, reason } = taken;
			barred.set(fingerprint, { fingerprint, by, reason });
			return;
		}
		const key = `${kind} ${fingerprint}`;
		if (!items.has(key)) items.set(key, { ...matter, origin });
	}
	for (const file of files) {
		const entry = byHand.get(file.fingerprint);
		put(file, entry ? { kind: "people", entry } : { kind: "folder" });
	}
	for (const { entry, bundle } of bundles) {
		for (const matter of bundle.matters) put(matter, { kind: "bundle", entry });
	}
	return { items: [...items.values()], barred: [...barred.values()] };
}
