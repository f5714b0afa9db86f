import { rmSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../core/result.ts";
import { summaryOf } from "../certificate/summary.ts";
import type { LoadedTrustStore } from "./from-folder.ts";
import type { TrustItem } from "./in-force.ts";
import type { Approval } from "./keep-trust.ts";
import { changeLedger } from "./ledger.ts";
import type { TrustJournal } from "./trust-journal.ts";

/** Where a file of this kind lies when people put it there. */
const FOLDERS = { anchor: "anchors", signer: "signers", crl: "crls" } as const;

export function subjectOf(item: TrustItem): string {
	return item.kind === "crl"
		? item.list.issuer.text
		: summaryOf(item.certificate).subject;
}

/**
 * Takes something back, wherever it came from: no bundle brings it again, people who add it do.
 * A list cannot be taken back, since that would only make what it revokes good again. Codes:
 * `trust.notThere`, `trust.crlStays`, `trust.unwritable`, `trust.ledger`, those of the journal.
 */
export async function withdrawTrust(
	folder: string,
	fingerprint: string,
	{ items }: Pick<LoadedTrustStore, "items">,
	approval: Approval,
	journal: TrustJournal,
): Promise<Result<{ readonly sequence: number }>> {
	const item = items.find((one) => one.fingerprint === fingerprint);
	if (item === undefined) return fail("trust.notThere");
	if (item.kind === "crl") return fail("trust.crlStays");
	const { kind } = item;
	const { by, atMs } = approval;
	const row = await journal({
		kind: "withdrawn",
		atMs,
		detail: { what: kind, fingerprint, by },
	});
	if (!row.ok) return row;
	const subject = subjectOf(item).slice(0, 1_000);
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
