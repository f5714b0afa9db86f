import { rmSync } from "node:fs";
import { join } from "node:path";
import { ok, type Result } from "../../core/result.ts";
import type { Approval } from "./keep-trust.ts";
import { changeLedger } from "./ledger.ts";
import type { TrustJournal } from "./trust-journal.ts";

/** Where a file of this kind lies when people put it there. */
const FOLDERS = { anchor: "anchors", signer: "signers" } as const;

/** What is taken back; the name is for people, since nothing else may be left of it. */
export interface Withdrawing {
	readonly kind: "anchor" | "signer";
	readonly fingerprint: string;
	readonly subject: string;
}

/**
 * Takes something back, wherever it came from: no bundle brings it again, people who add it do.
 * A list cannot be taken back, since that would only make what it revokes good again. Codes:
 * `trust.unwritable`, `trust.ledger`, those of the journal.
 */
export async function withdrawTrust(
	folder: string,
	{ kind, fingerprint, subject }: Withdrawing,
	approval: Approval,
	journal: TrustJournal,
): Promise<Result<{ readonly sequence: number }>> {
	const { by, atMs } = approval;
	const row = await journal({
		kind: "withdrawn",
		atMs,
		detail: { what: kind, fingerprint, by },
	});
	if (!row.ok) return row;
	const isOther = (one: { readonly fingerprint: string }) =>
		one.fingerprint !== fingerprint;
	const written = changeLedger(folder, ({ hand, bundles, withdrawn }) => ({
		hand: hand.filter(isOther),
		bundles,
		withdrawn: [
			...withdrawn.filter(isOther),
			{ kind, fingerprint, subject, by, atMs },
		],
	}));
	if (!written.ok) return written;
	// The ledger bars it already; the file only follows.
	rmSync(join(folder, FOLDERS[kind], `${fingerprint}.der`), { force: true });
	return ok(row.value);
}
