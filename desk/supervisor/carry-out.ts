import { createHash } from "node:crypto";
import type { TrustWork } from "../../contract/trust-reading.ts";
import { fail, type Result } from "../../core/result.ts";
import { MAX_TRUST_BUNDLE_BYTES } from "../../trust/bundle/limits.ts";
import { importTrustBundle } from "../../trust/store/import-trust-bundle.ts";
import { type Approval, keepTrust } from "../../trust/store/keep-trust.ts";
import { readTrustFile } from "../../trust/store/read-trust-file.ts";
import type { TrustJournal } from "../../trust/store/trust-journal.ts";
import { withdrawTrust } from "../../trust/store/withdraw-trust.ts";

/** What is written goes by the fingerprints that two people saw, whatever else was said of it. */
interface Confirmed extends Approval {
	readonly offerId: string;
}

function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Writes what two people confirmed. Nothing of it is parsed. Codes: `trust.offerDiffers` (it is not
 * what they saw), `file.failed` (a bundle's file is gone), and those of the three that write.
 */
export async function carryOut(
	folder: string,
	work: TrustWork,
	{ offerId, by, atMs }: Confirmed,
	journal: TrustJournal,
	onKept: (done: number, total: number) => void,
): Promise<Result<unknown>> {
	const approval = { by, atMs };
	switch (work.kind) {
		case "withdrawal":
			return work.withdrawal.fingerprint === offerId
				? withdrawTrust(folder, work.withdrawal, approval, journal)
				: fail("trust.offerDiffers");
		case "bundle": {
			const file = readTrustFile(work.path, MAX_TRUST_BUNDLE_BYTES);
			if (!file.ok) return fail("file.failed");
			if (sha256(file.value) !== offerId || work.digest !== offerId)
				return fail("trust.offerDiffers");
			const { digest, head, added, dropped } = work;
			const bundle = { file: file.value, digest, head, added, dropped };
			return importTrustBundle(folder, bundle, approval, journal);
		}
		case "keep": {
			const items = [];
			for (const { der, list, ...item } of work.items) {
				const bytes = new Uint8Array(Buffer.from(der, "base64"));
				const isSeen =
					sha256(bytes) === item.fingerprint &&
					(list ?? item.fingerprint) === offerId;
				if (!isSeen) return fail("trust.offerDiffers");
				items.push({ ...item, der: bytes, ...(list ? { list } : {}) });
			}
			let done = 0;
			return keepTrust(folder, items, approval, journal, () => {
				done += 1;
				onKept(done, items.length);
			});
		}
	}
}
