import { ok, type Result } from "../../core/result.ts";
import type { TrustKind } from "../bundle/trust-matter.ts";
import { changeLedger, type HandEntry } from "./ledger.ts";
import { stageTrustFile } from "./stage-trust-file.ts";
import type { TrustJournal } from "./trust-journal.ts";

export interface Kept {
	/** Relative to the trust folder. */
	readonly file: string;
	/** The row of the journal. */
	readonly sequence: number;
}

export interface KeptItem {
	readonly kind: TrustKind;
	readonly der: Uint8Array;
	readonly fingerprint: string;
	/** SHA-256 of the master list it came in. */
	readonly list?: string;
}

export interface Approval {
	/** Account ids, as the journal has them. */
	readonly by: string;
	readonly atMs: number;
}

/**
 * Puts files into the trust folder, each with its own row in the journal first; what was withdrawn
 * counts again. After a power cut in between it is added again. `onKept` hears of each. Codes:
 * `trust.unwritable`, `trust.ledger` and those of the journal.
 */
export async function keepTrust(
	folder: string,
	items: readonly KeptItem[],
	approval: Approval,
	journal: TrustJournal,
	onKept: (kept: Kept) => void = () => {},
): Promise<Result<null>> {
	const entries: HandEntry[] = [];
	let failure: Result<never> | null = null;
	for (const item of items) {
		const kept = await keepOne(folder, item, approval, journal);
		if (!kept.ok) {
			failure = kept;
			break;
		}
		const { kind, fingerprint, list } = item;
		const from = list === undefined ? {} : { list };
		entries.push({ kind, fingerprint, ...approval, ...from });
		onKept(kept.value);
	}
	if (entries.length === 0) return failure ?? ok(null);
	const added = new Set(entries.map(({ fingerprint }) => fingerprint));
	const isOther = ({ fingerprint }: { readonly fingerprint: string }) =>
		!added.has(fingerprint);
	const written = changeLedger(folder, ({ hand, bundles, withdrawn }) => ({
		hand: [...hand.filter(isOther), ...entries],
		bundles,
		withdrawn: withdrawn.filter(isOther),
	}));
	return failure ?? written;
}

async function keepOne(
	folder: string,
	{ kind, der, fingerprint, list }: KeptItem,
	{ by, atMs }: Approval,
	journal: TrustJournal,
): Promise<Result<Kept>> {
	const staged = stageTrustFile(folder, kind, fingerprint, der);
	if (!staged.ok) return staged;
	const row = await journal({
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
